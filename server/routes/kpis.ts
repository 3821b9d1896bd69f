import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { ContractParamsSchema } from '../../shared/api/fields.ts'
import {
  ExportedFactsQuerySchema,
  FactsQuerySchema,
  KpiFactsSchema,
  type FactsQuery,
} from '../../shared/api/kpi-facts.ts'
import {
  KpiParamsSchema,
  KpiQuerySchema,
  KpiReportSchema,
  ScorecardQuerySchema,
  ScorecardSchema,
} from '../../shared/api/kpis.ts'
import { factSets, isTicketSet, type Counting } from '../../shared/kinds/counting.ts'
import { kpiDefinition, type KpiId } from '../../shared/kpi/index.ts'
import { parseMonth } from '../../shared/period.ts'
import { compileTimeZone } from '../../shared/time-zone.ts'
import { does } from '../accounts/policy.ts'
import type { Services } from '../services.ts'
import { actorOf } from '../accounts/principal.ts'
import { atOneMoment } from '../db/snapshot.ts'
import { goneSignal } from '../plugins/gone.ts'
import { principalOf } from '../plugins/guard.ts'
import { readerLanguage } from '../plugins/reader-language.ts'
import type { ResponseCache } from '../plugins/response-cache.ts'
import { exportKpiFacts } from '../review/exported-facts.ts'
import type { FactsQuestion } from '../review/kpi-facts.ts'
import { readScorecard } from '../review/scorecard.ts'
import { CsvSchema, sendCsv } from './attachment.ts'
import { csvFile } from '../documents/csv.ts'
import { factTable } from './fact-columns.ts'
import { requireContract } from './find-contract.ts'
import { malformed, misfit } from './misfit.ts'
import { sendAnswer } from './send-answer.ts'

const PAGE_SIZE = 50

/** Scorecard, KPIs, and the facts behind each figure. */
export const kpiRoutes: FastifyPluginAsyncZod<Services & { cache: ResponseCache }> = async (
  app,
  { db, write, now, cache, readers },
) => {
  app.get(
    '/contracts/:contractId/scorecard',
    {
      ...cache.hooks(),
      config: does('figures:read'),
      schema: {
        operationId: 'readScorecard',
        tags: ['kpis'],
        summary: 'Every KPI of a month, judged against the target in force',
        params: ContractParamsSchema,
        querystring: ScorecardQuerySchema,
        response: { 200: ScorecardSchema },
      },
    },
    async (request) => {
      const { month } = request.query
      return atOneMoment(db, () =>
        readScorecard(
          db,
          requireContract(db, request.params.contractId),
          month ? parseMonth(month) : null,
          cache.now(),
        ),
      )
    },
  )

  app.get(
    '/contracts/:contractId/kpis/:kpi',
    {
      ...cache.hooks(),
      config: does('figures:read'),
      schema: {
        operationId: 'readKpi',
        tags: ['kpis'],
        summary: 'A KPI month by month, and pooled over the whole run of months',
        params: KpiParamsSchema,
        querystring: KpiQuerySchema,
        response: { 200: KpiReportSchema },
      },
    },
    async (request, reply) => {
      const { from, to } = request.query
      const { contractId, kpi } = request.params
      const wanted = { ...(from && { from: parseMonth(from) }), ...(to && { to: parseMonth(to) }) }
      requireContract(db, contractId)
      return sendAnswer(
        reply,
        await readers.ask('kpi', contractId, { kpi, wanted, now: cache.now() }, goneSignal(reply)),
      )
    },
  )

  app.get(
    '/contracts/:contractId/kpis/:kpi/facts',
    {
      ...cache.hooks(),
      config: does('figures:read'),
      schema: {
        operationId: 'listFacts',
        tags: ['kpis'],
        summary:
          'The facts behind a KPI over a run of months (tickets, incidents, answers, cost lines), each with how it counted',
        params: KpiParamsSchema,
        querystring: FactsQuerySchema,
        response: { 200: KpiFactsSchema },
      },
    },
    async (request, reply) => {
      const { id } = requireContract(db, request.params.contractId)
      const question = toQuestion(request.params.kpi, request.query)
      const { page = 1, order = 'date' } = request.query
      const asked = { ...question, page, pageSize: PAGE_SIZE, order, now: cache.now() }
      return sendAnswer(reply, await readers.ask('facts', id, asked, goneSignal(reply)))
    },
  )

  app.get(
    '/contracts/:contractId/kpis/:kpi/facts.csv',
    {
      config: does('figures:export'),
      schema: {
        operationId: 'exportFacts',
        tags: ['kpis'],
        summary: 'The same facts as CSV, all of them',
        params: KpiParamsSchema,
        querystring: ExportedFactsQuerySchema,
        produces: ['text/csv'],
        response: { 200: CsvSchema },
      },
    },
    async (request, reply) => {
      const contract = requireContract(db, request.params.contractId)
      const question = toQuestion(request.params.kpi, request.query)
      const by = actorOf(principalOf(request))
      const { month, from = month } = request.query
      const detail = `${question.kpi},${from === month ? month : `${from}..${month}`}`
      await write((log) => log({ event: 'facts-exported', by, contractId: contract.id, detail }))
      const { header, rows } = factTable(question.kpi, exportKpiFacts(db, contract.id, question, now()), {
        timeZone: compileTimeZone(contract.timeZone),
        language: readerLanguage(request),
      })
      return sendCsv(
        reply,
        `${question.kpi}-${from === month ? month : `${from}-to-${month}`}.csv`,
        csvFile(header, rows),
      )
    },
  )
}

function toQuestion(kpi: KpiId, query: Omit<FactsQuery, 'page' | 'order'>): FactsQuestion {
  const { month, from = month, counted, search, priority } = query
  const set = kpiDefinition(kpi).facts
  const fitting: readonly Counting[] = factSets[set].countings
  if (counted && !fitting.includes(counted)) throw misfit('counted', counted, fitting)
  if (priority !== undefined && !isTicketSet(set)) throw malformed('priority', priority, 'no-tickets')
  return { kpi, period: { from: parseMonth(from), to: parseMonth(month) }, counted, search, priority }
}
