import { constants, setPriority } from 'node:os'
import { dirname } from 'node:path'
import { openDb } from '../db/client.ts'
import type { Damage } from '../db/damage.ts'
import { checkDatabase } from '../db/integrity.ts'
import { findAuditKey } from '../db/secret-key.ts'
import { verifyAudit } from '../db/verify-audit.ts'

// The process that checks the database: what the server answers meanwhile comes first.
setPriority(0, constants.priority.PRIORITY_LOW)
const databaseFile = process.argv[2]!
const damages = checkDatabase(databaseFile, 'full')
process.send!(damages.length > 0 ? damages : checkAuditLog(), () => process.disconnect())

/** What the audit log no longer says as it was written: its entries are no row of an import, and carry their own hashes. */
function checkAuditLog(): Damage[] {
  const db = openDb(databaseFile, findAuditKey(dirname(databaseFile)))
  try {
    return verifyAudit(db, null).findings.map((said) => ({ kind: 'audit-log', detail: said.replace(/\.$/, '') }))
  } finally {
    db.sqlite.close()
  }
}
