import { z } from 'zod'
import { ownFigures } from '../own-figures.ts'

export const firstLevelFigures = ownFigures('first-level-resolution', {
  /** How every ticket of the period counted; `unknown` and `excluded` are outside the sample. */
  counts: z.object({
    firstLevel: z.number().int(),
    escalated: z.number().int(),
    unknown: z.number().int(),
    excluded: z.number().int(),
  }),
})
