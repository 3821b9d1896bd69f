import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { PortfolioSchema } from '../../shared/api/portfolio.ts'
import { does } from '../accounts/policy.ts'
import { listContractsOf } from '../db/members.ts'
import { signedInBy } from '../plugins/guard.ts'
import type { KeptAnswers } from '../plugins/kept-answers.ts'
import { readPortfolio } from '../review/portfolio.ts'
import type { Services } from '../services.ts'

/** Every contract of one’s own at a glance. */
export const portfolioRoutes: FastifyPluginAsyncZod<Services & { kept: KeptAnswers }> = async (app, { db, kept }) => {
  app.get(
    '/portfolio',
    {
      ...kept.hooks((request) => signedInBy(request).account.id),
      config: does('contracts:list'),
      schema: {
        operationId: 'readPortfolio',
        tags: ['kpis'],
        summary: 'Every contract at its latest month with data, worst first',
        response: { 200: PortfolioSchema },
      },
    },
    async (request) => readPortfolio(db, listContractsOf(db, signedInBy(request).account.id), kept.now()),
  )
}
