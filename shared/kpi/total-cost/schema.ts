import { z } from 'zod'
import { ownFigures, PartSchema } from '../own-figures.ts'

export const totalCostFigures = ownFigures('total-cost', {
  /** Monthly cost in the currency's unit, and the baseline's; null where unknown. */
  monthlyCost: z.number().nullable(),
  baselineMonthlyCost: z.number().nullable(),
  /** What the monthly cost is made of, in the currency's unit. */
  composition: z.array(PartSchema),
  coveredMonths: z.number().int(),
})
