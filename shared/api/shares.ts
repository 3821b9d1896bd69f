import { z } from 'zod'
import { PersonNameSchema } from './accounts.ts'
import { CommitteeSchema, QuarterSchema } from './committees.ts'
import { ContractSchema } from './contracts.ts'
import { DigitsSchema, InstantSchema } from './fields.ts'

/** A link by which somebody without an account reads one quarter's committee. */
export const ShareSchema = z.object({
  id: z.number().int(),
  quarter: QuarterSchema,
  /** Whom it was given to. */
  name: z.string(),
  by: z.string(),
  createdAt: InstantSchema,
  expiresAt: InstantSchema,
  lastOpenedAt: InstantSchema.nullable(),
  timesOpened: z.number().int(),
})
export type Share = z.infer<typeof ShareSchema>

export const NewShareSchema = z.strictObject({
  name: PersonNameSchema,
  days: z.number().int().min(1).max(90).default(30),
})
export type NewShare = z.input<typeof NewShareSchema>
/** The link itself is told this once. */
export const CreatedShareSchema = ShareSchema.extend({ link: z.string() })
export type CreatedShare = z.infer<typeof CreatedShareSchema>
export const ShareParamsSchema = z.strictObject({ contractId: DigitsSchema, shareId: DigitsSchema })

/** All that a shared link shows: the committee, and what its slides say of the contract. */
export const SharedCommitteeSchema = z.object({
  contract: ContractSchema.pick({
    id: true,
    name: true,
    client: true,
    provider: true,
    startsOn: true,
    timeZone: true,
    language: true,
    currency: true,
  }),
  committee: CommitteeSchema,
  expiresAt: InstantSchema,
})
export type SharedCommittee = z.infer<typeof SharedCommitteeSchema>
