import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { PortfolioSchema } from '../../shared/api/portfolio.ts'
import { listContracts } from '../db/contracts.ts'
import { readPortfolio } from '../review/portfolio.ts'
import type { Services } from '../services.ts'

/** Every contract at a glance. */
export const portfolioRoutes: FastifyPluginAsyncZod<Services> = async (app, { db, now }) => {
  app.get(
    '/portfolio',
    {
      schema: {
        tags: ['kpis'],
        summary: 'Every contract at its latest month with data, worst first',
        response: { 200: PortfolioSchema },
      },
    },
    async () => readPortfolio(db, listContracts(db), now()),
  )
}
