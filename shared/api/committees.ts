import { z } from 'zod'
import { kpiIds } from '../kpi/index.ts'
import { BreakdownSchema } from './breakdown.ts'
import { DeckSchema, EditionSchema, MovedSinceSchema } from './editions.ts'
import { DigitsSchema, MonthSchema } from './fields.ts'
import { FilesSchema, oneOfKpis, RestatedFigureSchema, judgedShape, resultShape, type KpiResult } from './kpis.ts'

/** A quarter of the contract: Q1 = M1–M3, Q2 = M4–M6 … */
export const QuarterSchema = z.string().regex(/^Q[1-9]\d?$/, 'quarter')
export const CommitteeParamsSchema = z.strictObject({ contractId: DigitsSchema, quarter: QuarterSchema })

/** What the committee must look at first; the gravest come first. */
export const exceptionKinds = ['missed', 'drift', 'backlog', 'behind', 'restated', 'no-data'] as const
export const ExceptionSchema = z.object({
  kpi: z.enum(kpiIds),
  kind: z.enum(exceptionKinds),
  certain: z.boolean(),
})
export type CommitteeException = z.infer<typeof ExceptionSchema>

/** A KPI as it is judged at the quarter's last month; `history` holds months, oldest first. */
export type CommitteeKpi = KpiResult & {
  /** As it was judged at the end of the quarter before; null where the contract had not begun. */
  previous: (Omit<KpiResult, 'history' | 'id' | 'unit' | 'better' | 'optional'> & { contractMonth: number }) | null
  targets: z.infer<typeof DatedTargetsSchema>
}
const DatedTargetsSchema = z.array(z.object({ dueMonth: z.number().int(), month: MonthSchema, value: z.number() }))
export const CommitteeKpiSchema = oneOfKpis<CommitteeKpi>('id', (figures) => {
  const previous = z.object({ contractMonth: z.number().int(), ...judgedShape(figures) })
  return { ...resultShape(figures), previous: previous.nullable(), targets: DatedTargetsSchema }
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
  /** What moved each KPI since the quarter before, by the first thing that its facts can be grouped by. */
  breakdowns: z.array(BreakdownSchema),
  /** null while it is not closed. */
  edition: EditionSchema.nullable(),
  deck: DeckSchema,
  /** The judged figures that are not what the edition was shown. */
  movedSince: z.array(MovedSinceSchema),
})
export type Committee = z.infer<typeof CommitteeSchema>
