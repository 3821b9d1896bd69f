import { z } from 'zod'
import { ownFigures } from '../own-figures.ts'

export const commitmentFigures = ownFigures('resolution-commitment', {
  /** The share that the grid asks of these tickets. */
  asked: z.number().nullable(),
  /** Tickets of the grid within, not within, and without a date of resolution. */
  inTime: z.number().int(),
  late: z.number().int(),
  untold: z.number().int(),
  /** Those of which the tool's own word is the opposite. */
  disputed: z.number().int(),
})
