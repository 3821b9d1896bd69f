import { blob, index, integer, primaryKey, real, sqliteTable, text } from '../drizzle.ts'
import { accounts } from './accounts.ts'
import { contracts } from './contracts.ts'
import { imports } from './imports.ts'

/** The ledger of figures that moved after they were there: what, from what to what, why, when. Never rewritten. */
export const restatements = sqliteTable(
  'restatements',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    contractId: integer('contract_id')
      .notNull()
      .references(() => contracts.id),
    kpi: text('kpi').notNull(),
    month: integer('month').notNull(),
    before: real('before'),
    after: real('after'),
    /** null where the figures are of the month alone, as they were kept before verdicts were. */
    verdictBefore: text('verdict_before'),
    verdictAfter: text('verdict_after'),
    /** What the drift detector said and says of the month, where that is another thing. */
    findingBefore: text('finding_before'),
    findingAfter: text('finding_after'),
    cause: text('cause').notNull(),
    importId: integer('import_id').references(() => imports.id),
    /** The settings that were changed, where that moved it. */
    settings: text('settings', { mode: 'json' }),
    reason: text('reason'),
    at: integer('at').notNull(),
    /** Who made it move; null before there were accounts. */
    accountId: integer('account_id').references(() => accounts.id),
  },
  (table) => [index('restatements_by_month').on(table.contractId, table.month)],
)

/** What the drift detector said at the end of each month, found again where what it rests on has changed. */
export const driftFindings = sqliteTable(
  'drift_findings',
  {
    contractId: integer('contract_id')
      .notNull()
      .references(() => contracts.id),
    month: integer('month').notNull(),
    /** The contract's revision whose tickets were read. */
    revision: integer('revision').notNull(),
    finding: text('finding', { mode: 'json' }).notNull(),
    /** Of all that the finding rests on; null where it was found before that was kept. */
    digest: text('digest'),
  },
  (table) => [primaryKey({ columns: [table.contractId, table.month] })],
)

const column = (name: string) => blob(name, { mode: 'buffer' }).notNull()

/**
 * What tickets did in each of the last months that findings rest on, as the drift detector read them (`MonthLines`): the tickets of
 * a month that nothing changed are not read again. They go with the findings, and hold for the same revision.
 */
export const driftMonths = sqliteTable(
  'drift_months',
  {
    contractId: integer('contract_id')
      .notNull()
      .references(() => contracts.id),
    month: integer('month').notNull(),
    /** How the columns are laid out: others than those of this release, on such a machine, are not read. */
    form: text('form').notNull(),
    digest: text('digest').notNull(),
    cells: text('cells', { mode: 'json' }).notNull(),
    cell: column('cell'),
    flags: column('flags'),
    carried: column('carried'),
    hours: column('hours'),
    logEntry: column('log_entry'),
  },
  (table) => [primaryKey({ columns: [table.contractId, table.month] })],
)
