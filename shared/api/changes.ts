import { z } from 'zod'
import { differenceKinds } from '../kpi/evidence.ts'
import { MonthSchema } from './fields.ts'

/** What a judged figure is compared with: what it was a month ago, at the last committee, half a year ago. */
const changeSinces = ['last-month', 'last-committee', 'six-months'] as const

/** How a judged figure changed since then. */
export const FigureChangeSchema = z.object({
  since: z.enum(changeSinces),
  /** The month at whose end it was judged then. */
  month: MonthSchema,
  /** That committee's quarter; null where none is meant. */
  quarter: z.object({ number: z.number().int(), from: MonthSchema, to: MonthSchema }).nullable(),
  kind: z.enum(differenceKinds),
  /** Then and now; counts as so many a month. */
  before: z.number(),
  after: z.number(),
  /** After − before; of counts, the ratio of their rates less one, null where there was none before. */
  change: z.number().nullable(),
  /** Whether it is beyond chance: the 95 % interval leaves zero out, on months that are all covered and over. */
  proven: z.boolean(),
})
export type ChangeSince = z.infer<typeof FigureChangeSchema>
