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
import { factSets, type Counting } from '../../shared/kinds/counting.ts'
import { kpiDefinition, type KpiId } from '../../shared/kpi/index.ts'
import { parseMonth } from '../../shared/period.ts'
import { compileTimeZone } from '../../shared/time-zone.ts'
import { does } from '../accounts/policy.ts'
import type { Services } from '../services.ts'
import { actorOf } from '../accounts/principal.ts'
import { principalOf } from '../plugins/guard.ts'
import { readerLanguage } from '../plugins/reader-language.ts'
import type { KeptAnswers } from '../plugins/kept-answers.ts'
import { exportKpiFacts } from '../review/exported-facts.ts'
import { readKpiFacts, type FactsQuestion } from '../review/kpi-facts.ts'
import { readKpiReport } from '../review/kpi-report.ts'
import { readScorecard } from '../review/scorecard.ts'
import { attachment, CsvSchema } from './attachment.ts'
import { csvFile } from '../documents/csv.ts'
import { factTable } from './fact-columns.ts'
import { requireContract } from './find-contract.ts'
import { misfit } from './misfit.ts'

const PAGE_SIZE = 50

/** Scorecard, KPIs, and the facts behind each figure. */
export const kpiRoutes: FastifyPluginAsyncZod<Services & { kept: KeptAnswers }> = async (
  app,
  { db, write, now, kept },
) => {
  app.get(
    '/contracts/:contractId/scorecard',
    {
      ...kept.hooks(),
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
      return readScorecard(
        db,
        requireContract(db, request.params.contractId),
        month ? parseMonth(month) : null,
        kept.now(),
      )
    },
  )

  app.get(
    '/contracts/:contractId/kpis/:kpi',
    {
      ...kept.hooks(),
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
    async (request) => {
      const { from, to } = request.query
      const { contractId, kpi } = request.params
      const wanted = { ...(from && { from: parseMonth(from) }), ...(to && { to: parseMonth(to) }) }
      return readKpiReport(db, requireContract(db, contractId), { kpi, wanted }, kept.now())
    },
  )

  app.get(
    '/contracts/:contractId/kpis/:kpi/facts',
    {
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
    async (request) => {
      const contract = requireContract(db, request.params.contractId)
      const question = { ...toQuestion(request.params.kpi, request.query), now: now() }
      const { month, from = month, page = 1 } = request.query
      const slice = { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE, order: request.query.order ?? 'date' }
      const found = await readKpiFacts(db, contract, question, slice)
      return { kpi: question.kpi, from, month, page, pageSize: PAGE_SIZE, ...found }
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
      return reply
        .type('text/csv; charset=utf-8')
        .header(
          'content-disposition',
          attachment(`${question.kpi}-${from === month ? month : `${from}-to-${month}`}.csv`),
        )
        .send(csvFile(header, rows))
    },
  )
}

function toQuestion(kpi: KpiId, query: Omit<FactsQuery, 'page' | 'order'>): FactsQuestion {
  const { month, from = month, counted, search } = query
  const fitting: readonly Counting[] = factSets[kpiDefinition(kpi).facts].countings
  if (counted && !fitting.includes(counted)) throw misfit('counted', counted, fitting)
  return { kpi, period: { from: parseMonth(from), to: parseMonth(month) }, counted, search }
}
