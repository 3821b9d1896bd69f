import { z } from 'zod'
import { ownFigures } from '../own-figures.ts'

export const availabilityFigures = ownFigures('availability', {
  /** Unplanned, and planned, that began in the period. */
  outages: z.number().int(),
  plannedOutages: z.number().int(),
  /** Hours of agreed service time: lost, lost to the longest outage, and agreed in all. */
  downtimeHours: z.number(),
  longestHours: z.number(),
  serviceHours: z.number(),
  /** What the downtime cost, in the currency's unit, where the contract gives an hourly cost. */
  downtimeCost: z.number().nullable(),
})
