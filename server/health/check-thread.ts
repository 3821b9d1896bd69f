import { constants, setPriority } from 'node:os'
import { dirname } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { openDb } from '../db/client.ts'
import type { Damage } from '../db/damage.ts'
import { checkDatabase } from '../db/integrity.ts'
import { findAuditKey } from '../db/secret-key.ts'
import { verifyAudit } from '../db/verify-audit.ts'

// The thread that checks the database: what the server answers meanwhile comes first (on Linux a priority is a thread's own).
setPriority(0, constants.priority.PRIORITY_LOW)
const { databaseFile } = workerData as { databaseFile: string }
const damages = checkDatabase(databaseFile, 'full')
parentPort!.postMessage(damages.length > 0 ? damages : checkAuditLog())

/** What the audit log no longer says as it was written: its entries are no row of an import, and carry their own hashes. */
function checkAuditLog(): Damage[] {
  const db = openDb(databaseFile, findAuditKey(dirname(databaseFile)))
  try {
    return verifyAudit(db, null).findings.map((said) => ({ kind: 'audit-log', detail: said.replace(/\.$/, '') }))
  } finally {
    db.sqlite.close()
  }
}
