import type { Actor } from './audit.ts'
import { loggedWrite } from './logged-write.ts'
import type { Db } from './client.ts'

/** The audit log stays whole: of a contract that is gone it tells by its number. */
const STAYS = 'audit_log'

/** Deletes a contract from every table that has rows of one. Belongs in a transaction. */
export function eraseContract({ sqlite }: Db, id: number): void {
  // Rows point to each other across tables: what is left over is checked at the end of the transaction.
  sqlite.pragma('defer_foreign_keys = ON')
  sqlite.prepare('DELETE FROM alert_moments WHERE alert_id IN (SELECT id FROM alerts WHERE contract_id = ?)').run(id)
  const tables = sqlite
    .prepare(
      `SELECT one.name FROM sqlite_schema AS one, pragma_table_info(one.name) AS col
        WHERE one.type = 'table' AND col.name = 'contract_id' AND one.name <> '${STAYS}'`,
    )
    .pluck()
    .all() as string[]
  for (const table of tables) sqlite.prepare(`DELETE FROM "${table}" WHERE contract_id = ?`).run(id)
  sqlite.prepare('DELETE FROM contracts WHERE id = ?').run(id)
}

/** The same with what the audit log says of it, both or neither. `now`: epoch seconds. */
export function deleteContract(db: Db, { contractId, by, now }: { contractId: number; by: Actor; now: number }): void {
  loggedWrite(db, now, (log) => {
    eraseContract(db, contractId)
    log({ event: 'contract-deleted', by, contractId })
  })
}

/** What stands in a contract beside its facts, each counted. */
export function countRemains({ sqlite }: Db, contractId: number) {
  const count = (table: string, more = '') =>
    sqlite.prepare(`SELECT count(*) FROM ${table} WHERE contract_id = ? ${more}`).pluck().get(contractId) as number
  return {
    imports: count('imports', "AND status <> 'preview'"),
    alerts: count('alerts'),
    members: count('members'),
    tokens: count('upload_tokens', 'AND revoked_at IS NULL'),
    shares: count('shares', 'AND revoked_at IS NULL'),
    channels: count('channels'),
  }
}
