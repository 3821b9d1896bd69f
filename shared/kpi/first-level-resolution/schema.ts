import { z } from 'zod'
import { ownFigures, WhichTicketsSchema } from '../own-figures.ts'

export const firstLevelFigures = ownFigures('first-level-resolution', {
  which: WhichTicketsSchema,
  /** How every ticket of the period counted; `unknown` and `excluded` (those of a type that does not count among them) are
   * outside the sample. */
  counts: z.object({
    firstLevel: z.number().int(),
    escalated: z.number().int(),
    unknown: z.number().int(),
    excluded: z.number().int(),
  }),
})
