import { z } from 'zod'
import { EmailSchema, LanguageSchema, PersonNameSchema, RoleSchema } from './accounts.ts'
import { DigitsSchema, InstantSchema } from './fields.ts'

export const MemberSchema = z.object({
  accountId: z.number().int(),
  name: z.string(),
  email: z.string(),
  role: RoleSchema,
  since: InstantSchema,
  /** False: the account was deactivated, and signs in no more. */
  isActive: z.boolean(),
})
export type Member = z.infer<typeof MemberSchema>

/** An invitation that nobody has accepted yet. */
export const InvitationSchema = z.object({
  id: z.number().int(),
  email: z.string(),
  role: RoleSchema.nullable(),
  createdAt: InstantSchema,
  expiresAt: InstantSchema,
})
export type Invitation = z.infer<typeof InvitationSchema>

export const MembersSchema = z.object({ members: z.array(MemberSchema), invitations: z.array(InvitationSchema) })
export type Members = z.infer<typeof MembersSchema>

export const NewInvitationSchema = z.strictObject({
  email: EmailSchema,
  role: RoleSchema,
  language: LanguageSchema.default('fr'),
})
export type NewInvitation = z.input<typeof NewInvitationSchema>

/** A link that was just made: mailed, or, where the server has no mail, shown this once to be passed on. */
export const SentLinkSchema = z.object({
  email: z.string(),
  expiresAt: InstantSchema,
  mailed: z.boolean(),
  link: z.string().nullable(),
})
export type SentLink = z.infer<typeof SentLinkSchema>

export const MemberPatchSchema = z.strictObject({ role: RoleSchema })
export const MemberParamsSchema = z.strictObject({ contractId: DigitsSchema, accountId: DigitsSchema })
export const InvitationParamsSchema = z.strictObject({ contractId: DigitsSchema, invitationId: DigitsSchema })

/** A key by which a program uploads the files of one contract, and does nothing else. */
export const UploadTokenSchema = z.object({
  id: z.number().int(),
  contractId: z.number().int(),
  name: z.string(),
  /** Who made it, and answers for what it uploads. */
  accountId: z.number().int(),
  by: z.string(),
  createdAt: InstantSchema,
  expiresAt: InstantSchema,
  lastUsedAt: InstantSchema.nullable(),
  /** False: it has expired, or who made it may no longer upload. */
  works: z.boolean(),
})
export type UploadToken = z.infer<typeof UploadTokenSchema>

/** One's own token, with the contract that it is for. */
export const OwnUploadTokenSchema = UploadTokenSchema.extend({
  contract: z.object({ name: z.string(), client: z.string() }),
})
export type OwnUploadToken = z.infer<typeof OwnUploadTokenSchema>

const days = z.number().int().min(1).max(400)
export const NewUploadTokenSchema = z.strictObject({ name: PersonNameSchema, days: days.default(365) })
export type NewUploadToken = z.input<typeof NewUploadTokenSchema>
/** The token itself is told this once. */
export const CreatedUploadTokenSchema = UploadTokenSchema.extend({ token: z.string() })
export type CreatedUploadToken = z.infer<typeof CreatedUploadTokenSchema>
export const TokenParamsSchema = z.strictObject({ contractId: DigitsSchema, tokenId: DigitsSchema })
