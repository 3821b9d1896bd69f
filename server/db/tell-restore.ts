import { eq } from './drizzle.ts'
import { hashOf } from './audit-chain.ts'
import { readAuditHead, type AuditHead } from './audit-head.ts'
import { appendAudit, theServer } from './audit.ts'
import type { Db } from './client.ts'
import { toInstant } from './instant.ts'
import { auditLog } from './schema/audit.ts'
import { contracts } from './schema/contracts.ts'

/** What a restore says of itself. `upTo`: the last thing that the backup knew of, epoch seconds. */
export type RestoreTold = {
  readonly upTo: number | null
  /** The end of the log of the database that was set aside; null = it could not be read. */
  readonly aside: AuditHead | null
}

/**
 * Goes on with the audit log of a backup that is being restored: that it was, for each contract, whose figures go back; and where
 * the log of the database that was set aside ends. `now`: epoch seconds.
 */
export function tellRestore(db: Db, { upTo, aside }: RestoreTold, now: number): void {
  db.sqlite
    .transaction(() => {
      if (!endsUnderKey(db)) appendAudit(db, { event: 'audit-log-keyed', by: theServer }, now)
      const detail = upTo === null ? null : toInstant(upTo)
      const restored = { event: 'database-restored', by: theServer, detail } as const
      appendAudit(db, restored, now)
      for (const { id } of db.orm.select({ id: contracts.id }).from(contracts).all())
        appendAudit(db, { ...restored, contractId: id }, now)
      const head = aside === null ? 'unreadable' : `${aside.id},${aside.hash}`
      appendAudit(db, { event: 'database-set-aside', by: theServer, detail: head }, now)
    })
    .immediate()
}

/** Whether the last entry was written under this key: not in a backup of an earlier release, or beside another key. */
function endsUnderKey(db: Db): boolean {
  const { id } = readAuditHead(db)
  const last = db.orm.select().from(auditLog).where(eq(auditLog.id, id)).get()
  return !last || hashOf(last, db.auditKey) === last.hash
}
