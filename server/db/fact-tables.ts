import { getTableColumns, getTableName, type SQLiteTable } from './drizzle.ts'
import type { ImportKind } from '../../shared/api/imports.ts'
import { toldOfIncident } from '../../shared/kinds/incidents/incident.ts'
import { answers } from './schema/answers.ts'
import { costs } from './schema/costs.ts'
import { incidents } from './schema/incidents.ts'

/** The kinds of file of which a month has few rows; tickets, by far the most, have a way of their own. */
export type FactKind = Exclude<ImportKind, 'tickets'>

type RowOf<Table extends SQLiteTable> = Omit<Table['$inferSelect'], 'contractId' | 'importId' | 'told' | 'older'>
/** A row as its table keeps it, but for its contract and import, and for which of its members are told. */
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
  /** Members that a file tells, in the order of the bits of `told`: a new one goes to the end. */
  readonly told: readonly string[]
  /** Those that an export may have no column for. */
  readonly optional: readonly string[]
}

export const factTables: Readonly<Record<FactKind, FactTable>> = {
  incidents: describe(incidents, ['kind', 'startedAt'], toldOfIncident.slice(2)),
  satisfaction: describe(answers, ['survey', 'score', 'scale', 'satisfied'], ['ticketId', 'sentAt', 'answeredAt']),
  costs: describe(costs, ['month', 'nature', 'amount'], ['label', 'forecast']),
}

function describe(table: SQLiteTable, always: readonly string[], optional: readonly string[]): FactTable {
  const members = Object.entries(getTableColumns(table)).filter(
    ([member]) => member !== 'contractId' && member !== 'importId',
  )
  const columns = new Map(members.map(([member, { name }]) => [member, `"${name}"`]))
  return { name: getTableName(table) as FactTable['name'], columns, told: [...always, ...optional], optional }
}
