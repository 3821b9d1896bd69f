import { z } from 'zod'
import { ownFigures } from '../own-figures.ts'

export const responseFigures = ownFigures('first-response', {
  /** The share that the grid asks of these tickets. */
  asked: z.number().nullable(),
  /** Tickets of the grid within, not within, and of which nothing tells the first response. */
  inTime: z.number().int(),
  late: z.number().int(),
  untold: z.number().int(),
  /** Those of which the tool's own word is the opposite. */
  disputed: z.number().int(),
  /** Median and 90th percentile of the times to first response, guaranteed or not, in hours. */
  median: z.number().nullable(),
  p90: z.number().nullable(),
})
