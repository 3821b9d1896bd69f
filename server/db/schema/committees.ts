import { index, integer, sqliteTable, text, uniqueIndex } from '../drizzle.ts'
import { accounts } from './accounts.ts'
import { contracts } from './contracts.ts'

/** What committees decided. A day is text (`2026-03-01`): it has no time zone. */
export const decisions = sqliteTable(
  'decisions',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    contractId: integer('contract_id')
      .notNull()
      .references(() => contracts.id),
    quarter: integer('quarter').notNull(),
    /** Made by the device that typed it. */
    key: text('key').notNull(),
    text: text('text').notNull(),
    /** Who sees to it: a member, or somebody by name; both null = nobody yet. */
    ownerId: integer('owner_id').references(() => accounts.id),
    ownerName: text('owner_name'),
    dueOn: text('due_on'),
    kpi: text('kpi'),
    state: text('state', { enum: ['open', 'done', 'dropped'] }).notNull(),
    doneOn: text('done_on'),
    droppedBecause: text('dropped_because'),
    /** 1, 2 …: one more with every change. */
    version: integer('version').notNull(),
    at: integer('at').notNull(),
    accountId: integer('account_id').references(() => accounts.id),
  },
  (table) => [
    uniqueIndex('decisions_by_key').on(table.contractId, table.key),
    index('decisions_by_quarter').on(table.contractId, table.quarter),
  ],
)

/** Every change of a decision, never rewritten. */
export const decisionChanges = sqliteTable(
  'decision_changes',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    contractId: integer('contract_id')
      .notNull()
      .references(() => contracts.id),
    decisionId: integer('decision_id')
      .notNull()
      .references(() => decisions.id),
    at: integer('at').notNull(),
    accountId: integer('account_id').references(() => accounts.id),
    /** Each field that moved, before and after. */
    fields: text('fields', { mode: 'json' }).notNull(),
  },
  (table) => [index('decision_changes_by_decision').on(table.decisionId, table.id)],
)

/** A committee as it was closed: all that was shown, as one text that never changes. The last one not reopened holds. */
export const editions = sqliteTable(
  'editions',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    contractId: integer('contract_id')
      .notNull()
      .references(() => contracts.id),
    quarter: integer('quarter').notNull(),
    /** 1, 2 … of the quarter. */
    number: integer('number').notNull(),
    /** `EditionContent` in its canonical form, and the SHA-256 of these very bytes. */
    content: text('content').notNull(),
    sha256: text('sha256').notNull(),
    closedAt: integer('closed_at').notNull(),
    closedBy: integer('closed_by').references(() => accounts.id),
    reopenedAt: integer('reopened_at'),
    reopenedBy: integer('reopened_by').references(() => accounts.id),
    reopenedBecause: text('reopened_because'),
  },
  (table) => [uniqueIndex('editions_by_number').on(table.contractId, table.quarter, table.number)],
)

/** What the provider signed under an edition. */
export const signatures = sqliteTable(
  'signatures',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    contractId: integer('contract_id')
      .notNull()
      .references(() => contracts.id),
    editionId: integer('edition_id')
      .notNull()
      .references(() => editions.id),
    accountId: integer('account_id').references(() => accounts.id),
    at: integer('at').notNull(),
    /** null = agreed. */
    reserve: text('reserve'),
  },
  (table) => [uniqueIndex('signatures_by_account').on(table.editionId, table.accountId)],
)
