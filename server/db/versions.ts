import { getTableColumns, getTableName, type SQLiteTable } from './drizzle.ts'
import type { Undo } from '../../shared/api/imports.ts'
import type { Db } from './client.ts'
import { answers } from './schema/answers.ts'
import { costs } from './schema/costs.ts'
import { addToSums, measureRows, readSums, type SummedTable } from './row-sums.ts'
import { incidents } from './schema/incidents.ts'
import { tickets } from './schema/tickets.ts'
import { answerVersions, costVersions, incidentVersions, ticketVersions } from './schema/versions.ts'

/** A table of which versions are kept. */
export type VersionedTable = 'tickets' | 'incidents' | 'answers' | 'costs'

const tables: readonly (readonly [SQLiteTable, SQLiteTable])[] = [
  [tickets, ticketVersions],
  [incidents, incidentVersions],
  [answers, answerVersions],
  [costs, costVersions],
]
/** By the name of their table: where its versions are, and the columns of both. */
const versioned = new Map(
  tables.map(([rows, versions]) => {
    const columns = Object.values(getTableColumns(rows)).map(({ name }) => `"${name}"`)
    return [getTableName(rows) as VersionedTable, { versions: getTableName(versions) as SummedTable, columns }] as const
  }),
)

/** Forgets the rows kept of a contract: its last import can no longer be undone. */
export function dropVersions({ sqlite }: Db, contractId: number): void {
  for (const { versions } of versioned.values()) {
    sqlite.prepare(`DELETE FROM ${versions} WHERE contract_id = ?`).run(contractId)
    sqlite.prepare('DELETE FROM row_sums WHERE table_name = ? AND contract_id = ?').run(versions, contractId)
  }
}

/** Keeps rows of a table as they are now: those of the contract whose ids an SQL query, with its parameters, gives. */
export function keepVersions(
  { sqlite }: Db,
  contractId: number,
  table: VersionedTable,
  { ids, params = {} }: { readonly ids: string; readonly params?: Readonly<Record<string, string>> },
): void {
  const { versions, columns } = versioned.get(table)!
  const names = columns.join(', ')
  sqlite
    .prepare(
      `INSERT INTO main.${versions} (${names}) SELECT ${names} FROM main.${table}
        WHERE contract_id = @contractId AND id IN (${ids})`,
    )
    .run({ contractId, ...params })
  addToSums(
    sqlite,
    versions,
    measureRows(sqlite, versions, { where: 'contract_id = @contractId', params: { contractId } }),
  )
}

/**
 * Takes out the rows of a table that an import added, and puts back those that it changed as they were before. Of the rows put
 * back those are counted that said something else; the others had only been told again, by a newer file.
 */
export function restoreVersions(
  { sqlite }: Db,
  contractId: number,
  table: VersionedTable,
  importId: number,
): Undo['changes'] {
  const { versions, columns } = versioned.get(table)!
  const names = columns.join(', ')
  sqlite.exec('DROP TABLE IF EXISTS temp.taken; CREATE TEMP TABLE taken (id TEXT PRIMARY KEY) WITHOUT ROWID')
  sqlite
    .prepare(
      `INSERT INTO temp.taken SELECT id FROM main.${table} WHERE contract_id = @contractId AND import_id = @importId
         UNION SELECT id FROM main.${versions} WHERE contract_id = @contractId`,
    )
    .run({ contractId, importId })
  const params = { contractId }
  const where = 'contract_id = @contractId AND id IN (SELECT id FROM temp.taken)'
  const differs = columns
    .filter((column) => !stamps.has(column))
    .map((column) => `t.${column} IS NOT v.${column}`)
    .join(' OR ')
  const restored = sqlite
    .prepare(
      `SELECT count(*) FROM main.${versions} v JOIN main.${table} t ON t.contract_id = v.contract_id AND t.id = v.id
        WHERE v.contract_id = ? AND (${differs})`,
    )
    .pluck()
    .get(contractId) as number
  const kept = sqlite.prepare(`SELECT count(*) FROM main.${versions} WHERE contract_id = ?`).pluck()
  addToSums(sqlite, table, measureRows(sqlite, table, { where, params }), -1)
  // As they were when they were kept: one that was damaged since still shows.
  addToSums(sqlite, table, readSums(sqlite, versions, contractId))
  const { changes: taken } = sqlite.prepare(`DELETE FROM main.${table} WHERE ${where}`).run(params)
  sqlite
    .prepare(`INSERT INTO main.${table} (${names}) SELECT ${names} FROM main.${versions} WHERE contract_id = ?`)
    .run(contractId)
  sqlite.exec('DROP TABLE temp.taken')
  return { removed: taken - (kept.get(contractId) as number), restored }
}

/** Columns that say which state a row is known from, and by which import, not what it holds. */
const stamps: ReadonlySet<string> = new Set(['"import_id"', '"as_of"', '"told"', '"older"'])
