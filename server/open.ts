import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Senders } from './alerts/channels/channel.ts'
import { openOutbox } from './alerts/outbox.ts'
import { makeWatcher } from './alerts/watcher.ts'
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
  readonly senders: Senders
  /** Epoch seconds. */
  readonly now: () => number
  readonly onBackgroundError?: (error: unknown) => void
}

/** Opens the data folder (made when missing): database, uploads, import thread. Previews of an earlier process are dropped. */
export function openHouse(options: HouseOptions): House {
  const { dataFolder, maxUploadBytes, senders, now, onBackgroundError = () => undefined } = options
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
  const outbox = openOutbox({ db, senders, now, random: Math.random, onError: onBackgroundError })
  const importer = makeImporter({
    db,
    jobs,
    uploads,
    lock,
    now,
    onBackgroundError,
    onChanged: (contractId) => watcher.look(contractId),
  })
  const watcher = makeWatcher({ db, lock, outbox, now, closeMonth: importer.closeMonth, onError: onBackgroundError })
  const expiry = setInterval(() => importer.removeExpired().catch(onBackgroundError), HOUR_MS)
  expiry.unref()
  outbox.start()
  importer.resumeDrift().then(watcher.start).catch(onBackgroundError)
  return {
    services: { db, lock, importer, uploads, watcher, outbox, now },
    close: async () => {
      clearInterval(expiry)
      watcher.close()
      await outbox.close()
      await jobs.close()
      db.sqlite.close()
      folderLock.release()
    },
  }
}
