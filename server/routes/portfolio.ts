import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { PortfolioQuerySchema, PortfolioSchema } from '../../shared/api/portfolio.ts'
import { does } from '../accounts/policy.ts'
import { signedInBy } from '../plugins/guard.ts'
import type { ResponseCache } from '../plugins/response-cache.ts'
import type { Services } from '../services.ts'

/** Every contract of one’s own at a glance. */
export const portfolioRoutes: FastifyPluginAsyncZod<Services & { cache: ResponseCache }> = async (
  app,
  { portfolio, cache },
) => {
  app.get(
    '/portfolio',
    {
      ...cache.hooks((request) => signedInBy(request).account.id),
      config: does('contracts:list'),
      schema: {
        operationId: 'readPortfolio',
        tags: ['kpis'],
        summary:
          'Every contract at its latest month with data, fifty at a time, the one that needs most attention first',
        querystring: PortfolioQuerySchema,
        response: { 200: PortfolioSchema },
      },
    },
    async (request) => portfolio.page(signedInBy(request).account.id, request.query, cache.now()),
  )
}
