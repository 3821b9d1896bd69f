import { index, integer, primaryKey, sqliteTable, text } from '../drizzle.ts'
import { roles, sessionKinds } from '../../../shared/api/accounts.ts'
import { languages } from '../../../shared/words/language.ts'
import { linkKinds } from '../../../shared/api/session.ts'
import { contracts } from './contracts.ts'

// Who may come in. Passwords are kept as Argon2id hashes, every other secret as its SHA-256. Instants: epoch seconds.

export const accounts = sqliteTable('accounts', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  /** In small letters. */
  email: text('email').notNull().unique(),
  name: text('name').notNull(),
  language: text('language', { enum: languages }).notNull(),
  isAdmin: integer('is_admin', { mode: 'boolean' }).notNull().default(false),
  /** null = signs in through the organisation alone. */
  passwordHash: text('password_hash'),
  deactivatedAt: integer('deactivated_at'),
  createdAt: integer('created_at').notNull(),
  lastSignInAt: integer('last_sign_in_at'),
  /** When it was deleted: only its number is left, for what it did is still told of by it. */
  erasedAt: integer('erased_at'),
})

/** The OpenID Connect identity that an account was linked to. */
export const identities = sqliteTable(
  'identities',
  {
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
  },
  (table) => [
    primaryKey({ columns: [table.issuer, table.subject] }),
    index('identities_by_account').on(table.accountId),
  ],
)

/** Who belongs to a contract, and as what. */
export const members = sqliteTable(
  'members',
  {
    contractId: integer('contract_id')
      .notNull()
      .references(() => contracts.id),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    role: text('role', { enum: roles }).notNull(),
    since: integer('since').notNull(),
    /** Which documents that person is mailed (`Mailing`); null = nothing was chosen yet: closed committees as PDF. */
    mailing: text('mailing', { mode: 'json' }),
    /** When the member had the contract's targets on screen, and was done with the guide of the first steps; null = not yet. */
    targetsSeenAt: integer('targets_seen_at'),
    guideClosedAt: integer('guide_closed_at'),
  },
  (table) => [
    primaryKey({ columns: [table.contractId, table.accountId] }),
    index('members_by_account').on(table.accountId),
  ],
)

/** Browsers in which somebody is signed in; a session that ended has no row. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    hash: text('hash').notNull().unique(),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    kind: text('kind', { enum: sessionKinds }).notNull(),
    createdAt: integer('created_at').notNull(),
    /** To the minute. */
    lastSeenAt: integer('last_seen_at').notNull(),
    endsAt: integer('ends_at').notNull(),
    userAgent: text('user_agent').notNull(),
  },
  (table) => [index('sessions_by_account').on(table.accountId)],
)

/** Links that work once: the first administrator's, invitations, password resets. */
export const links = sqliteTable(
  'links',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    kind: text('kind', { enum: linkKinds }).notNull(),
    hash: text('hash').notNull().unique(),
    /** Whom it is for; null for the first administrator. */
    email: text('email'),
    contractId: integer('contract_id').references(() => contracts.id),
    role: text('role', { enum: roles }),
    /** Who made it; null = whoever runs the server, or the person who forgot a password. */
    invitedBy: integer('invited_by').references(() => accounts.id),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    /** When it was used or withdrawn. */
    endedAt: integer('ended_at'),
  },
  (table) => [index('links_by_contract').on(table.contractId)],
)

/** Keys by which programs upload the files of one contract. */
export const uploadTokens = sqliteTable(
  'upload_tokens',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    hash: text('hash').notNull().unique(),
    contractId: integer('contract_id')
      .notNull()
      .references(() => contracts.id),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    name: text('name').notNull(),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    lastUsedAt: integer('last_used_at'),
    revokedAt: integer('revoked_at'),
  },
  (table) => [index('upload_tokens_by_contract').on(table.contractId)],
)

/** Links by which somebody without an account reads one quarter's committee. */
export const shares = sqliteTable(
  'shares',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    hash: text('hash').notNull().unique(),
    contractId: integer('contract_id')
      .notNull()
      .references(() => contracts.id),
    quarter: integer('quarter').notNull(),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    name: text('name').notNull(),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    revokedAt: integer('revoked_at'),
    lastOpenedAt: integer('last_opened_at'),
    timesOpened: integer('times_opened').notNull().default(0),
  },
  (table) => [index('shares_by_contract').on(table.contractId)],
)
