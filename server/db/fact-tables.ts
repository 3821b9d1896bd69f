import { getTableColumns, getTableName, type SQLiteTable } from './drizzle.ts'
import type { ImportKind } from '../../shared/api/imports.ts'
import { costFields } from '../../shared/kinds/costs/cost.ts'
import { keptFields, type FieldTable } from '../../shared/kinds/field-table.ts'
import { incidentFields } from '../../shared/kinds/incidents/incident.ts'
import { answerFields } from '../../shared/kinds/satisfaction/answer.ts'
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
  incidents: describe(incidents, incidentFields, keptFields(incidentFields)),
  satisfaction: describe(answers, answerFields, keptFields(answerFields)),
  costs: describe(costs, costFields, keptFields(costFields)),
}

/** A field that is kept and has no column is a type error. */
function describe<Table extends SQLiteTable>(
  table: Table,
  fields: FieldTable,
  kept: readonly (keyof Table['$inferSelect'] & string)[],
): FactTable {
  const members = Object.entries(getTableColumns(table)).filter(
    ([member]) => member !== 'contractId' && member !== 'importId',
  )
  const columns = new Map(members.map(([member, { name }]) => [member, `"${name}"`]))
  const optional = kept.filter((field) => fields[field]!.optional)
  const always = kept.filter((field) => !fields[field]!.optional)
  return { name: getTableName(table) as FactTable['name'], columns, told: [...always, ...optional], optional }
}
