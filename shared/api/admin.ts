import { z } from 'zod'
import { EmailSchema, LanguageSchema } from './accounts.ts'
import { DigitsSchema, InstantSchema } from './fields.ts'

/** An account as whoever runs the server sees it. */
export const AccountSchema = z.object({
  id: z.number().int(),
  email: z.string(),
  name: z.string(),
  isAdmin: z.boolean(),
  isActive: z.boolean(),
  createdAt: InstantSchema,
  lastSignInAt: InstantSchema.nullable(),
  /** How many contracts it is a member of. */
  contracts: z.number().int(),
})
export type Account = z.infer<typeof AccountSchema>
export const AccountParamsSchema = z.strictObject({ accountId: DigitsSchema })
export const AccountPatchSchema = z.strictObject({ isActive: z.boolean() })

export const NewAccountSchema = z.strictObject({ email: EmailSchema, language: LanguageSchema.default('fr') })
export type NewAccount = z.input<typeof NewAccountSchema>

/** A contract as whoever runs the server sees it: no figure, and who can be asked about it. */
export const AdminContractSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  client: z.string(),
  provider: z.string(),
  createdAt: InstantSchema,
  members: z.number().int(),
  /** Active members with the role `client`; without any, an administrator may invite the first. */
  clients: z.number().int(),
})
export type AdminContract = z.infer<typeof AdminContractSchema>

/** A copy of the database, in the server's data folder; each that is listed was whole when it was made. */
export const BackupSchema = z.object({ file: z.string(), bytes: z.number().int(), createdAt: InstantSchema })
export type Backup = z.infer<typeof BackupSchema>

/** The backups, the newest first, and when the next ones are made. */
export const BackupsSchema = z.object({
  backups: z.array(
    BackupSchema.extend({
      /** When it is removed at the latest, while others are made; null = by nobody but whoever runs the server. */
      keptUntil: InstantSchema.nullable(),
    }),
  ),
  lastGoodAt: InstantSchema.nullable(),
  /** Hour of the server's day at which one is made; null = never by itself. */
  hour: z.number().int().nullable(),
  keeps: z.object({ days: z.number().int(), weeks: z.number().int(), months: z.number().int() }),
  /** When the last try failed; null = it did not. */
  failedAt: InstantSchema.nullable(),
  /** Whether the last good one is older than two days although one is due each day. */
  isLate: z.boolean(),
})
export type Backups = z.infer<typeof BackupsSchema>
