import { integer, sqliteTable, text } from '../drizzle.ts'
import { contracts } from './contracts.ts'

/**
 * Counts what is written of a contract that a figure, a verdict or an alert may rest on. Triggers of the migration count, so that
 * no write can forget to: on every table of a contract but those that `tests/server/db/contract-changes.test.ts` names.
 */
export const contractChanges = sqliteTable('contract_changes', {
  contractId: integer('contract_id')
    .primaryKey()
    .references(() => contracts.id),
  changes: integer('changes').notNull().default(0),
})

/** Where a contract stands, as the portfolio shows it: good for one count of changes, one release and one run of time. */
export const portfolioRows = sqliteTable('portfolio_rows', {
  contractId: integer('contract_id')
    .primaryKey()
    .references(() => contracts.id),
  changes: integer('changes').notNull(),
  /** The release that computed it (`server/portfolio/release.ts`). */
  release: text('release').notNull(),
  /** From when, and until when, it stays what it is while nothing is written: epoch seconds. */
  validFrom: integer('valid_from').notNull(),
  validUntil: integer('valid_until').notNull(),
  /** More = needs attention first. */
  gravity: integer('gravity').notNull(),
  /** Latest month with data; null without any. */
  month: integer('month'),
  row: text('row', { mode: 'json' }).notNull(),
})
