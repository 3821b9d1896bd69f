import type { ImportKind, Reread } from '../../shared/api/imports.ts'
import type { Language } from '../../shared/words/language.ts'
import type { Actor } from '../db/audit.ts'
import type { Db } from '../db/client.ts'
import type { WriteLock } from '../db/write-lock.ts'
import type { ImportViews } from './import-views.ts'
import type { JobRunner } from './job-runner.ts'
import type { Uploads } from './uploads.ts'

/** What an importer works with; `now` gives epoch seconds. */
export type ImporterParts = {
  readonly db: Db
  readonly jobs: JobRunner
  readonly uploads: Uploads
  readonly views: ImportViews
  readonly lock: WriteLock
  readonly now: () => number
  /** Called when a contract's figures are stored and its drift is known, inside the write lock. */
  readonly onChanged: (contractId: number) => void
  /** Told of what fails after the answer was sent. */
  readonly onBackgroundError: (error: unknown) => void
}
export type Upload = {
  readonly kind: ImportKind
  readonly file: string
  readonly body: AsyncIterable<Buffer>
  readonly expectedBytes: number | null
  readonly choices: Reread
  readonly language: Language
  readonly by: Actor
  /** Whether it is stored without anybody looking, where no row is rejected and nothing is asked. */
  readonly storesAtOnce: boolean
  /** Asked once the file is here; throws when whoever sends it may do so no more. */
  readonly stillMay: () => void
  /** Aborted when whoever sends it has gone: it is dropped, unless it is being stored. */
  readonly gone: AbortSignal
}
