import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { makeAccess } from './accounts/access.ts'
import { defaultLimits, type Limits } from './accounts/limits.ts'
import { makeOpenId, type OpenIdSettings } from './accounts/openid.ts'
import { type Senders } from './alerts/channels/channel.ts'
import { openOutbox } from './alerts/outbox.ts'
import { makeWatcher } from './alerts/watcher.ts'
import type { Services } from './services.ts'
import { sealPlainChannels } from './db/channels.ts'
import { openSealer } from './db/sealing.ts'
import { makeBackupSchedule } from './db/backup-schedule.ts'
import { neverBackUp, type BackupSettings } from './db/backup-settings.ts'
import type { AuditHead } from './db/audit-head.ts'
import { openBackups } from './db/backups.ts'
import { makeDataFolder } from './db/data-folder.ts'
import { openDatabase } from './db/open-database.ts'
import { rememberFolder } from './db/folder-identity.ts'
import { mailAuditHead } from './health/audit-head-mail.ts'
import { makePdfMaker } from './documents/pdf/pdf-maker.ts'
import { openHealth } from './health/open-health.ts'
import { makeSoundness } from './health/soundness.ts'
import { completeTicketMonths } from './db/complete-months.ts'
import { tellWindows } from './recount/tell-windows.ts'
import { markInstance } from './db/instance.ts'
import { keepAuditHead } from './db/keep-audit-head.ts'
import { overwriteLeftovers } from './db/overwrite-leftovers.ts'
import { removeOverSessions } from './db/sessions.ts'
import { makeWrite } from './db/logged-write.ts'
import { makeWriteLock } from './db/write-lock.ts'
import { cleanHistory } from './imports/clean-history.ts'
import { makeImportViews } from './imports/import-views.ts'
import { makeDeleteContract } from './imports/delete-contract.ts'
import { makeImporter } from './imports/importer.ts'
import { queuePages } from './mailings/queue-pages.ts'
import { makeSendDocumentMail } from './mailings/send-document-mail.ts'
import { keepHeld } from './imports/keep-held.ts'
import { makeJobLanes } from './imports/job-lanes.ts'
import { makeJobRunner, type StartImportThread } from './imports/job-runner.ts'
import { openUploads } from './imports/uploads.ts'
import { makePortfolio } from './portfolio/portfolio.ts'
import { openReaders } from './readers/readers.ts'

const HOUR_MS = 3_600_000
/** The least that mail servers take, where nobody says otherwise. */
const MAX_ATTACHED_BYTES = 5_000_000

/** How long messages on their way are waited for: one that is cut keeps its number and leaves again at the next start. */
const SENDING_MS = 2000

export type Instance = {
  readonly services: Services
  /**
   * Begins no more work: what is being received or read is refused as `stopping`, what is being stored is waited for. Readers
   * are still answered.
   */
  readonly drain: () => Promise<void>
  /** Drains, and frees the data folder. */
  readonly close: () => Promise<void>
}

export type InstanceOptions = {
  readonly dataFolder: string
  readonly maxUploadBytes: number
  readonly senders: Senders
  /** What must stay free on the disk of the data folder for the server to be well, in bytes. */
  readonly minFreeBytes?: number
  readonly limits?: Limits
  /** The organisation's own sign-in, where there is one; wants a public address. */
  readonly openId?: OpenIdSettings | null
  /** When the database is backed up by itself; left out, never. */
  readonly backup?: BackupSettings
  /** Who is mailed where the audit log ends, with each daily backup; null or left out = nobody. */
  readonly auditMail?: string | null
  /** What the documents of one mail may weigh together: what is larger stays in Vigie. */
  readonly maxAttachedBytes?: number
  /** Whether roles are signed in by one click: the demo's alone. */
  readonly isDemo?: boolean
  /** Epoch seconds. */
  readonly now: () => number
  readonly onBackgroundError?: (error: unknown) => void
  /** How many threads answer what is asked of facts; by default none, and the connection of the server does. */
  readonly readingThreads?: number
  /** How the thread of the imports is had; by default one is started. */
  readonly startImportThread?: StartImportThread
}

/**
 * Opens the data folder (made when missing): database, uploads, import thread. Previews of an earlier process are dropped, but
 * those that are held.
 */
export function openInstance(options: InstanceOptions): Instance {
  const { dataFolder, maxUploadBytes, senders, now, onBackgroundError = () => undefined } = options
  const { limits = defaultLimits, openId = null, isDemo = false, backup = neverBackUp, minFreeBytes = 0 } = options
  const { auditMail = null, maxAttachedBytes = MAX_ATTACHED_BYTES } = options
  makeDataFolder(dataFolder)
  const databaseFile = join(dataFolder, 'vigie.sqlite')
  const { db, folderLock } = openDatabase(dataFolder, databaseFile, now())
  const sealer = openSealer(dataFolder)
  sealPlainChannels(db, sealer)
  completeTicketMonths(db, now())
  tellWindows(db, now())
  cleanHistory(db)
  overwriteLeftovers(db)
  const uploads = openUploads(join(dataFolder, 'uploads'), maxUploadBytes)
  keepHeld(db, uploads, now())
  const lock = makeWriteLock()
  const runner = () => makeJobRunner(databaseFile, onBackgroundError, options.startImportThread)
  const jobs = makeJobLanes(runner(), runner())
  const soundness = makeSoundness({ databaseFile, now, onError: onBackgroundError })
  const folder = rememberFolder(dataFolder)
  const write = makeWrite(db, lock, now)
  const pdf = makePdfMaker()
  const { mail, publicUrl } = senders
  const sendDocumentMail = makeSendDocumentMail({ db, pdf, mail, publicUrl, maxAttachedBytes, now })
  const outbox = openOutbox({
    db,
    write,
    senders,
    sendDocumentMail,
    sealer,
    now,
    random: Math.random,
    onError: onBackgroundError,
  })
  const importViews = makeImportViews(db, uploads)
  const importer = makeImporter({
    db,
    jobs,
    uploads,
    views: importViews,
    lock,
    now,
    onBackgroundError,
    onChanged: (contractId) => watcher.look(contractId),
  })
  const isSound = () => soundness.damages().length === 0
  const { closeMonth } = importer
  const portfolio = makePortfolio({ db, lock, now, isSound, onError: onBackgroundError })
  const watcher = makeWatcher({
    db,
    lock,
    outbox,
    now,
    closeMonth,
    isSound,
    onError: onBackgroundError,
    queuePages: (contract) => queuePages(db, contract, now()),
    thenRefresh: portfolio.refresh,
  })
  const access = makeAccess({
    db,
    lock,
    now,
    onBackgroundError,
    limits,
    mail,
    publicUrl,
    openId: openId && publicUrl ? makeOpenId(openId, publicUrl) : null,
    isDemo,
    markInstance: () => {
      try {
        markInstance(db, dataFolder)
      } catch (error) {
        // The account is stored: the next start makes up for a mark that is missing.
        onBackgroundError(error)
      }
    },
  })
  const backups = openBackups(databaseFile, join(dataFolder, 'backups'))
  const schedule = {
    db,
    write,
    backups,
    settings: backup,
    now,
    onMade: async (head: AuditHead) => {
      if (mail && auditMail) await mailAuditHead(mail, auditMail, head)
    },
    onError: onBackgroundError,
  }
  const backupSchedule = makeBackupSchedule(schedule)
  const { health, close: closeHealth } = openHealth({
    databaseFile,
    dataFolder,
    minFreeBytes,
    jobs,
    soundness,
    folder,
    backups: backupSchedule,
    now,
  })
  const removeExpired = async () => {
    await importer.removeExpired()
    await lock(() => removeOverSessions(db, access.now()))
  }
  const expiry = setInterval(() => removeExpired().catch(onBackgroundError), HOUR_MS)
  expiry.unref()
  const readers = openReaders(db, databaseFile, options.readingThreads ?? 0)
  const auditHead = keepAuditHead(db, dataFolder, onBackgroundError)
  let draining: Promise<unknown> | undefined
  const drain = async () => {
    clearInterval(expiry)
    watcher.close()
    portfolio.close()
    uploads.close()
    const sent = Promise.race([outbox.close(), setTimeout(SENDING_MS, undefined, { ref: false })])
    draining ??= Promise.all([jobs.close(), backupSchedule.close(), pdf.close(), sent])
    await draining
  }
  outbox.start()
  backupSchedule.start()
  importer.resumeDrift().then(watcher.start).catch(onBackgroundError)
  return {
    services: {
      db,
      lock,
      write,
      importer,
      importViews,
      uploads,
      deleteContract: makeDeleteContract({ db, jobs, uploads, lock, now }),
      watcher,
      outbox,
      access,
      backups,
      backupSchedule,
      sealer,
      soundness,
      folder,
      health,
      pdf,
      portfolio,
      readers,
      now,
      onBackgroundError,
    },
    drain,
    close: async () => {
      await soundness.close()
      await drain()
      await readers.close()
      await auditHead.close()
      closeHealth()
      db.sqlite.close()
      folderLock.release()
    },
  }
}
