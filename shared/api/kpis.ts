import { z } from 'zod'
import { kpiDefinition, kpiIds, type KpiEstimate, type KpiId } from '../kpi/index.ts'
import type { Kind } from '../kinds/kinds.ts'
import { scopes } from '../kinds/tickets/ticket-class.ts'
import { betters, units } from '../kpi/definition.ts'
import { noDataReasons, type Estimate } from '../kpi/estimate.ts'
import { restatementCauses } from '../kpi/restatement-cause.ts'
import { verdicts } from '../kpi/target.ts'
import { windowKinds } from '../kpi/window.ts'
import { FigureChangeSchema, type ChangeSince } from './changes.ts'
import { DelaySignsSchema } from './delay-signs.ts'
import { DriftSchema, driftVerdicts, RateNoteSchema } from './drift.ts'
import { figureSchema, figureSchemas, rate, type FigureSchema } from './figure-schemas.ts'
import { DigitsSchema, InstantSchema, MonthSchema } from './fields.ts'

/** A KPI over a period: value, how many facts it rests on, 95 % interval, and why there is no value. */
const estimated = { ...rate, reason: z.enum(noDataReasons).nullable() }
/** The months that a figure is judged over: how many, how many of them a file covers, and whether the last is over. */
export const WindowSchema = z.object({
  kind: z.enum(windowKinds),
  from: MonthSchema,
  to: MonthSchema,
  months: z.number().int(),
  covered: z.number().int(),
  over: z.boolean(),
})
/** The one figure of a KPI at a month that its target is held against, and how it stands to it. */
const judged = {
  ...estimated,
  /** The target in force that month: the next one due, else the last one. */
  target: z.number().nullable(),
  /** Contract month at whose end that target is due. */
  targetDueMonth: z.number().int().nullable(),
  /** The straight line to the target at that month, where no target is due yet and its start is known. */
  path: z.number().nullable(),
  /** What the value must move each month to reach a target not due yet; null where nothing is left to do. */
  neededPerMonth: z.number().nullable(),
  verdict: z.enum(verdicts),
  /** Whether the interval lies wholly on one side of what the value is compared with, every month of the window has a file and is over. */
  certain: z.boolean(),
  window: WindowSchema,
}
const JudgedSchema = z.object(judged)
export type JudgedFigure = z.infer<typeof JudgedSchema>

type AllOf<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never
type AnyOwn = Omit<AllOf<KpiEstimate>, keyof Estimate>
type Own = { -readonly [Member in keyof AnyOwn]?: AnyOwn[Member] | undefined }
/** A KPI over a period, whichever it is: of the KPIs' own figures, its own are there. */
export type Measured = z.infer<z.ZodObject<typeof estimated>> & Own

const FindingSchema = DriftSchema.omit({ levels: true }).nullable()

const RateSchema = z.object(rate)
type Rate = z.infer<typeof RateSchema>
/** What stands beside the figure of a KPI that adds up since M1, and of one that drifts. */
type Around = { cumulated?: Rate | null | undefined; drift?: z.infer<typeof FindingSchema> | undefined }

/** A KPI's own figures as they are sent, with what stands beside them. */
function ownShape({ id, shape }: FigureSchema): z.ZodRawShape {
  const { cumulates, drifts } = kpiDefinition(id)
  return {
    ...shape,
    /** As it stands since M1 at the end of that month, without a verdict. */
    ...(cumulates && { cumulated: RateSchema.nullable().optional() }),
    /** What the drift detector says at the end of the month; null before it has worked it out. */
    ...(drifts && { drift: FindingSchema.optional() }),
  }
}

/** One of as many shapes as there are KPIs, told apart by the KPI's id. */
export function oneOfKpis<Sent>(
  key: 'id' | 'kpi',
  shapeOf: (figures: FigureSchema) => z.ZodRawShape,
): z.ZodType<Sent, Sent> {
  const [first, ...others] = figureSchemas.map((figures) =>
    z.object({ [key]: z.literal(figures.id), ...shapeOf(figures) }),
  )
  return z.discriminatedUnion(key, [first!, ...others]) as unknown as z.ZodType<Sent, Sent>
}

const place = { month: MonthSchema, contractMonth: z.number().int() }
export type KpiPoint = { month: string; contractMonth: number } & Measured & Around & { judged: JudgedFigure }

/** A month of a KPI: the month alone, and the figure that is judged at its end. */
export function kpiPointSchema(id: KpiId): z.ZodType<KpiPoint, KpiPoint> {
  return z.object(pointShape(figureSchema(id))) as unknown as z.ZodType<KpiPoint, KpiPoint>
}
function pointShape(figures: FigureSchema): z.ZodRawShape {
  return { ...place, ...estimated, ...ownShape(figures), judged: JudgedSchema }
}

const HeadSchema = z.object({
  id: z.enum(kpiIds),
  unit: z.enum(units),
  better: z.enum(betters),
  /** Shown beside the others, not among them. */
  optional: z.boolean(),
})
const { id: _id, ...head } = HeadSchema.shape
/** A KPI as it is judged at a month. */
export type KpiResult = z.infer<typeof HeadSchema> &
  JudgedFigure &
  Own &
  Around & { alone: Rate; missedCommittees: number; changes?: ChangeSince[] | undefined; history: KpiPoint[] }

/** The judged figure of a KPI with its own figures, all over its window, and the month alone. */
export function judgedShape(figures: FigureSchema): z.ZodRawShape {
  return {
    ...judged,
    ...ownShape(figures),
    alone: RateSchema,
    /** How many committees in a row missed the target, up to that of the last quarter that is whole by then. */
    missedCommittees: z.number().int().default(0),
  }
}

/** What is sent of a KPI at a month, but for its id. */
export function resultShape(figures: FigureSchema): z.ZodRawShape {
  return {
    ...head,
    ...judgedShape(figures),
    changes: z.array(FigureChangeSchema).optional(),
    /** The months up to the one shown, oldest first, at most 24. */
    history: z.array(z.object(pointShape(figures))),
  }
}
export const KpiResultSchema = oneOfKpis<KpiResult>('id', resultShape)

/** Of the tickets that the delay counts, those open at the end of the period, by age in days. */
export const BacklogSchema = z.object({
  open: z.number().int(),
  over7: z.number().int(),
  over14: z.number().int(),
  over30: z.number().int(),
})
export type Backlog = z.infer<typeof BacklogSchema>

/** What a figure, its verdict and a drift finding that turned were, and are; before verdicts were kept, figures were of the month alone. */
export const restated = {
  before: z.number().nullable(),
  after: z.number().nullable(),
  verdictBefore: z.enum(verdicts).nullable().default(null),
  verdictAfter: z.enum(verdicts).nullable().default(null),
  findingBefore: z.enum(driftVerdicts).nullable().optional(),
  findingAfter: z.enum(driftVerdicts).nullable().optional(),
}

/** A judged figure of a month that moved, or has another verdict, after it was shown: because of what, when and by whom. */
export const RestatedFigureSchema = z.object({
  kpi: z.enum(kpiIds),
  month: MonthSchema,
  ...restated,
  cause: z.enum(restatementCauses),
  importId: z.number().int().nullable(),
  /** The settings that were changed; null for another cause. */
  settings: z.array(z.string()).nullable().default(null),
  /** Why targets of months that were over were changed, as it was written then. */
  reason: z.string().nullable().default(null),
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
    /** 1 = M1; 0 or less before it. */
    contractMonth: z.number().int(),
    /** Whether the contract had started by the end of that month, be it before M1. */
    hasStarted: z.boolean(),
    /** The last target horizon due by the end of that month (3 = M3); null before the first. */
    dueTarget: z.number().int().nullable(),
    /** Calendar month at whose end that horizon was due. */
    dueSince: MonthSchema.nullable(),
  }),
  files: FilesSchema,
  kpis: z.array(KpiResultSchema),
  backlog: BacklogSchema.nullable(),
  /** Which tickets the backlog counts, and how many others are open; null without one. */
  backlogScope: z.object({ counts: z.enum(scopes), others: z.number().int() }).nullable(),
  /** Of all tickets finished in the month of which the export tells, the share that was reopened. */
  reopened: z.object(rate).nullable(),
  /** Tickets opened in the month, and how many were forecast; null where no file or forecast says it. */
  volume: z.object({ opened: z.number().int().nullable(), forecast: z.number().int().nullable() }),
  /** Instant of the last security incident up to the month's end; null where none is known. */
  lastSecurityIncident: InstantSchema.nullable(),
  /** What the figures show of the delay where the drift detector does not speak; null = nothing. */
  signs: DelaySignsSchema.nullable().optional(),
  /** Figures of this month that moved after they were first shown. */
  restatements: z.array(RestatedFigureSchema),
})
export type Scorecard = z.infer<typeof ScorecardSchema>

const ReportSchema = z.object({
  kpi: z.enum(kpiIds),
  unit: z.enum(units),
  better: z.enum(betters),
  from: MonthSchema,
  to: MonthSchema,
  /** The steps of the target: contract month due, calendar month, value. */
  targets: z.array(z.object({ dueMonth: z.number().int(), month: MonthSchema, value: z.number() })),
  /** Value at the start of the contract, where known. */
  baseline: z.number().nullable(),
  /** Resolution delay: the detector's view at the last month it judged, with the levels it saw; first level, satisfaction: `note`. */
  drift: DriftSchema.nullable(),
  note: RateNoteSchema.nullable().optional(),
  /** Figures of this KPI in these months that moved after they were there, oldest move first. */
  restatements: z.array(RestatedFigureSchema),
})
const { kpi: _kpi, ...report } = ReportSchema.shape
const besideMonth = z.object({ backlog: BacklogSchema.nullable(), files: FilesSchema })
/** How many months it has, and how many of them a file covers. On fewer, nothing is proven. */
const run = z.object({ months: z.number().int(), covered: z.number().int() })
export type KpiReport = z.infer<typeof ReportSchema> & {
  points: (KpiPoint & z.infer<typeof besideMonth>)[]
  pooled: z.infer<typeof run> & Measured
}

export const KpiReportSchema = oneOfKpis<KpiReport>('kpi', (figures) => ({
  ...report,
  points: z.array(z.object({ ...pointShape(figures), ...besideMonth.shape })),
  /** The whole run of months computed from its pooled facts: no target is held against it. */
  pooled: z.object({ ...run.shape, ...estimated, ...figures.shape }),
}))

export const ScorecardQuerySchema = z.strictObject({ month: MonthSchema.optional() })
export const KpiParamsSchema = z.strictObject({ contractId: DigitsSchema, kpi: z.enum(kpiIds) })
export const KpiQuerySchema = z
  .strictObject({ from: MonthSchema.optional(), to: MonthSchema.optional() })
  .refine((query) => !query.from || !query.to || query.from <= query.to, 'from-after-to')
