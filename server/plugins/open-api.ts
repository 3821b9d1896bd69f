import { jsonSchemaTransform } from '@fastify/type-provider-zod'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { does } from '../accounts/policy.ts'
import { everyRouteDoes } from './guard.ts'

const WORDMARK =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 40"><text y="29" font-family="sans-serif" font-size="28" font-weight="700" fill="#fff">Vigie</text></svg>'

/** The page's own policy lets styles and fonts come from anywhere and asks for https; ours come from here, over http too. */
function withoutForeignOrigins(policy: string): string {
  return policy.replaceAll(/ (?:https:(?=[ ;])|validator\.swagger\.io)/g, '').replace('upgrade-insecure-requests;', '')
}

/** Describes every route registered after it: OpenAPI 3.1 at /api/openapi.json, a readable page at /api/docs. */
export async function openApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Vigie',
        version: '1',
        description:
          'Contracts, imports and KPIs of an IT outsourcing contract. Rates are fractions 0..1, delays hours. Sign in by `POST /api/session`; programs upload with `Authorization: Bearer` and an upload token.',
      },
      tags: [
        { name: 'contracts', description: 'Contracts and what they settle' },
        { name: 'imports', description: 'The month’s files: previewed, then committed' },
        { name: 'kpis', description: 'Scorecard, KPIs, and the facts behind them' },
        { name: 'committees', description: 'The quarters of a contract, as its steering committee looks at them' },
        { name: 'accounts', description: 'Signing in, and one’s own account' },
        { name: 'members', description: 'Who belongs to a contract, upload tokens, the audit log' },
        { name: 'admin', description: 'For whoever runs the server' },
        { name: 'alerts', description: 'Alerts, what raises them, who is told' },
        { name: 'reference', description: 'Templates, countries, health' },
      ],
    },
    transform: jsonSchemaTransform,
  })
  await app.register(async (docs) => {
    everyRouteDoes(docs, 'site:read')
    await docs.register(swaggerUi, {
      routePrefix: '/api/docs',
      staticCSP: true,
      transformStaticCSP: withoutForeignOrigins,
      uiConfig: { docExpansion: 'list' },
      logo: { type: 'image/svg+xml', content: WORDMARK, href: '/', target: '_self' },
      theme: { title: 'Vigie API' },
    })
  })
  app.get('/api/openapi.json', { config: does('site:read'), schema: { hide: true } }, () => app.swagger())
}
