import { index, integer, primaryKey, sqliteTable, text } from '../drizzle.ts'
import { costNatures } from '../../../shared/kinds/costs/cost.ts'
import { contracts } from './contracts.ts'
import { imports } from './imports.ts'
import { stampColumns } from './stamp.ts'

/** Columns of costs, made anew for each table that has them: the rows themselves, and their versions. */
export const costColumns = () => ({
  contractId: integer('contract_id')
    .notNull()
    .references(() => contracts.id),
  id: text('id').notNull(),
  month: integer('month').notNull(),
  nature: text('nature', { enum: costNatures }).notNull(),
  label: text('label'),
  amount: integer('amount').notNull(),
  forecast: integer('forecast'),
  importId: integer('import_id')
    .notNull()
    .references(() => imports.id),
  ...stampColumns(),
})

/** Cost lines (`Cost`), in hundredths of the currency. */
export const costs = sqliteTable('costs', costColumns(), (table) => [
  primaryKey({ columns: [table.contractId, table.id] }),
  index('costs_by_month').on(table.contractId, table.month),
])

/** What the cost lines of each covered month add up to (`CostMonth`), in hundredths of the currency. */
export const costMonths = sqliteTable(
  'cost_months',
  {
    contractId: integer('contract_id')
      .notNull()
      .references(() => contracts.id),
    month: integer('month').notNull(),
    recurring: integer('recurring').notNull(),
    outOfScope: integer('out_of_scope').notNull(),
    internalSteering: integer('internal_steering').notNull(),
    transition: integer('transition').notNull(),
    project: integer('project').notNull(),
    penalty: integer('penalty').notNull(),
    forecast: integer('forecast'),
    lines: integer('lines').notNull(),
  },
  (table) => [primaryKey({ columns: [table.contractId, table.month] })],
)
