import { z } from 'zod'
import {
  EmailSchema,
  LanguageSchema,
  NewPasswordSchema,
  PasswordSchema,
  PersonNameSchema,
  RoleSchema,
  SecretSchema,
  sessionKinds,
} from './accounts.ts'
import { contractActions } from './actions.ts'
import { InstantSchema } from './fields.ts'

/** What a person is to a contract, and what that lets them do in this session. */
export const MembershipSchema = z.object({
  contractId: z.number().int(),
  role: RoleSchema,
  may: z.array(z.enum(contractActions)),
  /** Whether the guide of the first steps is still on its pages. */
  guide: z.boolean(),
})

/** Who is signed in, and the ways to sign in that this server offers. */
export const SessionSchema = z.object({
  account: z
    .object({
      id: z.number().int(),
      email: z.string(),
      name: z.string(),
      language: LanguageSchema,
      isAdmin: z.boolean(),
      /** Whether a password was ever set, and whether the account is linked to the organisation's own sign-in. */
      hasPassword: z.boolean(),
      hasOpenId: z.boolean(),
    })
    .nullable(),
  /** `screen`: a meeting room's screen, which only reads; null when nobody is signed in. */
  kind: z.enum(sessionKinds).nullable(),
  /** When the session ends at the latest. */
  endsAt: InstantSchema.nullable(),
  memberships: z.array(MembershipSchema),
  ways: z.object({
    /** Name of the organisation's sign-in (OpenID Connect), as a button says it; null = none. */
    openId: z.string().nullable(),
    /** Whether a forgotten password can be reset by mail. */
    mail: z.boolean(),
    /** Roles that the demo signs in by one click; empty anywhere else. */
    demo: z.array(RoleSchema),
  }),
})
export type Session = z.infer<typeof SessionSchema>

/** `screen`: the screen of a meeting room stays signed in longer, and only reads. */
export const SignInSchema = z.strictObject({
  email: EmailSchema,
  password: PasswordSchema,
  screen: z.boolean().optional(),
})
export type SignIn = z.infer<typeof SignInSchema>

export const DemoSignInSchema = z.strictObject({ role: RoleSchema })

/**
 * Starts the organisation's sign-in; with a `link`, that link is used by it; signed in, the account is linked to it, which
 * takes the account's `current` password where it has one.
 */
export const OpenIdStartSchema = z.strictObject({
  link: SecretSchema.optional(),
  screen: z.boolean().optional(),
  current: PasswordSchema.optional(),
})
export const OpenIdUrlSchema = z.object({ url: z.string() })
/** What the organisation's sign-in sends back; checked by the protocol, not here. */
export const OpenIdCallbackQuerySchema = z.record(z.string(), z.string().max(4000))

export const PasswordResetSchema = z.strictObject({ email: EmailSchema })

export const linkKinds = ['first-admin', 'invitation', 'password-reset'] as const
export type LinkKind = (typeof linkKinds)[number]
export const LinkLookSchema = z.strictObject({ token: SecretSchema })
/** What a single-use link is for. */
export const LinkSchema = z.object({
  kind: z.enum(linkKinds),
  /** Whom it is for; null for the first administrator, who says so. */
  email: z.string().nullable(),
  /** Told where the link resets a password. */
  name: z.string().nullable(),
  /** Whether that person has an account already, which then has to be signed in to accept an invitation. */
  hasAccount: z.boolean(),
  contract: z.object({ name: z.string(), client: z.string(), provider: z.string() }).nullable(),
  role: RoleSchema.nullable(),
  invitedBy: z.string().nullable(),
  expiresAt: InstantSchema,
})
export type Link = z.infer<typeof LinkSchema>

/** Uses a link: a new account takes all fields (`email` for the first administrator alone), a reset the password. */
export const LinkUseSchema = z.strictObject({
  token: SecretSchema,
  email: EmailSchema.optional(),
  name: PersonNameSchema.optional(),
  password: NewPasswordSchema.optional(),
  language: LanguageSchema.optional(),
})
export type LinkUse = z.infer<typeof LinkUseSchema>
