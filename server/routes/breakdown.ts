import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { BreakdownParamsSchema, BreakdownQuerySchema, BreakdownSchema } from '../../shared/api/breakdown.ts'
import { parseMonth } from '../../shared/period.ts'
import type { Services } from '../services.ts'
import { readBreakdown } from '../review/breakdown.ts'
import { requireContract } from './find-contract.ts'

/** What moved a KPI. */
export const breakdownRoutes: FastifyPluginAsyncZod<Services> = async (app, { db }) => {
  app.get(
    '/contracts/:contractId/kpis/:kpi/breakdown',
    {
      schema: {
        tags: ['kpis'],
        summary: 'The change of a KPI against an earlier period, split over groups of tickets: it adds up exactly',
        params: BreakdownParamsSchema,
        querystring: BreakdownQuerySchema,
        response: { 200: BreakdownSchema },
      },
    },
    async (request) => {
      const { by, month, against = 'previous-month' } = request.query
      const { contractId, kpi } = request.params
      const { id } = requireContract(db, contractId)
      return readBreakdown(db, id, { kpi, by, month: parseMonth(month), against })
    },
  )
}
