import { jsonSchemaTransform } from '@fastify/type-provider-zod'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'

/** Describes every route registered after it: OpenAPI 3.1 at /api/openapi.json, a readable page at /api/docs. */
export async function openApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Vigie',
        version: '1',
        description:
          'Contracts, imports and KPIs of an IT outsourcing contract. Rates are fractions 0..1, delays hours.',
      },
      tags: [
        { name: 'contracts', description: 'Contracts and what they settle' },
        { name: 'imports', description: 'The month’s files: previewed, then committed' },
        { name: 'kpis', description: 'Scorecard, KPIs, and the facts behind them' },
        { name: 'reference', description: 'Templates, countries, health' },
      ],
    },
    transform: jsonSchemaTransform,
  })
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true, uiConfig: { docExpansion: 'list' } })
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger())
}
