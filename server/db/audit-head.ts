import { desc, eq } from './drizzle.ts'
import { CHAIN_START } from './audit-chain.ts'
import type { Db } from './client.ts'
import { auditLog } from './schema/audit.ts'

/**
 * The end of the audit log: number and hash of its last entry. Whoever knows it can tell later whether the log still holds
 * that entry, and so all before it. It is no secret: it may be kept, mailed or printed anywhere.
 */
export type AuditHead = { readonly id: number; readonly hash: string }

/** The end of a database's log, committed; entry 0 where nothing is written yet. */
export function readAuditHead({ orm }: Db): AuditHead {
  const last = orm.select({ id: auditLog.id, hash: auditLog.hash }).from(auditLog).orderBy(desc(auditLog.id)).limit(1)
  return last.get() ?? { id: 0, hash: CHAIN_START }
}

/**
 * What a log is to an end of it that was kept elsewhere: `holds` it, and perhaps more; ends before (`behind`: cut, or an older
 * database); or has another entry there (`differs`).
 */
export function compareWithHead(db: Db, { id, hash }: AuditHead): 'holds' | 'behind' | 'differs' {
  if (id === 0) return 'holds'
  const kept = db.orm.select({ hash: auditLog.hash }).from(auditLog).where(eq(auditLog.id, id)).get()
  if (kept) return kept.hash === hash ? 'holds' : 'differs'
  return readAuditHead(db).id < id ? 'behind' : 'differs'
}
