import { z } from 'zod'
import { kpiIds } from '../kpi/index.ts'
import type { Kind } from '../kinds/kinds.ts'
import { surveys } from '../kinds/satisfaction/answer.ts'
import { betters, units } from '../kpi/definition.ts'
import { noDataReasons } from '../kpi/estimate.ts'
import { verdicts } from '../kpi/target.ts'
import { DriftSchema } from './drift.ts'
import { DigitsSchema, InstantSchema, MonthSchema } from './fields.ts'

const LimitsSchema = z.object({ low: z.number(), high: z.number() })
const IntervalSchema = LimitsSchema.nullable()
const rate = { value: z.number().nullable(), sample: z.number().int(), interval: IntervalSchema }

/** What a value is made of; in a bridge the parts add up to it. */
export const PartSchema = z.object({ id: z.string(), value: z.number() })
const AmountsSchema = z.object({ actual: z.number(), forecast: z.number() }).nullable()

/** A KPI over a period: value, how many facts it rests on, 95 % interval, and the judgement against its target. */
const measured = {
  value: z.number().nullable(),
  sample: z.number().int(),
  interval: IntervalSchema,
  /** The target in force that month: the next one due, else the last one. */
  target: z.number().nullable(),
  /** Contract month at whose end that target is due. */
  targetDueMonth: z.number().int().nullable(),
  /** The straight line to the target at that month, where no target is due yet and its start is known. */
  path: z.number().nullable(),
  /** What the value must move each month to reach a target not due yet; null where nothing is left to do. */
  neededPerMonth: z.number().nullable(),
  verdict: z.enum(verdicts),
  /** Whether the interval lies wholly on one side of what the value is compared with. */
  certain: z.boolean(),
  reason: z.enum(noDataReasons).nullable(),
  /** How every ticket of the period counted; `unknown` and `excluded` are outside the sample. */
  counts: z
    .object({
      firstLevel: z.number().int(),
      escalated: z.number().int(),
      unknown: z.number().int(),
      excluded: z.number().int(),
    })
    .optional(),
  /** Resolution delay: median and 90th percentile, in hours. */
  median: z.number().nullable().optional(),
  p90: z.number().nullable().optional(),
  /** Resolution delay: share of the tickets whose SLA outcome is known that met it. */
  withinSla: z.object(rate).optional(),
  /** Budget variance: the bridge from forecast to actual, as shares of the forecast; it adds up to the value. */
  parts: z.array(PartSchema).optional(),
  /** Budget variance: actual and forecast, in the currency. */
  amounts: AmountsSchema.optional(),
  /** Months of the period that the value rests on, and those whose ticket volume could be priced. */
  coveredMonths: z.number().int().optional(),
  volumeMonths: z.number().int().optional(),
  /** Satisfaction: the surveys it rests on, answers ÷ surveys sent, and the other surveys, kept apart. */
  survey: z.enum(surveys).optional(),
  responseRate: z.object(rate).nullable().optional(),
  otherSurvey: z
    .object({ survey: z.enum(surveys), ...rate })
    .nullable()
    .optional(),
  /** Security incidents: a month, against the baseline, and how likely so few would be by chance. */
  perMonth: z.object({ value: z.number(), interval: LimitsSchema }).nullable().optional(),
  baseline: z.object({ perMonth: z.number(), months: z.number().int().nullable() }).nullable().optional(),
  chance: z.number().nullable().optional(),
  /** Total cost a month and the baseline's, in the currency, and what it is made of. */
  monthlyCost: z.number().nullable().optional(),
  baselineMonthlyCost: z.number().nullable().optional(),
  composition: z.array(PartSchema).optional(),
  /** Availability: unplanned outages, hours of agreed service time lost, and what they cost. */
  outages: z.number().int().optional(),
  plannedOutages: z.number().int().optional(),
  downtimeHours: z.number().optional(),
  longestHours: z.number().optional(),
  serviceHours: z.number().optional(),
  downtimeCost: z.number().nullable().optional(),
}

/** Resolution delay: what the drift detector says at the end of the month; null before it has worked it out. */
const drift = DriftSchema.omit({ levels: true }).nullable().optional()

/** A KPI judged each month that also adds up since M1: as it stands at the end of that month. */
const cumulated = z.object(measured).nullable().optional()

export const KpiPointSchema = z.object({
  month: MonthSchema,
  contractMonth: z.number().int(),
  ...measured,
  cumulated,
  drift,
})
export type KpiPoint = z.infer<typeof KpiPointSchema>

export const KpiResultSchema = z.object({
  id: z.enum(kpiIds),
  unit: z.enum(units),
  better: z.enum(betters),
  /** Shown beside the others, not among them. */
  optional: z.boolean(),
  ...measured,
  cumulated,
  drift,
  /** The months up to the one shown, oldest first, at most 24. */
  history: z.array(KpiPointSchema),
})
export type KpiResult = z.infer<typeof KpiResultSchema>

/** Tickets open at the end of the period, by age in days. */
export const BacklogSchema = z.object({
  open: z.number().int(),
  over7: z.number().int(),
  over14: z.number().int(),
  over30: z.number().int(),
})
export type Backlog = z.infer<typeof BacklogSchema>

/** A figure of a month that moved after it was there: from what to what, because of what, and when. */
export const RestatedFigureSchema = z.object({
  kpi: z.enum(kpiIds),
  month: MonthSchema,
  before: z.number().nullable(),
  after: z.number().nullable(),
  /** `undo`: `importId` was undone. */
  cause: z.enum(['import', 'settings', 'undo']),
  importId: z.number().int().nullable(),
  at: InstantSchema,
  /** Name of whoever made it move; null where it was moved before there were accounts. */
  by: z.string().nullable().default(null),
})
export type RestatedFigure = z.infer<typeof RestatedFigureSchema>

/** Which of the month's files are there. */
export const FilesSchema = z.object({
  tickets: z.boolean(),
  incidents: z.boolean(),
  satisfaction: z.boolean(),
  costs: z.boolean(),
} satisfies Record<Kind, z.ZodBoolean>)
export type Files = z.infer<typeof FilesSchema>

export const ScorecardSchema = z.object({
  contractId: z.number().int(),
  month: MonthSchema,
  /** First and last month with data; null in an empty contract. */
  available: z.object({ from: MonthSchema, to: MonthSchema }).nullable(),
  clock: z.object({
    /** 1 = M1; 0 or less before the contract starts. */
    contractMonth: z.number().int(),
    /** The last target horizon due by the end of that month (3 = M3); null before the first. */
    dueTarget: z.number().int().nullable(),
    /** Calendar month at whose end that horizon was due. */
    dueSince: MonthSchema.nullable(),
  }),
  files: FilesSchema,
  kpis: z.array(KpiResultSchema),
  backlog: BacklogSchema.nullable(),
  /** Of the tickets finished in the month of which the export tells, the share that was reopened. */
  reopened: z.object(rate).nullable(),
  /** Tickets opened in the month, and how many were forecast; null where no file or forecast says it. */
  volume: z.object({ opened: z.number().int().nullable(), forecast: z.number().int().nullable() }),
  /** Instant of the last security incident up to the month's end; null where none is known. */
  lastSecurityIncident: InstantSchema.nullable(),
  /** Figures of this month that moved after they were first shown. */
  restatements: z.array(RestatedFigureSchema),
})
export type Scorecard = z.infer<typeof ScorecardSchema>

export const KpiReportSchema = z.object({
  kpi: z.enum(kpiIds),
  unit: z.enum(units),
  better: z.enum(betters),
  from: MonthSchema,
  to: MonthSchema,
  points: z.array(KpiPointSchema.extend({ backlog: BacklogSchema.nullable(), files: FilesSchema })),
  /** The whole run of months computed from its pooled facts, judged at its last month. */
  pooled: z.object({ months: z.number().int(), contractMonth: z.number().int(), ...measured }),
  /** The steps of the target: contract month due, calendar month, value. */
  targets: z.array(z.object({ dueMonth: z.number().int(), month: MonthSchema, value: z.number() })),
  /** Value at the start of the contract, where known. */
  baseline: z.number().nullable(),
  /** Resolution delay: the detector's view at the last month it judged, with the levels that it saw. */
  drift: DriftSchema.nullable(),
  /** Figures of this KPI in these months that moved after they were there, oldest move first. */
  restatements: z.array(RestatedFigureSchema),
})
export type KpiReport = z.infer<typeof KpiReportSchema>

export const ScorecardQuerySchema = z.strictObject({ month: MonthSchema.optional() })
export const KpiParamsSchema = z.strictObject({ contractId: DigitsSchema, kpi: z.enum(kpiIds) })
export const KpiQuerySchema = z
  .strictObject({ from: MonthSchema.optional(), to: MonthSchema.optional() })
  .refine((query) => !query.from || !query.to || query.from <= query.to, 'from must not come after to')
