import { z } from 'zod'
import { ownFigures, rate, WhichTicketsSchema } from '../own-figures.ts'

export const delayFigures = ownFigures('resolution-delay', {
  which: WhichTicketsSchema,
  /** Median and 90th percentile, in hours. */
  median: z.number().nullable(),
  p90: z.number().nullable(),
  /** Share of the tickets whose SLA outcome is known that met it. */
  withinSla: z.object(rate),
})
