import { eq } from './drizzle.ts'
import { hasAccounts } from './accounts.ts'
import { hashOf } from './audit-chain.ts'
import { compareWithHead, readAuditHead } from './audit-head.ts'
import { appendAudit, theServer } from './audit.ts'
import type { Db } from './client.ts'
import { markAuditHead, markInstance, readInstanceId } from './instance.ts'
import { MARK_FILE, readMark, type Mark } from './mark.ts'
import { auditLog } from './schema/audit.ts'

/**
 * Refuses a database whose audit log does not hold the end that the mark beside it knows: an older one was put back, or the end
 * of the log cut or written anew. It may hold more: the mark is written after a commit. Throws an Error that says what to do.
 */
export function refuseOlderDatabase(db: Db, folder: string): void {
  const mark = readMark(folder, db.auditKey!)
  const wrong = mark === null || mark === 'unreadable' ? null : whatIsWrong(db, mark)
  if (wrong === null) return
  throw new Error(
    `${wrong} (in ${folder}). Put the newest database back, or restore a backup as README says. To go on with this one on purpose, remove ${MARK_FILE}: the audit log will tell of it.`,
  )
}

/** What does not fit between a database and its mark, in a sentence without its full stop; null when all does. */
export function whatIsWrong(db: Db, { head, isSealed }: Mark): string | null {
  if (head === null) return null
  if (!isSealed) return `${MARK_FILE} was not written by this Vigie under this secret.key`
  const found = compareWithHead(db, head)
  if (found === 'holds') return null
  const { id } = readAuditHead(db)
  return found === 'behind'
    ? `The audit log ends with entry ${id}, and ${MARK_FILE} beside it knows entry ${head.id}: the database is an older one, or the end of its log was cut`
    : `Entry ${head.id} of the audit log is not the one that ${MARK_FILE} beside it knows: the log was written anew`
}

/**
 * Goes on with the log of a database that is being opened. One that ends under no key, or under another, of an earlier release
 * or from elsewhere, gets an entry that seals all before it; one whose mark is gone, an entry that says so. `now`: epoch seconds.
 */
export function continueAudit(db: Db, folder: string, now: number): void {
  const mark = readMark(folder, db.auditKey!)
  if (mark !== null && mark !== 'unreadable' && mark.head !== null) return
  const wasMarked = mark !== null || readInstanceId(db) !== null
  const { id } = readAuditHead(db)
  const last = id === 0 ? null : db.orm.select().from(auditLog).where(eq(auditLog.id, id)).get()!
  const isKeyed = last === null || hashOf(last, db.auditKey) === last.hash
  if (!isKeyed) appendAudit(db, { event: 'audit-log-keyed', by: theServer }, now)
  if (wasMarked && (isKeyed || mark === null)) appendAudit(db, { event: 'audit-mark-renewed', by: theServer }, now)
  if (hasAccounts(db)) markInstance(db, folder)
  markAuditHead(db, folder)
}
