import { z } from 'zod'
import { heldFigures, ownFigures } from '../own-figures.ts'

export const responseFigures = ownFigures('first-response', {
  ...heldFigures,
  /** Median and 90th percentile of the times to first response, guaranteed or not, in hours. */
  median: z.number().nullable(),
  p90: z.number().nullable(),
})
