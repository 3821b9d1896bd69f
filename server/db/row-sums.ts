import type Database from 'better-sqlite3'
import { rowHasher } from './row-hash.ts'

/** The tables whose rows are summed: what files told, what is kept to undo the last of them, and the texts they repeat. */
export const summedTables = [
  'tickets',
  'incidents',
  'answers',
  'costs',
  'ticket_versions',
  'incident_versions',
  'answer_versions',
  'cost_versions',
  'terms',
] as const
export type SummedTable = (typeof summedTables)[number]

/** Rows of one import of a contract: how many, and the sum of their hashes. */
export type RowSum = {
  readonly contractId: number
  readonly importId: number
  readonly rows: number
  readonly sum: number
}
/** Which rows: an SQL condition and its parameters. */
type Which = { readonly where?: string; readonly params?: Readonly<Record<string, number>> }

/** Sums the rows of the attached staging file, `s`, by the hashes that they were staged with: those that the tables' rows have. */
export const SUM_STAGED =
  'SELECT count(*) AS rows, coalesce(sum(CAST(s.row_hash AS INTEGER)), 0) AS sum FROM staged.tickets s'

/** Who a row is of; the sums are kept by it. */
const owners = new Set(['contract_id', 'import_id'])

/** Sums the rows of a table by contract and import, as they are now. */
export function measureRows(
  sqlite: Database.Database,
  table: SummedTable,
  { where, params = {} }: Which = {},
): RowSum[] {
  const statement = sqlite.prepare(
    `SELECT contract_id AS contractId, ${table === 'terms' ? 0 : 'import_id'} AS importId,
            count(*) AS rows, sum(CAST(${hashOf(sqlite, table)} AS INTEGER)) AS sum
       FROM main.${table} ${where ? `WHERE ${where}` : ''} GROUP BY 1, 2`,
  )
  return statement.all(params) as RowSum[]
}

/** The sums that are kept of a table. */
export function readSums(sqlite: Database.Database, table: SummedTable, contractId?: number): RowSum[] {
  const of = contractId === undefined ? '' : 'AND contract_id = @contractId'
  return sqlite
    .prepare(
      `SELECT contract_id AS contractId, import_id AS importId, rows, sum FROM row_sums WHERE table_name = @table ${of}`,
    )
    .all({ table, ...(contractId !== undefined && { contractId }) }) as RowSum[]
}

/** Adds rows to the sums that are kept (`times` = 1), or takes them out (-1). Belongs in the transaction that changes them. */
export function addToSums(
  sqlite: Database.Database,
  table: SummedTable,
  sums: readonly RowSum[],
  times: 1 | -1 = 1,
): void {
  const add = sqlite.prepare(
    `INSERT INTO row_sums (table_name, contract_id, import_id, rows, sum) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (table_name, contract_id, import_id) DO UPDATE SET rows = rows + excluded.rows, sum = sum + excluded.sum`,
  )
  for (const { contractId, importId, rows, sum } of sums)
    add.run(table, contractId, importId, rows * times, sum * times)
  sqlite.prepare('DELETE FROM row_sums WHERE table_name = ? AND rows = 0 AND sum = 0').run(table)
}

/**
 * Makes a change to a contract's rows of a table and keeps their sums: by what the rows were and are, not by what they are
 * alone, so that a row that was damaged before still shows.
 */
export function keepingSums<Result>(
  sqlite: Database.Database,
  table: SummedTable,
  contractId: number,
  change: () => Result,
): Result {
  const which = { where: 'contract_id = @contractId', params: { contractId } }
  addToSums(sqlite, table, measureRows(sqlite, table, which), -1)
  const result = change()
  addToSums(sqlite, table, measureRows(sqlite, table, which))
  return result
}

/** Sums what a database of an earlier release holds: until then it keeps no sum at all. */
export function completeRowSums(sqlite: Database.Database): void {
  if (sqlite.prepare('SELECT 1 FROM row_sums LIMIT 1').get() !== undefined) return
  const filled = summedTables.filter((table) => sqlite.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() !== undefined)
  if (filled.length === 0) return
  sqlite
    .transaction(() => {
      for (const table of filled) addToSums(sqlite, table, measureRows(sqlite, table))
    })
    .immediate()
}

/** The imports of a table whose rows are not those that were stored; a database of before the sums has none. */
export function findChangedRows(
  sqlite: Database.Database,
): { readonly table: SummedTable; readonly importId: number }[] {
  const there = new Set(sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all())
  if (!there.has('row_sums')) return []
  return summedTables.flatMap((table) => {
    if (!there.has(table)) return []
    const keyOf = ({ contractId, importId }: RowSum) => `${contractId} ${importId}`
    const kept = new Map(readSums(sqlite, table).map((sum) => [keyOf(sum), sum]))
    const found = new Map(measureRows(sqlite, table).map((sum) => [keyOf(sum), sum]))
    return [...new Set([...kept.keys(), ...found.keys()])]
      .filter((key) => kept.get(key)?.rows !== found.get(key)?.rows || kept.get(key)?.sum !== found.get(key)?.sum)
      .map((key) => ({ table, importId: Number(key.split(' ')[1]) }))
  })
}

/** The columns that each hash function of a connection takes, in their order. */
const hashers = new WeakMap<Database.Database, Map<SummedTable, string>>()

/** The hash of a row of a table, as SQL writes it; the function is the connection's own. */
function hashOf(sqlite: Database.Database, table: SummedTable): string {
  const columns = (sqlite.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[]).filter(
    (name) => !owners.has(name),
  )
  const name = `hash_of_${table}`
  const list = columns.map((column) => `"${column}"`).join(', ')
  const known = hashers.get(sqlite) ?? new Map<SummedTable, string>()
  hashers.set(sqlite, known)
  if (known.get(table) !== list) {
    const hash = rowHasher(columns)
    sqlite.function(name, { deterministic: true, varargs: true }, (...values: unknown[]) => hash(values))
    known.set(table, list)
  }
  return `${name}(${list})`
}
