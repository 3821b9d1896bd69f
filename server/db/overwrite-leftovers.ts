import type { Db } from './client.ts'

/** The database's `user_version` from which on whatever was deleted has been overwritten. */
const OVERWRITTEN = 1

/**
 * Writes the database anew, once, where an earlier release left what it had deleted in free pages. A disk too full for it
 * puts it off to the next start.
 */
export function overwriteLeftovers({ sqlite }: Db): void {
  if ((sqlite.pragma('user_version', { simple: true }) as number) >= OVERWRITTEN) return
  try {
    sqlite.exec('VACUUM')
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
    sqlite.pragma(`user_version = ${OVERWRITTEN}`)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'SQLITE_FULL')) throw error
  }
}
