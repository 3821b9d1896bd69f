import { chmodSync, copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { countActiveAdmins, hasAccounts } from './accounts.ts'
import { readAuditHead, type AuditHead } from './audit-head.ts'
import { carryOver, type Ended } from './carry-over.ts'
import { migrateDb, openDb, type Db } from './client.ts'
import { describeDamage, type Damage } from './damage.ts'
import { lockFolder } from './folder-lock.ts'
import { readInstanceId } from './instance.ts'
import { checkDatabase } from './integrity.ts'
import { MARK_FILE, readMark, writeMark } from './mark.ts'
import { instance } from './schema/audit.ts'
import { findAuditKey, openAuditKey, type AuditKey } from './secret-key.ts'
import { setAside } from './set-aside.ts'
import { tellRestore } from './tell-restore.ts'
import { verifyAudit } from './verify-audit.ts'

export type Restored = {
  /** The last thing that the backup knew of, epoch seconds; null = it knew of nothing. */
  readonly upTo: number | null
  /** Where the database that stood there is kept; null = there was none. */
  readonly aside: string | null
  /** Why the database that stood there told nothing of what ended since; null = it did. */
  readonly unreadable: string | null
  readonly ended: Ended
  /** Whether an administrator can still sign in. */
  readonly hasAdmin: boolean
  /** What is not as it should be, a sentence each. */
  readonly findings: readonly string[]
}
type Order = { readonly folder: string; readonly file: string; readonly now: number }

const NO_KEY =
  'secret.key was not in the data folder, and a new one was made: put the one of this Vigie there before you restore, or type the addresses of the channels again. Without it, nobody can tell whether the audit log is as it was written.'

/**
 * Puts a backup in the place of the database of a data folder. What ended since stays ended; the database that stood there is
 * kept aside; until the last step, nothing of it is changed. Throws an Error that says what is wrong and what to do.
 */
export function restoreDatabase({ folder, file, now }: Order): Restored {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const folderLock = lockFolder(folder)
  const workshop = join(folder, 'restoring')
  try {
    rmSync(workshop, { recursive: true, force: true })
    mkdirSync(workshop, { mode: 0o700 })
    return restoreIn(workshop, { folder, file, now })
  } finally {
    rmSync(workshop, { recursive: true, force: true })
    folderLock.release()
  }
}

function restoreIn(workshop: string, { folder, file, now }: Order): Restored {
  const hadKey = findAuditKey(folder) !== null
  const key = openAuditKey(folder)
  const databaseFile = join(folder, 'vigie.sqlite')
  const restored = copyInto(workshop, 'restored.sqlite', file)
  refuseDamaged(file, checkDatabase(restored, 'full'))
  const db = openDb(restored, key)
  try {
    migrateDb(db)
    refuseDamaged(file, checkDatabase(restored, 'full'))
    const present = openPresent(workshop, databaseFile, key)
    const mark = readMark(folder, key)
    const marked = mark === null || mark === 'unreadable' ? null : mark
    const name = sameInstance(db, present.instance ?? marked?.instance ?? null, file)
    const upTo = db.sqlite.prepare('SELECT max(at) FROM audit_log').pluck().get() as number | null
    const ended = carryOver(db, present.file, now)
    tellRestore(db, { upTo, aside: present.head ?? marked?.head ?? null }, now)
    // Afterwards: by then the log of an earlier release, which knew no key, is sealed as it stands.
    const findings = hadKey ? verifyAudit(db, null).findings : [NO_KEY]
    const head = readAuditHead(db)
    const hasAdmin = countActiveAdmins(db) > 0
    // One file, without a log beside it, whole on the disk before it takes the other's place.
    db.sqlite.pragma('journal_mode = DELETE')
    db.sqlite.close()
    const aside = setAside(folder, databaseFile, restored, { now, isReadable: present.unreadable === null })
    writeMark(folder, name, head, key)
    return { upTo, aside, unreadable: present.unreadable, ended, hasAdmin, findings }
  } finally {
    db.sqlite.close()
  }
}

/** A database file and what is in its log, copied: neither is touched. */
function copyInto(workshop: string, name: string, file: string): string {
  const copy = join(workshop, name)
  for (const suffix of ['', '-wal'])
    if (existsSync(file + suffix)) {
      copyFileSync(file + suffix, copy + suffix)
      chmodSync(copy + suffix, 0o600)
    }
  return copy
}

function refuseDamaged(file: string, [damage]: readonly Damage[]): void {
  if (damage) throw new Error(`${file} cannot be restored. ${describeDamage(damage, 'en')} Nothing was changed.`)
}

type Present = {
  /** A copy of it in the present schema; null = it cannot be read. */
  readonly file: string | null
  readonly unreadable: string | null
  readonly instance: string | null
  readonly head: AuditHead | null
}

function openPresent(workshop: string, databaseFile: string, key: AuditKey): Present {
  const unreadable = (why: string): Present => ({ file: null, unreadable: why, instance: null, head: null })
  const file = copyInto(workshop, 'present.sqlite', databaseFile)
  const [damage] = checkDatabase(file, 'full')
  if (damage) return unreadable(describeDamage(damage, 'en'))
  const db = openDb(file, key)
  try {
    migrateDb(db)
    if (!hasAccounts(db)) return unreadable('The database knows nobody.')
    return { file, unreadable: null, instance: readInstanceId(db), head: readAuditHead(db) }
  } finally {
    db.sqlite.close()
  }
}

/** The name of the instance whose database it is; refuses a backup of another one, or of nobody. */
function sameInstance(db: Db, expected: string | null, file: string): string {
  const own = readInstanceId(db)
  const elsewhere = 'Name an empty folder in VIGIE_DATA to restore it there. Nothing was changed.'
  if (!hasAccounts(db)) throw new Error(`${file} holds no account: nobody could sign in. Nothing was changed.`)
  if (expected !== null && own !== null && own !== expected)
    throw new Error(`${file} is of another Vigie than this folder (${MARK_FILE}). ${elsewhere}`)
  if (own !== null) return own
  const id = expected ?? randomUUID()
  db.orm.insert(instance).values({ id }).run()
  return id
}
