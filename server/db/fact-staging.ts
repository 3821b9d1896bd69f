import type Database from 'better-sqlite3'
import { factTables, type FactKind, type FactRows } from './fact-tables.ts'
import { toldBits } from './states.ts'

const tables = Object.values(factTables)

/** What a staging file needs to lay out incidents, answers and costs. */
export const FACT_TABLES = tables
  .map(({ name, columns }) => `CREATE TABLE ${name} (${[...columns.values()].join(', ')});`)
  .join('\n')

export const FORGET_FACTS = tables.map(({ name }) => `DELETE FROM ${name};`).join('\n')

/** Prepares for rows of a kind of which the file has columns for these members; what it returns stages a row. */
export function startFacts<Kind extends FactKind>(
  sqlite: Database.Database,
  kind: Kind,
  members: readonly string[],
): (row: FactRows[Kind]) => void {
  const { name, columns, told, optional } = factTables[kind]
  const bits = toldBits(told, (member) => !optional.includes(member) || members.includes(member))
  const insert = sqlite.prepare(`INSERT INTO ${name} VALUES (${[...columns].map(() => '?').join(', ')})`)
  const keys = [...columns.keys()]
  return (row) => {
    const whole: Readonly<Record<string, unknown>> = { ...row, told: bits, older: null }
    insert.run(keys.map((key) => encode(whole[key])))
  }
}

/**
 * Numbers the rows of which a key made of their content is the same (`key`, `key#2`, …) by what else they say, not by where they
 * stand in the file: the same lines sorted another way are the same lines.
 */
export function numberEqualRows(sqlite: Database.Database, kind: FactKind): void {
  const { name, columns } = factTables[kind]
  const content = [...columns.values()].filter((column) => column !== '"id"')
  if (sqlite.prepare(`SELECT 1 FROM ${name} WHERE id GLOB '~[[]*]#*' LIMIT 1`).get() === undefined) return
  sqlite.exec(
    `UPDATE ${name} SET id = numbered.id FROM (
       SELECT place, key || iif(n = 1, '', '#' || n) AS id FROM (
         SELECT place, key, row_number() OVER (PARTITION BY key ORDER BY ${content.join(', ')}) AS n FROM (
           SELECT *, rowid AS place, rtrim(rtrim(id, '0123456789'), '#') AS key FROM ${name} WHERE id GLOB '~[[]*')))
       AS numbered WHERE ${name}.rowid = numbered.place`,
  )
}

function encode(value: unknown): unknown {
  return typeof value === 'boolean' ? Number(value) : value
}
