import { appendAudit, type AuditFact } from './audit.ts'
import type { Db } from './client.ts'
import type { WriteLock } from './write-lock.ts'

/** Writes into the audit log what a change is, in the transaction that makes it. */
export type Log = (fact: AuditFact) => void

/**
 * Makes a change and writes into the audit log what it says of itself, in one transaction: all of it or nothing. Belongs
 * inside the lock. `now`: epoch seconds.
 */
export function loggedWrite<Result>(db: Db, now: number, change: (log: Log) => Result): Result {
  return db.sqlite.transaction(() => change((fact) => appendAudit(db, fact, now))).immediate()
}

/** The same for what holds no lock: the change is made alone. */
export type Write = <Result>(change: (log: Log) => Result) => Promise<Result>

export function makeWrite(db: Db, lock: WriteLock, now: () => number): Write {
  return (change) => lock(() => loggedWrite(db, now(), change))
}
