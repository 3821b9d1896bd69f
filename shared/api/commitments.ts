import { z } from 'zod'
import { commitmentHours, commitmentTypes } from '../commitments/grid.ts'
import { MonthSchema, nameSchema } from './fields.ts'

const minutes = z.number().int().min(1).max(525_600).nullable()

/** What is guaranteed for a priority; `null` = every priority that no other row names. */
export const CommitmentRowSchema = z.strictObject({
  priority: nameSchema(200).nullable(),
  /** null = whatever the type of the ticket. */
  type: z.enum(commitmentTypes).nullable().default(null),
  /** First response, and resolution, within so many minutes of the hours; null = nothing guaranteed. */
  responseMinutes: minutes.default(null),
  resolutionMinutes: minutes.default(null),
  /** The contract's service calendar, or round the clock. */
  hours: z.enum(commitmentHours).default('contract'),
  /** Share of the tickets that must be within: 0.95 = 95 %. */
  share: z.number().min(-1e9).max(1e9),
})

/** A grid of commitments, for tickets opened from a month on, until the next grid. */
export const CommitmentGridSchema = z.strictObject({
  from: MonthSchema,
  rows: z.array(CommitmentRowSchema).max(100),
  /** Tickets that it leaves out: those whose category or site holds this text (case and accents do not count). */
  excluded: z
    .array(z.strictObject({ field: z.enum(['category', 'site']), contains: nameSchema(200, 2) }))
    .max(50)
    .default([]),
})

/** All grids of a contract, oldest first; none = no commitment agreed. */
export const CommitmentsSchema = z
  .array(CommitmentGridSchema)
  .max(60)
  .refine((all) => all.every(({ from }, at) => at === 0 || all[at - 1]!.from < from), 'not-in-order')
