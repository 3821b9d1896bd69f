import { z } from 'zod'
import { ownFigures } from '../own-figures.ts'

export const securityFigures = ownFigures('security-incidents', {
  /** Security incidents a month, with the exact 95 % interval of their count; null where no file covers the period. */
  perMonth: z.object({ value: z.number(), interval: z.object({ low: z.number(), high: z.number() }) }).nullable(),
  /** Months of the period that a file covers. */
  coveredMonths: z.number().int(),
  /** The baseline; `months` null = an agreed figure, taken as exact. */
  baseline: z.object({ perMonth: z.number(), months: z.number().int().nullable() }).nullable(),
  /** How likely so few incidents, or so many where there was none before, would be by chance if nothing had changed (one-sided,
   * exact); null without a baseline. */
  chance: z.number().nullable(),
})
