import type Database from 'better-sqlite3'
import { factTables, type FactKind, type FactRows } from './fact-tables.ts'

const tables = Object.values(factTables)

/** What a staging file needs to lay out incidents, answers and costs, besides which of their columns the file has. */
export const FACT_TABLES = [
  ...tables.map(({ name, columns }) => `CREATE TABLE ${name} (${[...columns.values()].join(', ')});`),
  'CREATE TABLE fact_columns (name TEXT PRIMARY KEY);',
].join('\n')

export const FORGET_FACTS = [...tables.map(({ name }) => `DELETE FROM ${name};`), 'DELETE FROM fact_columns;'].join(
  '\n',
)

/** Prepares for rows of a kind of which the file has columns for these members; what it returns stages a row. */
export function startFacts<Kind extends FactKind>(
  sqlite: Database.Database,
  kind: Kind,
  members: readonly string[],
): (row: FactRows[Kind]) => void {
  sqlite.exec('DELETE FROM fact_columns')
  const addColumn = sqlite.prepare('INSERT INTO fact_columns VALUES (?)')
  for (const member of members) addColumn.run(member)
  const { name, columns } = factTables[kind]
  const insert = sqlite.prepare(`INSERT INTO ${name} VALUES (${[...columns].map(() => '?').join(', ')})`)
  const keys = [...columns.keys()] as (keyof FactRows[Kind])[]
  return (row) => insert.run(keys.map((key) => encode(row[key])))
}

function encode(value: unknown): unknown {
  return typeof value === 'boolean' ? Number(value) : value
}
