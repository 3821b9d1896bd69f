import { z } from 'zod'
import { kpiIds } from '../kpi/index.ts'
import { DigitsSchema, MonthSchema } from './fields.ts'
import {
  FilesSchema,
  oneOfKpis,
  pointShape,
  RestatedFigureSchema,
  resultShape,
  type KpiPoint,
  type KpiResult,
} from './kpis.ts'

/** A quarter of the contract: Q1 = M1–M3, Q2 = M4–M6 … */
export const QuarterSchema = z.string().regex(/^Q[1-9]\d?$/, 'a quarter of the contract is written Q1, Q2 …')
export const CommitteeParamsSchema = z.strictObject({ contractId: DigitsSchema, quarter: QuarterSchema })

/** What the committee must look at first; the gravest come first. */
export const exceptionKinds = ['missed', 'drift', 'backlog', 'behind', 'restated', 'no-data'] as const
export const ExceptionSchema = z.object({
  kpi: z.enum(kpiIds),
  kind: z.enum(exceptionKinds),
  certain: z.boolean(),
})
export type CommitteeException = z.infer<typeof ExceptionSchema>

/** A KPI over the quarter's pooled facts, judged at its last month; `history` holds months, oldest first. */
export type CommitteeKpi = KpiResult & {
  /** The quarter before, pooled the same way; null where the contract had not begun. */
  previous: Omit<KpiPoint, 'month'> | null
  targets: z.infer<typeof DatedTargetsSchema>
  window: z.infer<typeof WindowSchema>
}
/** The months that the figure is judged over: how many, and how many of them a file covers. On fewer, nothing is proven. */
const WindowSchema = z.object({
  from: MonthSchema,
  to: MonthSchema,
  months: z.number().int(),
  covered: z.number().int(),
})
const DatedTargetsSchema = z.array(z.object({ dueMonth: z.number().int(), month: MonthSchema, value: z.number() }))
export const CommitteeKpiSchema = oneOfKpis<CommitteeKpi>('id', (figures) => {
  const { month: _month, ...before } = pointShape(figures)
  return {
    ...resultShape(figures),
    previous: z.object(before).nullable(),
    targets: DatedTargetsSchema,
    window: WindowSchema,
  }
})

/** A quarter of the contract as its steering committee looks at it. */
export const CommitteeSchema = z.object({
  contractId: z.number().int(),
  quarter: QuarterSchema,
  from: MonthSchema,
  to: MonthSchema,
  /** Contract month of its last month, at which it is judged. */
  contractMonth: z.number().int(),
  /** Whether its last month is over. */
  isOver: z.boolean(),
  /** Quarters that have begun and hold data, for going from one to the next. */
  quarters: z.array(QuarterSchema),
  files: z.array(z.object({ month: MonthSchema, files: FilesSchema })),
  kpis: z.array(CommitteeKpiSchema),
  exceptions: z.array(ExceptionSchema),
  restatements: z.array(RestatedFigureSchema),
})
export type Committee = z.infer<typeof CommitteeSchema>
