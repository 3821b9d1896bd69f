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
