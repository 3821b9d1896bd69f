import { integer, primaryKey, sqliteTable, text } from '../drizzle.ts'
import { contracts } from './contracts.ts'

/**
 * How many rows of a table an import stored, and the sum of their hashes, kept in the transaction that changes them: SQLite
 * has no checksums, so this is what finds a byte that turned. A contract's terms are of no import: 0.
 */
export const rowSums = sqliteTable(
  'row_sums',
  {
    table: text('table_name').notNull(),
    contractId: integer('contract_id')
      .notNull()
      .references(() => contracts.id, { onDelete: 'cascade' }),
    importId: integer('import_id').notNull(),
    rows: integer('rows').notNull(),
    sum: integer('sum').notNull(),
  },
  (table) => [primaryKey({ columns: [table.table, table.contractId, table.importId] })],
)
