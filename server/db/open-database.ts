import { type Db, migrateDb, openDb } from './client.ts'
import { continueAudit, refuseOlderDatabase } from './continue-audit.ts'
import { lockFolder } from './folder-lock.ts'
import { refuseEmptiedDatabase, refuseMissingDatabase } from './instance.ts'
import { openAuditKey } from './secret-key.ts'
import { existsSync, statSync } from 'node:fs'
import { describeDamage } from './damage.ts'
import { checkDatabase } from './integrity.ts'

/** Opens the database of a data folder that no other process has open; one that is refused leaves the folder free. */
export function openDatabase(dataFolder: string, databaseFile: string, now: number) {
  refuseMissingDatabase(dataFolder, databaseFile)
  const folderLock = lockFolder(dataFolder)
  let db: Db | null = null
  try {
    refuseDamagedDatabase(databaseFile)
    db = openDb(databaseFile, openAuditKey(dataFolder))
    migrateDb(db)
    refuseEmptiedDatabase(db, dataFolder)
    refuseOlderDatabase(db, dataFolder)
    continueAudit(db, dataFolder, now)
    return { db, folderLock }
  } catch (error) {
    db?.sqlite.close()
    folderLock.release()
    throw error
  }
}

/**
 * Refuses a database that is damaged, another program's or a newer Vigie's, before anything is written into it. Throws an
 * Error that says what is wrong and what to do. One that is not there yet, or empty, is none of its business.
 */
function refuseDamagedDatabase(file: string): void {
  if (!existsSync(file) || statSync(file).size === 0) return
  const damages = checkDatabase(file, 'quick')
  if (damages.length === 0) return
  const what = damages.slice(0, 3).map((damage) => describeDamage(damage, 'en'))
  throw new Error(
    `${what.join(' ')} Vigie does not start on it, and nothing was changed in it: ${file}. ${remedy(damages[0]!.kind)}`,
  )
}

function remedy(kind: string): string {
  return kind === 'newer'
    ? 'Nothing is lost: only this version is too old for it.'
    : 'Keep that file aside and restore a backup (npm run restore), or name another data folder in VIGIE_DATA.'
}
