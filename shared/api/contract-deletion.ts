import { z } from 'zod'
import { DigitsSchema, InstantSchema } from './fields.ts'
import { importKinds } from './imports.ts'

const count = z.number().int()

/** What is deleted with a contract, and what of it stays elsewhere for a while. */
export const ContractRemainsSchema = z.object({
  facts: z.object({ tickets: count, incidents: count, satisfaction: count, costs: count }),
  imports: count,
  alerts: count,
  members: count,
  tokens: count,
  shares: count,
  channels: count,
  /** Backups made while the contract was there; the last of them is removed at the latest at `until`, null = by hand alone. */
  backups: z.object({ count, until: InstantSchema.nullable() }),
  /** Databases that were set aside by a restore: they are kept until whoever runs the server removes them. */
  setAside: count,
})
export type ContractRemains = z.infer<typeof ContractRemainsSchema>

/** Deletes a contract: by its name, typed. */
export const ContractDeletionSchema = z.strictObject({ name: z.string().max(200) })

export const FactsExportParamsSchema = z.strictObject({ contractId: DigitsSchema, kind: z.enum(importKinds) })
