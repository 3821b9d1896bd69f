import { type Action, policy } from '../../accounts/policy.ts'

/** The keys that open routes, as programs present them. */
export const securitySchemes = (cookieName: string) =>
  ({
    session: {
      type: 'apiKey',
      in: 'cookie',
      name: cookieName,
      description:
        'Given by `POST /api/session`. What changes something also wants the header `Origin` of this server.',
    },
    uploadToken: {
      type: 'http',
      scheme: 'bearer',
      description: 'An upload token of the contract: sends files, and nothing else.',
    },
    share: {
      type: 'http',
      scheme: 'bearer',
      description: 'The secret of a link to one shared quarter: reads that quarter, and nothing else.',
    },
  }) as const

/** Which of them opens a route, by the policy: any one of the list; an empty list wants none. */
export function securityOf(action: Action): Record<string, never[]>[] {
  const rule = policy[action]
  switch (rule.to) {
    case 'anybody':
      return []
    case 'shares':
      return [{ share: [] }]
    case 'members':
      return rule.token ? [{ session: [] }, { uploadToken: [] }] : [{ session: [] }]
    case 'accounts':
    case 'administrators':
      return [{ session: [] }]
  }
}
