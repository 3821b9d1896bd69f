import { index, integer, sqliteTable, text } from '../drizzle.ts'
import { auditEvents, auditSubjects } from '../../../shared/api/audit.ts'

/**
 * The audit log: what happened, by whom, to what, in ids alone. Triggers refuse to change or remove a row, and each row's
 * hash covers the one before (`chain.ts`), so that a change made behind them shows.
 */
export const auditLog = sqliteTable(
  'audit_log',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    at: integer('at').notNull(),
    event: text('event', { enum: auditEvents }).notNull(),
    /** Who did it; all three null = the server itself, or whoever runs it from its console. */
    accountId: integer('account_id'),
    tokenId: integer('token_id'),
    shareId: integer('share_id'),
    contractId: integer('contract_id'),
    subject: text('subject', { enum: auditSubjects }),
    subjectId: integer('subject_id'),
    detail: text('detail'),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [
    index('audit_log_by_contract').on(table.contractId, table.id),
    index('audit_log_by_account').on(table.accountId, table.id),
  ],
)

/** One row: the name by which the marker in the data folder knows its database. */
export const instance = sqliteTable('instance', { id: text('id').primaryKey() })
