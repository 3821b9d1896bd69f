import { Readable } from 'node:stream'
import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import type { Contract } from '../../shared/api/contracts.ts'
import { ContractParamsSchema } from '../../shared/api/fields.ts'
import {
  FactsQuerySchema,
  KpiFactsSchema,
  KpiParamsSchema,
  KpiQuerySchema,
  KpiReportSchema,
  ScorecardQuerySchema,
  ScorecardSchema,
  type KpiFact,
} from '../../shared/api/kpis.ts'
import { parseMonth } from '../../shared/period.ts'
import type { Services } from '../services.ts'
import { countTicketFacts, readTicketFacts, type FactsFilter } from '../db/ticket-facts.ts'
import { readKpiReport } from '../review/kpi-report.ts'
import { readScorecard } from '../review/scorecard.ts'
import { attachment, csvLines } from './csv.ts'
import { requireContract } from './find-contract.ts'

const PAGE_SIZE = 50

/** Scorecard, KPIs, and the facts behind each figure. */
export const kpiRoutes: FastifyPluginAsyncZod<Services> = async (app, { db }) => {
  app.get(
    '/contracts/:contractId/scorecard',
    {
      schema: {
        tags: ['kpis'],
        summary: 'Every KPI of a month, judged against the target in force',
        params: ContractParamsSchema,
        querystring: ScorecardQuerySchema,
        response: { 200: ScorecardSchema },
      },
    },
    async (request) => {
      const { month } = request.query
      return readScorecard(db, requireContract(db, request.params.contractId), month ? parseMonth(month) : null)
    },
  )

  app.get(
    '/contracts/:contractId/kpis/:kpi',
    {
      schema: {
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
      const period = { ...(from && { from: parseMonth(from) }), ...(to && { to: parseMonth(to) }) }
      return readKpiReport(db, requireContract(db, contractId), kpi, period)
    },
  )

  app.get(
    '/contracts/:contractId/kpis/:kpi/facts',
    {
      schema: {
        tags: ['kpis'],
        summary: 'The tickets behind a month of a KPI, each with how it counted',
        params: KpiParamsSchema,
        querystring: FactsQuerySchema,
        response: { 200: KpiFactsSchema },
      },
    },
    async (request) => {
      const contract = requireContract(db, request.params.contractId)
      const filter = toFilter(request.params, request.query)
      const { month, page = 1 } = request.query
      const slice = { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }
      return {
        kpi: filter.kpi,
        month,
        page,
        pageSize: PAGE_SIZE,
        total: countTicketFacts(db, contract.id, filter),
        facts: [...readTicketFacts(db, contract.id, filter, factsRules(contract), slice)],
      }
    },
  )

  app.get(
    '/contracts/:contractId/kpis/:kpi/facts.csv',
    {
      schema: {
        tags: ['kpis'],
        summary: 'The same tickets as CSV, all of them',
        params: KpiParamsSchema,
        querystring: FactsQuerySchema.omit({ page: true }),
      },
    },
    async (request, reply) => {
      const contract = requireContract(db, request.params.contractId)
      const filter = toFilter(request.params, request.query)
      const facts = [...readTicketFacts(db, contract.id, filter, factsRules(contract), null)]
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', attachment(`${filter.kpi}-${request.query.month}.csv`))
        .send(
          Readable.from(
            csvLines(
              factColumns,
              facts.map((fact) => factColumns.map((column) => fact[column])),
            ),
          ),
        )
    },
  )
}

const factColumns = [
  'ticketId',
  'openedAt',
  'resolvedAt',
  'closedAt',
  'status',
  'priority',
  'type',
  'category',
  'site',
  'group',
  'counted',
  'reason',
  'levelOneRule',
  'delayHours',
  'slaMet',
  'importId',
] as const satisfies readonly (keyof KpiFact)[]

function toFilter(
  { kpi }: { kpi: FactsFilter['kpi'] },
  { month, counted, search }: { month: string; counted?: FactsFilter['counted']; search?: string | undefined },
): FactsFilter {
  return { kpi, month: parseMonth(month), counted, search }
}

const factsRules = (contract: Contract) => ({
  levelOneRule: contract.levelOne?.by ?? null,
  delaySource: contract.delaySource,
})
