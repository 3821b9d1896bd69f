import { z } from 'zod'
import { InstantSchema } from './fields.ts'

/** What the audit log tells of. */
export const auditEvents = [
  'signed-in',
  'sign-in-failed',
  'signed-out',
  'session-ended',
  'password-changed',
  'password-reset-asked',
  'openid-linked',
  'openid-unlinked',
  'profile-changed',
  'account-created',
  'account-deactivated',
  'account-reactivated',
  'administrator-made',
  'account-erased',
  'contract-created',
  'contract-deleted',
  'settings-changed',
  'targets-changed',
  'file-uploaded',
  'preview-discarded',
  'import-committed',
  'import-held',
  'import-undone',
  'alert-explained',
  'alert-decided',
  'alert-settings-changed',
  'decision-taken',
  'decision-changed',
  'committee-closed',
  'committee-reopened',
  'committee-signed',
  'penalty-answered',
  'channel-added',
  'channel-changed',
  'channel-removed',
  'facts-exported',
  'ledger-exported',
  'penalties-exported',
  'rejected-rows-exported',
  'audit-exported',
  'document-exported',
  'document-mailed',
  'mailing-changed',
  'member-invited',
  'invitation-withdrawn',
  'member-joined',
  'member-role-changed',
  'member-removed',
  'token-created',
  'token-revoked',
  'share-created',
  'share-opened',
  'share-revoked',
  'backup-made',
  'audit-log-keyed',
  'audit-mark-renewed',
  'database-restored',
  'database-set-aside',
] as const
export type AuditEvent = (typeof auditEvents)[number]

/** What an entry is about; its id is beside it. */
export const auditSubjects = [
  'account',
  'import',
  'alert',
  'channel',
  'link',
  'token',
  'share',
  'session',
  'decision',
] as const
export type AuditSubject = (typeof auditSubjects)[number]

/** One thing that happened. Names are those of today: the log itself holds ids alone. */
export const AuditEntrySchema = z.object({
  id: z.number().int(),
  at: InstantSchema,
  event: z.enum(auditEvents),
  /** `vigie`: the server itself, or whoever runs it from its console. */
  by: z.object({ kind: z.enum(['account', 'token', 'share', 'vigie']), id: z.number().int().nullable() }),
  byName: z.string().nullable(),
  subject: z.enum(auditSubjects).nullable(),
  subjectId: z.number().int().nullable(),
  /** Name of the account or of the file that it is about, where there is one. */
  subjectName: z.string().nullable(),
  /** What of it, in codes: fields of the contract, a role, a KPI and its month. */
  detail: z.string().nullable(),
  /** HMAC-SHA-256 over this entry and the hash of the one before, under a key that the server keeps. */
  hash: z.string(),
})
export type AuditEntry = z.infer<typeof AuditEntrySchema>

export const AuditQuerySchema = z.strictObject({
  /** Entries older than this one. */
  before: z
    .string()
    .regex(/^\d{1,15}$/, 'int')
    .transform(Number)
    .optional(),
})
export const AuditPageSchema = z.object({ entries: z.array(AuditEntrySchema), hasOlder: z.boolean() })
export type AuditPage = z.infer<typeof AuditPageSchema>
