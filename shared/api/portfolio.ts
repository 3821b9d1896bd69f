import { z } from 'zod'
import { kpiIds } from '../kpi/index.ts'
import { noDataReasons } from '../kpi/estimate.ts'
import { verdicts } from '../kpi/target.ts'
import { portfolioOrders } from '../portfolio-order.ts'
import { driftVerdicts } from './drift.ts'
import { DigitsSchema, MonthSchema } from './fields.ts'
import { FilesSchema } from './kpis.ts'

const level = z.number().nullable()

/** A KPI as it is judged at the contract’s month: its one figure, and the months before as a line. */
const PortfolioKpiSchema = z.object({
  id: z.enum(kpiIds),
  value: level,
  target: level,
  verdict: z.enum(verdicts),
  certain: z.boolean(),
  reason: z.enum(noDataReasons).nullable(),
  /** What the drift detector says; null for a KPI that it does not look at, and before it has worked it out. */
  drift: z.enum(driftVerdicts).nullable(),
  /**
   * At most twelve months up to that one, oldest first: what each was judged by, or what is counted a month, and its target or
   * baseline.
   */
  line: z.object({ from: MonthSchema, values: z.array(level), targets: z.array(level) }),
})
export type PortfolioKpi = z.infer<typeof PortfolioKpiSchema>

/** A contract at its latest month with data; `month` null = nothing imported yet. */
export const PortfolioRowSchema = z.object({
  contract: z.object({
    id: z.number().int(),
    name: z.string(),
    client: z.string(),
    provider: z.string(),
    startsOn: z.string(),
    currency: z.string(),
  }),
  month: MonthSchema.nullable(),
  contractMonth: z.number().int().nullable(),
  files: FilesSchema.nullable(),
  kpis: z.array(PortfolioKpiSchema),
  /** Penalties that wait: proposed and not answered, agreed and not credited. */
  penalties: z.array(z.object({ state: z.enum(['proposed', 'agreed']), amount: z.number() })).default([]),
})
export type PortfolioRow = z.infer<typeof PortfolioRowSchema>

/** A page of one’s contracts. */
export const PortfolioSchema = z.object({
  page: z.number().int(),
  pageSize: z.number().int(),
  /** How many contracts one has, and how many of them fit the search. */
  contracts: z.number().int(),
  total: z.number().int(),
  rows: z.array(PortfolioRowSchema),
})
export type Portfolio = z.infer<typeof PortfolioSchema>

export const PortfolioQuerySchema = z.strictObject({
  page: DigitsSchema.refine((page) => page >= 1, 'page').optional(),
  /** Every word of it in client, name or provider, without capitals or accents. */
  search: z.string().max(100).optional(),
  order: z.enum(portfolioOrders).optional(),
})
export type PortfolioQuestion = z.infer<typeof PortfolioQuerySchema>
