import type { Access } from './accounts/access.ts'
import type { Outbox } from './alerts/outbox.ts'
import type { Watcher } from './alerts/watcher.ts'
import type { BackupSchedule } from './db/backup-schedule.ts'
import type { Backups } from './db/backups.ts'
import type { Db } from './db/client.ts'
import type { FolderIdentity } from './db/folder-identity.ts'
import type { Sealer } from './db/sealing.ts'
import type { Write } from './db/logged-write.ts'
import type { WriteLock } from './db/write-lock.ts'
import type { PdfMaker } from './documents/pdf/pdf-maker.ts'
import type { Health } from './health/health.ts'
import type { Soundness } from './health/soundness.ts'
import type { ImportViews } from './imports/import-views.ts'
import type { DeleteContract } from './imports/delete-contract.ts'
import type { Importer } from './imports/importer.ts'
import type { Uploads } from './imports/uploads.ts'
import type { Readers } from './readers/readers.ts'
import type { PortfolioService } from './portfolio/portfolio.ts'

/** What the routes work with. */
export type Services = {
  readonly db: Db
  readonly lock: WriteLock
  readonly write: Write
  readonly importer: Importer
  readonly importViews: ImportViews
  readonly uploads: Uploads
  readonly deleteContract: DeleteContract
  readonly watcher: Watcher
  readonly outbox: Outbox
  readonly access: Access
  readonly backups: Backups
  readonly backupSchedule: BackupSchedule
  readonly sealer: Sealer
  readonly soundness: Soundness
  readonly folder: FolderIdentity
  readonly health: Health
  readonly pdf: PdfMaker
  readonly portfolio: PortfolioService
  readonly readers: Readers
  /** Epoch seconds. */
  readonly now: () => number
  /** Told of what fails after the answer was sent. */
  readonly onBackgroundError: (error: unknown) => void
}
