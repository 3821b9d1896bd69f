import { z } from 'zod'

const MoveSchema = z.object({ before: z.number(), now: z.number() })

/** What the figures show of a delay where the drift detector does not speak: signs, no verdict. */
export const DelaySignsSchema = z.object({
  /** Mean hours in the contract's first three months and in the last three; null where they do not differ so much. */
  mean: MoveSchema.nullable(),
  /** Share within SLA in the same months. */
  withinSla: MoveSchema.nullable(),
  /** Tickets open at the month's end, and those of them older than 30 days. */
  backlog: z.object({ open: z.number().int(), over30: z.number().int() }).nullable(),
  /** Whether it is because the detector cannot judge yet; else its verdict does not tell of this backlog. */
  unjudged: z.boolean(),
})
