import { z } from 'zod'
import { breakdownAgainsts, breakdownBys } from '../kpi/breakdown.ts'
import { brokenDownKpis } from '../kpi/index.ts'
import { DigitsSchema, MonthSchema } from './fields.ts'

export const BreakdownParamsSchema = z.strictObject({ contractId: DigitsSchema, kpi: z.enum(brokenDownKpis) })
export const BreakdownQuerySchema = z.strictObject({
  by: z.enum(breakdownBys),
  month: MonthSchema.refine((month) => month >= '1900-06', 'month-1900'),
  against: z.enum(breakdownAgainsts).optional(),
})

const FigureSchema = z.object({ value: z.number().nullable(), sample: z.number().int() })
const PeriodSchema = FigureSchema.extend({ from: MonthSchema, to: MonthSchema })

export const BreakdownGroupSchema = z.object({
  /** As the export writes it (a nature of cost by its id); null for the facts of which it does not say it. */
  label: z.string().nullable(),
  /** The group's own mean; for incidents and costs, its share of the baseline (0.4 = forty per cent of it). */
  before: FigureSchema,
  after: FigureSchema,
  /** What the group's own figure moved, in the KPI's unit; null where there is no change to explain, and in sums, which have
   * no mix. */
  rateEffect: z.number().nullable(),
  /** What its share of the facts moved; all there is for a group of one period only. Null as above. */
  mixEffect: z.number().nullable(),
  /** The sum of both; in sums, the change of its share. The contributions of all groups add up to `change`. */
  contribution: z.number().nullable(),
})
export type BreakdownGroup = z.infer<typeof BreakdownGroupSchema>

/** What moved a KPI: its change between two periods, and what each group of its facts did to it. */
export const BreakdownSchema = z.object({
  kpi: z.enum(brokenDownKpis),
  by: z.enum(breakdownBys),
  month: MonthSchema,
  against: z.enum(breakdownAgainsts),
  before: PeriodSchema,
  after: PeriodSchema,
  /** `after` − `before`, in the KPI's unit; null where one of the periods has nothing to measure. */
  change: z.number().nullable(),
  /** Groups with facts in the sample of either period; those that moved the KPI most come first. */
  groups: z.array(BreakdownGroupSchema),
})
export type Breakdown = z.infer<typeof BreakdownSchema>
