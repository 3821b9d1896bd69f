import { getTableColumns, getTableName, type SQLiteTable } from './drizzle.ts'
import type { ImportKind } from '../../shared/api/imports.ts'
import { answers } from './schema/answers.ts'
import { costs } from './schema/costs.ts'
import { incidents } from './schema/incidents.ts'

/** The kinds of file of which a month has few rows; tickets, by far the most, have a way of their own. */
export type FactKind = Exclude<ImportKind, 'tickets'>

type RowOf<Table extends SQLiteTable> = Omit<Table['$inferSelect'], 'contractId' | 'importId'>
/** A row as its table keeps it, but for its contract and import. */
export type FactRows = {
  readonly incidents: RowOf<typeof incidents>
  readonly satisfaction: RowOf<typeof answers>
  readonly costs: RowOf<typeof costs>
}

/** Where the rows of a kind are kept. */
export type FactTable = {
  readonly name: 'incidents' | 'answers' | 'costs'
  /** Columns by member of the row, as SQL writes them. */
  readonly columns: ReadonlyMap<string, string>
  /** Members that an export may have no column for: a known row then keeps what it has. */
  readonly optional: readonly string[]
}

export const factTables: Readonly<Record<FactKind, FactTable>> = {
  incidents: describe(incidents, ['endedAt', 'severity', 'category', 'service', 'planned']),
  satisfaction: describe(answers, ['ticketId', 'sentAt', 'answeredAt', 'month']),
  costs: describe(costs, ['label', 'forecast']),
}

function describe(table: SQLiteTable, optional: readonly string[]): FactTable {
  const members = Object.entries(getTableColumns(table)).filter(
    ([member]) => member !== 'contractId' && member !== 'importId',
  )
  const columns = new Map(members.map(([member, { name }]) => [member, `"${name}"`]))
  return { name: getTableName(table) as FactTable['name'], columns, optional }
}
