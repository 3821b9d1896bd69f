import { index, integer, primaryKey, sqliteTable, text } from '../drizzle.ts'
import { importKinds } from '../../../shared/api/imports.ts'
import { accounts, uploadTokens } from './accounts.ts'
import { contracts } from './contracts.ts'

/** An upload: previewed, then committed. Its report (mapping, issues, months, changes) is JSON. */
export const imports = sqliteTable(
  'imports',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    contractId: integer('contract_id')
      .notNull()
      .references(() => contracts.id),
    kind: text('kind').notNull(),
    status: text('status').notNull(),
    file: text('file').notNull(),
    bytes: integer('bytes').notNull(),
    sha256: text('sha256').notNull(),
    /** Who sent it, and by which token if not by hand; null in imports older than accounts. */
    accountId: integer('account_id').references(() => accounts.id),
    tokenId: integer('token_id').references(() => uploadTokens.id),
    createdAt: integer('created_at').notNull(),
    committedAt: integer('committed_at'),
    /** Whether the rows that it changed are kept as they were before: true of the contract's last import alone. */
    undoable: integer('undoable', { mode: 'boolean' }).notNull().default(false),
    undoneAt: integer('undone_at'),
    /** The instant that its file tells of where its rows do not say it themselves; null where nothing tells, and in earlier releases. */
    asOf: integer('as_of'),
    /** Order among files of the same instant, from what they say; null in earlier releases. */
    rank: text('rank'),
    /** The contract's revision that the preview was compared with. */
    revision: integer('revision').notNull(),
    /** Name of the uploaded and staged files, kept while it is a preview; null once committed. */
    upload: text('upload'),
    report: text('report', { mode: 'json' }).notNull(),
  },
  (table) => [index('imports_by_contract').on(table.contractId, table.id)],
)

/** The months that files cover, by kind: a covered month without a row counts as one in which nothing happened. */
export const coverage = sqliteTable(
  'coverage',
  {
    contractId: integer('contract_id')
      .notNull()
      .references(() => contracts.id),
    kind: text('kind', { enum: importKinds }).notNull(),
    month: integer('month').notNull(),
    importId: integer('import_id')
      .notNull()
      .references(() => imports.id),
  },
  (table) => [primaryKey({ columns: [table.contractId, table.kind, table.month] })],
)

/** How a person had a file of this layout read, remembered for the next month. */
export const mappings = sqliteTable(
  'mappings',
  {
    contractId: integer('contract_id')
      .notNull()
      .references(() => contracts.id),
    kind: text('kind', { enum: importKinds }).notNull(),
    /** Hash of the headers, in their order. */
    layout: text('layout').notNull(),
    /** What was chosen (`Reread`): fields by column, date order, decimal mark, scale. */
    choices: text('choices', { mode: 'json' }).notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.contractId, table.kind, table.layout] })],
)
