import { randomUUID } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { hasAccounts } from './accounts.ts'
import { readAuditHead } from './audit-head.ts'
import type { Db } from './client.ts'
import { MARK_FILE, readMark, writeMark } from './mark.ts'
import { instance } from './schema/audit.ts'

/**
 * Refuses a database that was emptied, removed or replaced beside the mark of an instance in which somebody was let in: it
 * would be set up anew for whoever comes first. Throws an Error that says what to do. To be asked before the database file
 * is opened: opening makes one that is missing.
 */
export function refuseMissingDatabase(folder: string, databaseFile: string): void {
  if (!existsSync(join(folder, MARK_FILE))) return
  if (!existsSync(databaseFile) || statSync(databaseFile).size === 0) throw emptied(folder)
}

/** The same, once the database is open: one without accounts, or of another instance. */
export function refuseEmptiedDatabase(db: Db, folder: string): void {
  const mark = readMark(folder, db.auditKey!)
  if (mark === null) return
  if (!hasAccounts(db)) throw emptied(folder)
  if (mark === 'unreadable' || readInstanceId(db) !== mark.instance)
    throw new Error(
      `The database in ${folder} is of another Vigie than ${MARK_FILE} beside it. Put the two of one instance together, or remove ${MARK_FILE} to go on with this database.`,
    )
}

/** Leaves a mark beside the database that somebody was let in, once their account is stored. */
export function markInstance(db: Db, folder: string): void {
  if (readInstanceId(db) === null) db.orm.insert(instance).values({ id: randomUUID() }).run()
  if (!existsSync(join(folder, MARK_FILE))) markAuditHead(db, folder)
}

/**
 * Writes into the mark how far the audit log goes now; nothing before somebody was let in. Belongs after a commit, never into
 * a transaction. Throws what the file system says; the mark before then stands.
 */
export function markAuditHead(db: Db, folder: string): void {
  const id = readInstanceId(db)
  if (id !== null) writeMark(folder, id, readAuditHead(db), db.auditKey!)
}

export function readInstanceId({ orm }: Db): string | null {
  return orm.select().from(instance).limit(1).get()?.id ?? null
}

function emptied(folder: string): Error {
  return new Error(
    `The database in ${folder} is empty or missing, beside the mark (${MARK_FILE}) of a Vigie that had accounts. It is not set up anew: restore a backup (npm run restore -- FILE). To start over on purpose, remove ${MARK_FILE} first.`,
  )
}
