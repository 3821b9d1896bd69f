import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { BreakdownParamsSchema, BreakdownQuerySchema, BreakdownSchema } from '../../shared/api/breakdown.ts'
import { breakdownBysOf } from '../../shared/kpi/index.ts'
import { parseMonth } from '../../shared/period.ts'
import { does } from '../accounts/policy.ts'
import type { Services } from '../services.ts'
import { readBreakdown } from '../review/breakdown.ts'
import { requireContract } from './find-contract.ts'
import { misfit } from './misfit.ts'

/** What moved a KPI. */
export const breakdownRoutes: FastifyPluginAsyncZod<Services> = async (app, { db }) => {
  app.get(
    '/contracts/:contractId/kpis/:kpi/breakdown',
    {
      config: does('figures:read'),
      schema: {
        operationId: 'readBreakdown',
        tags: ['kpis'],
        summary: 'The change of a KPI against an earlier period, split over groups of its facts: it adds up exactly',
        params: BreakdownParamsSchema,
        querystring: BreakdownQuerySchema,
        response: { 200: BreakdownSchema },
      },
    },
    async (request) => {
      const { by, month, against = 'previous-month' } = request.query
      const { contractId, kpi } = request.params
      const contract = requireContract(db, contractId)
      const fitting = breakdownBysOf(kpi)
      if (!fitting.includes(by)) throw misfit('by', by, fitting)
      return readBreakdown(db, contract, { kpi, by, month: parseMonth(month), against })
    },
  )
}
