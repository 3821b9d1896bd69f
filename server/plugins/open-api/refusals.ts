import { type Action, policy } from '../../accounts/policy.ts'
import type { Answer } from './description.ts'
import { describe, type FailureCode, statusOf } from '../../errors.ts'

/** What a route is, as far as it decides what any route of its kind refuses. */
export type RouteKind = {
  readonly action: Action
  readonly isReading: boolean
  readonly isOfContract: boolean
  /** Whether it reads anything of its address, query or body. */
  readonly takesInput: boolean
  readonly body: 'none' | 'json' | 'file'
  /** What it refuses of its own. */
  readonly refuses: readonly FailureCode[]
}

/** Why nothing can be stored, whatever it is. */
const unstored: readonly FailureCode[] = [
  'disk-full',
  'storage-read-only',
  'storage-failing',
  'storage-moved',
  'database-busy',
  'database-damaged',
]

/** Codes that a route may answer with, by status: those of any route of its kind, then its own. */
export function refusalsOf(route: RouteKind): Map<number, FailureCode[]> {
  const rule = policy[route.action]
  const codes: FailureCode[] = [
    ...when(route.takesInput, 'malformed'),
    ...when(rule.to !== 'anybody', 'sign-in-needed', 'token-invalid', 'not-allowed', 'token-uploads-only'),
    // What is answered on threads of their own may be waiting for its turn when the server closes: reading as well as writing.
    ...when(rule.to !== 'anybody' || !route.isReading, 'stopping'),
    ...when(!route.isReading, 'cross-site', 'origin-missing'),
    ...when(route.isOfContract, 'contract-not-found'),
    ...when(route.body !== 'none', 'body-too-slow'),
    ...when(route.body === 'json', 'body-too-large', 'not-json'),
    ...when(route.body === 'file', 'wrong-content-type'),
    ...when(!route.isReading, ...unstored),
    'foreign-name',
    'too-many-requests',
    ...route.refuses,
    'internal',
  ]
  const byStatus = new Map<number, FailureCode[]>()
  for (const code of new Set(codes)) {
    const status = statusOf[code]
    byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  }
  return byStatus
}

function when(holds: boolean, ...codes: FailureCode[]): FailureCode[] {
  return holds ? codes : []
}

/** The answer of one status: which codes it has, and what each says. */
export function refusal(codes: readonly FailureCode[]): Answer {
  return {
    description: codes.map((code) => `\`${code}\`: ${describe(code, {}, 'en')}`).join('\n\n'),
    content: {
      'application/json': {
        examples: Object.fromEntries(
          codes.map((code) => [code, { value: { code, message: describe(code, {}, 'en') } }]),
        ),
        schema: {
          allOf: [
            { $ref: '#/components/schemas/Error' },
            { type: 'object', properties: { code: { type: 'string', enum: codes } } },
          ],
        },
      },
    },
  }
}
