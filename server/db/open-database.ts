import { migrateDb, openDb, type Db } from './client.ts'
import { continueAudit, refuseOlderDatabase } from './continue-audit.ts'
import { lockFolder } from './folder-lock.ts'
import { refuseEmptiedDatabase, refuseMissingDatabase } from './instance.ts'
import { refuseDamagedDatabase } from './refuse-damaged.ts'
import { openAuditKey } from './secret-key.ts'

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
