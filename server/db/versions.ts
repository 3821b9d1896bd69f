import { getTableColumns, getTableName } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Undo } from '../../shared/api/imports.ts'
import type { Db } from './client.ts'
import { answers } from './schema/answers.ts'
import { costs } from './schema/costs.ts'
import { incidents } from './schema/incidents.ts'
import { tickets } from './schema/tickets.ts'
import { answerVersions, costVersions, incidentVersions, ticketVersions } from './schema/versions.ts'

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
    return [getTableName(rows), { versions: getTableName(versions), columns }] as const
  }),
)

/** Forgets the rows kept of a contract: its last import can no longer be undone. */
export function dropVersions({ sqlite }: Db, contractId: number): void {
  for (const { versions } of versioned.values())
    sqlite.prepare(`DELETE FROM ${versions} WHERE contract_id = ?`).run(contractId)
}

/**
 * Keeps the rows `t` of a table that are staged (as `s`) and differ, as they are now. Costs nothing where the contract has no
 * row yet.
 */
export function keepVersions({ sqlite }: Db, contractId: number, table: string, differs: string): void {
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
}

/** Takes out the rows of a table that an import wrote, and puts back those that it changed as they were before. */
export function restoreVersions({ sqlite }: Db, contractId: number, table: string, importId: number): Undo['changes'] {
  const { versions, columns } = versioned.get(table)!
  const names = columns.join(', ')
  const written = sqlite.prepare(`DELETE FROM ${table} WHERE contract_id = ? AND import_id = ?`)
  const kept = sqlite.prepare(`INSERT INTO ${table} (${names}) SELECT ${names} FROM ${versions} WHERE contract_id = ?`)
  const { changes } = written.run(contractId, importId)
  const { changes: restored } = kept.run(contractId)
  return { removed: changes - restored, restored }
}
