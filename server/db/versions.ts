import { getTableColumns, getTableName, type SQLiteTable } from './drizzle.ts'
import type { Undo } from '../../shared/api/imports.ts'
import type { Db } from './client.ts'
import { answers } from './schema/answers.ts'
import { costs } from './schema/costs.ts'
import { addToSums, measureRows, readSums, type RowSum, type SummedTable } from './row-sums.ts'
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

/**
 * Keeps the rows `t` of a table that are staged (as `s`) and differ, as they are now. Costs nothing where the contract has no
 * row yet.
 */
export function keepVersions({ sqlite }: Db, contractId: number, table: VersionedTable, differs: string): void {
  const { versions, columns } = versioned.get(table)!
  const first = sqlite.prepare(`SELECT 1 FROM main.${table} WHERE contract_id = ? LIMIT 1`)
  if (first.get(contractId) === undefined) return
  sqlite
    .prepare(
      `INSERT INTO main.${versions} (${columns.join(', ')})
       SELECT ${columns.map((column) => `t.${column}`).join(', ')}
         FROM staged.${table} s CROSS JOIN main.${table} t ON t.contract_id = ? AND t.id = s.id
        WHERE ${differs}`,
    )
    .run(contractId)
  addToSums(sqlite, versions, measureVersions(sqlite, table, contractId))
}

/** Sums the rows kept of a table as they were before the contract's last import, by the import that had written them. */
export function measureVersions(sqlite: Db['sqlite'], table: VersionedTable, contractId: number): RowSum[] {
  return measureRows(sqlite, versioned.get(table)!.versions, {
    where: 'contract_id = @contractId',
    params: { contractId },
  })
}

/** Takes out the rows of a table that an import wrote, and puts back those that it changed as they were before. */
export function restoreVersions(
  { sqlite }: Db,
  contractId: number,
  table: VersionedTable,
  importId: number,
): Undo['changes'] {
  const { versions, columns } = versioned.get(table)!
  const names = columns.join(', ')
  const written = sqlite.prepare(`DELETE FROM ${table} WHERE contract_id = ? AND import_id = ?`)
  const kept = sqlite.prepare(`INSERT INTO ${table} (${names}) SELECT ${names} FROM ${versions} WHERE contract_id = ?`)
  const where = 'contract_id = @contractId AND import_id = @importId'
  addToSums(sqlite, table, measureRows(sqlite, table, { where, params: { contractId, importId } }), -1)
  // As they were when they were kept: one that was damaged since still shows.
  addToSums(sqlite, table, readSums(sqlite, versions, contractId))
  const { changes } = written.run(contractId, importId)
  const { changes: restored } = kept.run(contractId)
  return { removed: changes - restored, restored }
}
