import { z } from 'zod'
import { languages } from '../words/language.ts'
import { DigitsSchema, InstantSchema, nameSchema } from './fields.ts'

/** What a person is to a contract. `committee` reads; `provider` also uploads and comments; `client` owns the contract. */
export const roles = ['client', 'provider', 'committee'] as const
export type Role = (typeof roles)[number]
export const RoleSchema = z.enum(roles)

/** An e-mail address names an account; capitals do not tell two of them apart. */
export const EmailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email('email'))
export const PersonNameSchema = nameSchema(200)
export const LanguageSchema = z.enum(languages)
/** A new password; what makes one too easy is told by the code of the refusal. */
export const NewPasswordSchema = z.string().max(256)
/** A password as it is typed to sign in. */
export const PasswordSchema = z.string().min(1).max(256)
/** The secret of a link, of an upload token or of a shared view: shown once, kept as a hash. */
export const SecretSchema = z.string().regex(/^[\w-]{20,100}$/, 'link')

export const ProfilePatchSchema = z.strictObject({ name: PersonNameSchema, language: LanguageSchema }).partial()
export type ProfilePatch = z.infer<typeof ProfilePatchSchema>

export const PasswordChangeSchema = z.strictObject({ current: PasswordSchema, password: NewPasswordSchema })
export type PasswordChange = z.infer<typeof PasswordChangeSchema>

/** Deletes one’s account, with the present password: whoever sits at this browser may be somebody else. */
export const AccountDeletionSchema = z.strictObject({ current: PasswordSchema })
export type AccountDeletion = z.infer<typeof AccountDeletionSchema>

export const sessionKinds = ['person', 'screen'] as const
/** A browser in which somebody is signed in. */
export const OwnSessionSchema = z.object({
  id: z.number().int(),
  /** `screen`: the screen of a meeting room, which only reads. */
  kind: z.enum(sessionKinds),
  createdAt: InstantSchema,
  lastSeenAt: InstantSchema,
  /** When it ends at the latest; earlier if nothing is asked in it. */
  endsAt: InstantSchema,
  isCurrent: z.boolean(),
  /** The browser's own account of itself; empty where it gives none. */
  userAgent: z.string(),
})
export type OwnSession = z.infer<typeof OwnSessionSchema>
export const SessionParamsSchema = z.strictObject({ sessionId: DigitsSchema })
