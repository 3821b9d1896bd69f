import type { Outbox } from './alerts/outbox.ts'
import type { Watcher } from './alerts/watcher.ts'
import type { Db } from './db/client.ts'
import type { WriteLock } from './db/write-lock.ts'
import type { Importer } from './ingest/importer.ts'
import type { Uploads } from './ingest/uploads.ts'

/** What the routes work with. */
export type Services = {
  readonly db: Db
  readonly lock: WriteLock
  readonly importer: Importer
  readonly uploads: Uploads
  readonly watcher: Watcher
  readonly outbox: Outbox
  /** Epoch seconds. */
  readonly now: () => number
}
