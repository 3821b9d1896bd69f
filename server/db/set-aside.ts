import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { toInstant } from './instant.ts'

/**
 * Puts a database file in the place of another one, which is kept under a name of its own in `aside/`: at no moment is there
 * none. Returns where it is kept; null where there was none. `now`: epoch seconds.
 */
export function setAside(
  folder: string,
  databaseFile: string,
  restored: string,
  { now, isReadable }: { readonly now: number; readonly isReadable: boolean },
): string | null {
  const kept = existsSync(databaseFile) ? keepAside(folder, databaseFile, now, isReadable) : null
  for (const suffix of ['-wal', '-shm'])
    if (existsSync(databaseFile + suffix)) renameSync(databaseFile + suffix, `${kept ?? restored}${suffix}`)
  renameSync(restored, databaseFile)
  return kept
}

function keepAside(folder: string, databaseFile: string, now: number, isReadable: boolean): string {
  const place = join(folder, 'aside')
  mkdirSync(place, { recursive: true, mode: 0o700 })
  const stamp = toInstant(now).replace(/[-:]|\.\d+/g, '')
  const names = [...Array(1000).keys()].map((n) => join(place, `vigie-${stamp}${n === 0 ? '' : `-${n}`}.sqlite`))
  const kept = names.find((name) => !existsSync(name))!
  if (isReadable) emptyLog(databaseFile)
  try {
    linkSync(databaseFile, kept)
  } catch {
    // A file system without links.
    copyFileSync(databaseFile, kept)
  }
  return kept
}

/** Brings what waits in the log beside a database into its file. */
function emptyLog(databaseFile: string): void {
  const sqlite = new Database(databaseFile)
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
  sqlite.close()
}
