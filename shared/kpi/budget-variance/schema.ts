import { z } from 'zod'
import { ownFigures, PartSchema } from '../own-figures.ts'

export const budgetFigures = ownFigures('budget-variance', {
  /** The bridge from forecast to actual, each part as a share of the forecast; empty without a value. */
  parts: z.array(PartSchema),
  /** In the currency's unit. */
  amounts: z.object({ actual: z.number(), forecast: z.number() }).nullable(),
  /** Months that have both costs and a forecast, and those of them whose ticket volume could be priced. */
  coveredMonths: z.number().int(),
  volumeMonths: z.number().int(),
})
