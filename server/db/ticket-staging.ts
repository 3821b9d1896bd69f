import type Database from 'better-sqlite3'
import { rowHasher } from './row-hash.ts'
import type { TicketField } from '../../shared/kinds/tickets/ticket.ts'
import { columnName, derivedKeys, plainName, type TicketDerived, type TicketFacts } from './ticket-columns.ts'

/** Rows stored by one statement: a call into SQLite for each row costs a third more. */
const BATCH = 64

/**
 * The fields that the file tells of each ticket, the code of the rule by which it tells level 1, and whether it tells when each was
 * last changed.
 */
export type StagedColumns = {
  readonly fields: readonly TicketField[]
  readonly fileRule: number | null
  readonly isDated: boolean
}
/** The values of a ticket's fields, in their order, what follows from it, and when it was last changed (epoch seconds). */
export type StageTicket = (facts: readonly unknown[], derived: TicketDerived, asOf: number | null) => void

/** What follows of what many files do not tell, or many contracts do not settle: its columns come with the first that has any. */
const lateKeys = [
  'responseSeconds',
  'responseAsked',
  'responseMet',
  'resolutionAsked',
  'resolutionMet',
] as const satisfies readonly (keyof TicketDerived)[]
const late: ReadonlySet<string> = new Set(lateKeys)
const firstKeys = derivedKeys.filter((key) => !late.has(key))

/** Lays out the tickets of a file, many by one statement. `told`: the fields that it tells, as bits. */
export function startTickets(
  sqlite: Database.Database,
  told: number,
  { fields, fileRule, isDated }: StagedColumns,
): { readonly stage: StageTicket; readonly flush: () => void } {
  let rows = rowsOf(sqlite, [...fields, 'fileRule', ...firstKeys, ...(isDated ? (['asOf'] as const) : [])])
  let hasLate = false
  sqlite.exec('DELETE FROM columns; DELETE FROM told; DROP TABLE IF EXISTS tickets')
  sqlite.exec(`CREATE TABLE tickets (${[...rows.names, 'row_hash'].join(', ')})`)
  addColumns(sqlite, rows.names)
  sqlite.prepare('INSERT INTO told VALUES (?)').run(told)
  const widen = () => {
    hasLate = true
    rows.flush()
    const names = lateKeys.map(columnName)
    for (const name of names) sqlite.exec(`ALTER TABLE tickets ADD COLUMN ${name}`)
    addColumns(sqlite, names)
    rows = rowsOf(sqlite, [...rows.keys, ...lateKeys])
  }
  return {
    stage: (facts, derived, asOf) => {
      if (!hasLate && lateKeys.some((key) => derived[key] !== null)) widen()
      const { values } = rows
      let at = rows.next()
      const from = at
      for (const value of facts) values[at++] = value
      values[at++] = fileRule
      for (const key of firstKeys) values[at++] = derived[key]
      if (isDated) values[at++] = asOf
      if (hasLate) for (const key of lateKeys) values[at++] = derived[key]
      values[at] = told
      values[at] = rows.hash(values, from)
    },
    flush: () => rows.flush(),
  }
}

type Key = keyof TicketFacts | keyof TicketDerived | 'asOf'

/** Rows of some columns on their way: `next` gives where in `values` the next one begins, which then has one value a column, and its hash. */
function rowsOf(sqlite: Database.Database, keys: readonly Key[]) {
  const names = keys.map(columnName)
  const width = keys.length + 1
  const places = `(${Array(width).fill('?').join(', ')})`
  const insert = (rows: number) =>
    sqlite.prepare(
      `INSERT INTO tickets (${[...names, 'row_hash'].join(', ')}) VALUES ${Array(rows).fill(places).join(', ')}`,
    )
  let insertBatch: Database.Statement | null = null
  const values: unknown[] = Array(BATCH * width).fill(null)
  let count = 0
  const flush = () => {
    // One by one, values are bound in half the time that they take out of a list.
    if (count === BATCH) (insertBatch ??= insert(BATCH)).run(...values)
    else if (count > 0) insert(count).run(values.slice(0, count * width))
    count = 0
  }
  return {
    keys,
    names,
    values,
    hash: rowHasher([...keys, 'told' as const].map(plainName)),
    next: () => {
      if (count === BATCH) flush()
      return count++ * width
    },
    flush,
  }
}

function addColumns(sqlite: Database.Database, names: readonly string[]): void {
  const add = sqlite.prepare('INSERT INTO columns VALUES (?)')
  for (const name of names) add.run(name)
}
