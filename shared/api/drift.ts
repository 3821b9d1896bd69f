import { z } from 'zod'
import { MonthSchema } from './fields.ts'

export const driftVerdicts = ['insufficient', 'none', 'watch', 'drift', 'mix', 'backlog'] as const
export type DriftVerdict = (typeof driftVerdicts)[number]

const RangeSchema = z.object({ low: z.number(), high: z.number() })

/** What the drift detector says at the end of a month, with only what was known then. Growths are shares: 0.04 is +4 %. */
export const DriftSchema = z.object({
  month: MonthSchema,
  verdict: z.enum(driftVerdicts),
  /**
   * What keeps the detector silent: how many it has, how many it needs, the month at whose end it will speak. `delays`: of
   * that many resolved tickets, none took any time.
   */
  missing: z
    .object({
      what: z.enum(['months', 'resolved', 'delays']),
      have: z.number().int(),
      need: z.number().int(),
      enoughAt: MonthSchema.nullable(),
    })
    .nullable(),
  /** The best line "flat, then rising" through the months: since when, how fast, how far. */
  rise: z
    .object({
      since: MonthSchema,
      sinceBetween: z.object({ first: MonthSchema, last: MonthSchema }),
      slopePerMonth: z.number(),
      interval: RangeSchema,
      riseSoFar: z.number(),
      /** Level in six months if the slope holds, relative to the level before (1.25 = a quarter longer). */
      projectedInSixMonths: z.number(),
      projectedInterval: RangeSchema,
    })
    .nullable(),
  /** Growth of the mix's habitual delay, or of the old open work, where that is the verdict. */
  sideRise: z.object({ since: MonthSchema, rise: z.number() }).nullable(),
  /**
   * Whether the files tell how tickets end that are left open over months. Where they do not, each ticket is judged on the month
   * in which it was opened alone, and no backlog can be told; null where nothing is judged.
   */
  followsToEnd: z.boolean().nullable(),
  /** Smallest monthly growth that would be seen within six months about four times in five, at this volume. */
  smallestGrowth: z.number().nullable(),
  /** The months as the detector saw them, 1 = the level before the rise: level, its error (log scale), the fitted line. */
  levels: z.array(
    z.object({
      month: MonthSchema,
      level: z.number().nullable(),
      error: z.number().nullable(),
      fitted: z.number(),
    }),
  ),
})
/** Whether a watched rate falls beyond chance at the end of a month: a note, no verdict. Falls are shares: 0.02 is two points. */
export const RateNoteSchema = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('insufficient'), month: MonthSchema, have: z.number().int(), need: z.number().int() }),
  z.object({
    verdict: z.enum(['none', 'watch', 'drift']),
    month: MonthSchema,
    since: MonthSchema,
    fallPerMonth: z.number(),
    smallestFall: z.number(),
  }),
])
export type RateNote = z.infer<typeof RateNoteSchema>
export type Drift = z.infer<typeof DriftSchema>
