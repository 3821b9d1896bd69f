import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Services } from './services.ts'
import { migrateDb, openDb } from './db/client.ts'
import { completeTicketMonths } from './db/complete-months.ts'
import { lockFolder } from './db/folder-lock.ts'
import { removePreviewsBefore } from './db/imports.ts'
import { makeWriteLock } from './db/write-lock.ts'
import { makeImporter } from './ingest/importer.ts'
import { makeJobRunner } from './ingest/job-runner.ts'
import { openUploads } from './ingest/uploads.ts'

const HOUR_MS = 3_600_000

export type House = { readonly services: Services; readonly close: () => Promise<void> }

export type HouseOptions = {
  readonly dataFolder: string
  readonly maxUploadBytes: number
  /** Epoch seconds. */
  readonly now: () => number
  readonly onBackgroundError?: (error: unknown) => void
}

/** Opens the data folder (made when missing): database, uploads, import thread. Previews of an earlier process are dropped. */
export function openHouse(options: HouseOptions): House {
  const { dataFolder, maxUploadBytes, now, onBackgroundError = () => undefined } = options
  mkdirSync(dataFolder, { recursive: true })
  const folderLock = lockFolder(dataFolder)
  const databaseFile = join(dataFolder, 'vigie.sqlite')
  const db = openDb(databaseFile)
  migrateDb(db)
  completeTicketMonths(db, now())
  removePreviewsBefore(db, Number.MAX_SAFE_INTEGER)
  const uploads = openUploads(join(dataFolder, 'uploads'), maxUploadBytes)
  uploads.clear()
  const lock = makeWriteLock()
  const jobs = makeJobRunner(databaseFile)
  const importer = makeImporter({ db, jobs, uploads, lock, now, onBackgroundError })
  const expiry = setInterval(() => importer.removeExpired().catch(onBackgroundError), HOUR_MS)
  expiry.unref()
  importer.resumeDrift().catch(onBackgroundError)
  return {
    services: { db, lock, importer, uploads, now },
    close: async () => {
      clearInterval(expiry)
      await jobs.close()
      db.sqlite.close()
      folderLock.release()
    },
  }
}
