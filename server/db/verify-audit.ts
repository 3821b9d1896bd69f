import { eq, max } from './drizzle.ts'
import { findBreak, hashOf, type AuditRow } from './audit-chain.ts'
import { compareWithHead, readAuditHead, type AuditHead } from './audit-head.ts'
import { readBackupHeads } from './backup-heads.ts'
import type { Db } from './client.ts'
import { whatIsWrong } from './continue-audit.ts'
import { readInstanceId } from './instance.ts'
import { MARK_FILE, readMark } from './mark.ts'
import { auditLog } from './schema/audit.ts'

export type AuditVerdict = {
  readonly entries: number
  readonly head: AuditHead
  /** What is not as it was written, a sentence each; none: the log is whole. */
  readonly findings: readonly string[]
  /** What is no damage and yet worth knowing. */
  readonly notes: readonly string[]
}

const refuses = (what: string) =>
  `BEFORE ${what} ON \`audit_log\` BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END`
/** The triggers by which the database refuses to change or shorten the log, as the migration wrote them. */
const guards = new Map([
  ['audit_log_is_never_changed', refuses('UPDATE')],
  ['audit_log_is_never_shortened', refuses('DELETE')],
])

/**
 * Says whether the audit log is as it was written: each entry under its key and in its place, as far as the mark in `folder`
 * (null = a copy that stands alone) knows it, and guarded by its triggers.
 */
export function verifyAudit(db: Db, folder: string | null): AuditVerdict {
  const entries = db.sqlite.prepare('SELECT count(*) FROM audit_log').pluck().get() as number
  return {
    entries,
    head: readAuditHead(db),
    findings: [
      ...findBrokenEntry(db),
      ...(folder === null ? [] : [...findWrongMark(db, folder), ...findLost(db, folder)]),
      ...findTriggers(db),
    ],
    notes: tellSwitches(db),
  }
}

function findBrokenEntry(db: Db): string[] {
  const written = db.sqlite.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'audit_log'").pluck().get() ?? 0
  const rules = { written: written as number, keyedFrom: keyings(db).at(-1)?.id ?? 0, key: db.auditKey! }
  const broken = findBreak(db.sqlite.prepare(ROWS).iterate() as IterableIterator<AuditRow>, rules)
  if (broken === null) return []
  const { id, what } = broken
  switch (what) {
    case 'missing':
      return [`Entry ${id} is missing: it was removed.`]
    case 'changed':
      return [
        `Entry ${id} is not as it was written: it was changed, or not written by this Vigie under this secret.key.`,
      ]
    case 'unlinked':
      return [`Entry ${id} does not follow from the one before: one of the two was replaced.`]
  }
}

const ROWS = `SELECT id, at, event, account_id AS accountId, token_id AS tokenId, share_id AS shareId,
                     contract_id AS contractId, subject, subject_id AS subjectId, detail,
                     previous_hash AS previousHash, hash FROM audit_log ORDER BY id`

/** The entries that put the log under this key; none in a log that always was. */
function keyings({ orm, auditKey }: Db): AuditRow[] {
  const said = orm.select().from(auditLog).where(eq(auditLog.event, 'audit-log-keyed')).orderBy(auditLog.id).all()
  return said.filter((row) => hashOf(row, auditKey) === row.hash)
}

function findWrongMark(db: Db, folder: string): string[] {
  const mark = readMark(folder, db.auditKey!)
  if (mark === 'unreadable') return [`${MARK_FILE} cannot be read: how far the log went is not known.`]
  if (mark === null || mark.head === null) {
    if (readInstanceId(db) === null && readAuditHead(db).id === 0) return []
    return [`${MARK_FILE} is missing, or does not tell how far the log went: its end may have been cut.`]
  }
  if (mark.instance !== readInstanceId(db)) return [`${MARK_FILE} is of another Vigie than this database.`]
  const wrong = whatIsWrong(db, mark)
  return wrong === null ? [] : [`${wrong}.`]
}

/** The first end of the log in a backup that the log no longer holds. A restore goes back on purpose: later ones alone count. */
function findLost(db: Db, folder: string): string[] {
  const restored = db.orm
    .select({ at: max(auditLog.at) })
    .from(auditLog)
    .where(eq(auditLog.event, 'database-restored'))
    .get()!.at
  for (const { file, ...head } of readBackupHeads(folder, restored ?? 0)) {
    const lost = tellAgainst(db, head, `the backup ${file}`)
    if (lost !== null) return [lost]
  }
  return []
}

/** What is wrong with the log beside an end of it that was kept elsewhere, in a sentence; null where it holds it. */
export function tellAgainst(db: Db, head: AuditHead, keeper: string): string | null {
  switch (compareWithHead(db, head)) {
    case 'holds':
      return null
    case 'behind':
      return `Entry ${head.id}, which ${keeper} knows, is gone: the end of the log was cut, or the database is an older one.`
    case 'differs':
      return `Entry ${head.id} is not the one that ${keeper} knows: the log was written anew.`
  }
}

function findTriggers({ sqlite }: Db): string[] {
  const found = sqlite
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%audit\\_log%' ESCAPE '\\'")
    .all() as { name: string; sql: string }[]
  const whole = [...guards].map(([name, sql]) => ({ name, sql: `CREATE TRIGGER \`${name}\` ${sql}` }))
  const lost = whole.filter(({ name, sql }) => !found.some((one) => one.name === name && one.sql === sql))
  return [
    ...lost.map(({ name }) => `The trigger ${name}, which guards the log, was removed or changed.`),
    ...found.filter(({ name }) => !guards.has(name)).map(({ name }) => `The trigger ${name} is none of Vigie’s.`),
  ]
}

function tellSwitches(db: Db): string[] {
  const renewed = db.orm
    .select({ id: auditLog.id })
    .from(auditLog)
    .where(eq(auditLog.event, 'audit-mark-renewed'))
    .all()
  return [
    ...keyings(db).map(({ id }) => `The entries before ${id} were sealed by it: an earlier release wrote them.`),
    ...renewed.map(
      ({ id }) =>
        `Before entry ${id}, ${MARK_FILE} was removed: compare what stands before it with a backup or a mail.`,
    ),
  ]
}
