import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { AuditHead } from './audit-head.ts'
import { madeAt } from './backup-files.ts'

/** The end of the audit log that a backup holds. */
export type BackupHead = AuditHead & { readonly file: string }

/**
 * The ends of the log that the backups of a data folder hold, the oldest first, of those made after an instant (epoch seconds).
 * A backup that cannot be read tells nothing.
 */
export function readBackupHeads(folder: string, after: number): BackupHead[] {
  const place = join(folder, 'backups')
  if (!existsSync(place)) return []
  return readdirSync(place)
    .filter((file) => (madeAt(file) ?? 0) > after)
    .toSorted()
    .flatMap((file) => {
      const head = readHead(join(place, file))
      return head ? [{ ...head, file }] : []
    })
}

function readHead(path: string): AuditHead | null {
  try {
    const sqlite = new Database(path, { readonly: true, fileMustExist: true })
    try {
      return (sqlite.prepare('SELECT id, hash FROM audit_log ORDER BY id DESC LIMIT 1').get() as AuditHead) ?? null
    } finally {
      sqlite.close()
    }
  } catch {
    return null
  }
}
