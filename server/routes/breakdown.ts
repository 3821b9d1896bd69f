import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { BreakdownParamsSchema, BreakdownQuerySchema, BreakdownSchema } from '../../shared/api/breakdown.ts'
import { breakdownBysOf } from '../../shared/kpi/index.ts'
import { parseMonth } from '../../shared/period.ts'
import { does } from '../accounts/policy.ts'
import { goneSignal } from '../plugins/gone.ts'
import type { ResponseCache } from '../plugins/response-cache.ts'
import type { Services } from '../services.ts'
import { requireContract } from './find-contract.ts'
import { misfit } from './misfit.ts'
import { sendAnswer } from './send-answer.ts'

/** What moved a KPI. */
export const breakdownRoutes: FastifyPluginAsyncZod<Services & { cache: ResponseCache }> = async (
  app,
  { db, readers, cache },
) => {
  app.get(
    '/contracts/:contractId/kpis/:kpi/breakdown',
    {
      ...cache.hooks(),
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
    async (request, reply) => {
      const { by, month, against = 'previous-month' } = request.query
      const { contractId, kpi } = request.params
      requireContract(db, contractId)
      const fitting = breakdownBysOf(kpi)
      if (!fitting.includes(by)) throw misfit('by', by, fitting)
      const asked = { kpi, by, month: parseMonth(month), against }
      return sendAnswer(reply, await readers.ask('breakdown', contractId, asked, goneSignal(reply)))
    },
  )
}
