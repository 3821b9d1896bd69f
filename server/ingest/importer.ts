import type { Readable } from 'node:stream'
import type { Contract } from '../../shared/api/contracts.ts'
import type { Import, ImportKind, ImportProgress, Reread } from '../../shared/api/imports.ts'
import type { Db } from '../db/client.ts'
import { findContract, readRevision } from '../db/contracts.ts'
import {
  addPreview,
  findImport,
  removePreview,
  removePreviewsBefore,
  replacePreview,
  type ImportReport,
  type StoredImport,
} from '../db/imports.ts'
import { countTickets } from '../db/ticket-months.ts'
import type { WriteLock } from '../db/write-lock.ts'
import { Failure, type Language } from '../errors.ts'
import type { JobRunner } from './job-runner.ts'
import type { Uploads } from './uploads.ts'

const PREVIEW_LIFETIME_SECONDS = 24 * 3600
/** Tickets of which the drift is found in well under a second. */
const WATCHED_AT_ONCE = 100_000

/** What an importer works with; `now` gives epoch seconds. */
export type ImporterParts = {
  readonly db: Db
  readonly jobs: JobRunner
  readonly uploads: Uploads
  readonly lock: WriteLock
  readonly now: () => number
  /** Told of what fails after the answer was sent. */
  readonly onBackgroundError: (error: unknown) => void
}
export type Upload = {
  readonly kind: ImportKind
  readonly file: string
  readonly body: Readable
  readonly expectedBytes: number | null
  readonly choices: Reread
  readonly language: Language
}

/** The life of an import: previewed, perhaps read again with other choices, then committed or discarded. */
export type Importer = ReturnType<typeof makeImporter>

export function makeImporter({ db, jobs, uploads, lock, now, onBackgroundError }: ImporterParts) {
  const running = new Map<number, NonNullable<ImportProgress>>()

  /** Reads an uploaded file and finds what storing it would change. */
  const read = async (
    contract: Contract,
    upload: string,
    request: { kind: ImportKind; choices: Reread; language: Language },
  ): Promise<{ report: ImportReport; revision: number }> => {
    const files = { path: uploads.path(upload), stagingPath: uploads.stagingPath(upload) }
    const progress = ({ done, rows }: { done: number; rows: number }) =>
      running.set(contract.id, { stage: 'reading', done, rows })
    running.set(contract.id, { stage: 'waiting', done: 0, rows: 0 })
    try {
      const revision = readRevision(db, contract.id)
      const staged = await jobs.run({ job: 'stage', ...files, contract, now: now(), ...request }, progress)
      running.set(contract.id, { stage: 'comparing', done: 0, rows: staged.rows })
      const report = await lock(() => {
        if (readRevision(db, contract.id) !== revision) throw new Failure('import-outdated')
        return jobs.run({ job: 'preview', contract, stagingPath: files.stagingPath, staged })
      })
      return { report, revision }
    } finally {
      running.delete(contract.id)
    }
  }

  const preview = async (contract: Contract, { body, expectedBytes, kind, file, choices, language }: Upload) => {
    await removeExpired()
    const received = await uploads.receive(body, expectedBytes)
    try {
      const { report, revision } = await read(contract, received.upload, { kind, choices, language })
      const row = { contractId: contract.id, kind, file, createdAt: now(), revision, report, ...received }
      return await lock(() => addPreview(db, row))
    } catch (error) {
      uploads.remove(received.upload)
      throw error
    }
  }

  const reread = async (contract: Contract, importId: number, choices: Reread, language: Language): Promise<Import> => {
    const { view, upload } = findPreview(contract.id, importId)
    const { report, revision } = await read(contract, upload, { kind: view.kind, choices, language })
    return lock(() => {
      replacePreview(db, importId, revision, report)
      return findPreview(contract.id, importId).view
    })
  }

  const commit = (contractId: number, importId: number): Promise<Import> =>
    lock(async () => {
      const { view, report, upload, revision } = findPreview(contractId, importId)
      if (view.accepted === 0) throw new Failure('nothing-to-import')
      if (readRevision(db, contractId) !== revision) throw new Failure('import-outdated')
      const contract = findContract(db, contractId)!
      running.set(contractId, { stage: 'storing', done: 0, rows: view.accepted })
      try {
        const stagingPath = uploads.stagingPath(upload)
        await jobs.run({ job: 'commit', contract, stagingPath, importId, report, now: now() })
        uploads.remove(upload)
        await watchDrift(contract)
        return findImport(db, contractId, importId)!.view
      } finally {
        running.delete(contractId)
      }
    })

  /** The drift of a very large contract is worked out after the answer: until then its screens say so. */
  const watchDrift = async (contract: Contract): Promise<void> => {
    const found = jobs.run({ job: 'drift', contract, now: now() })
    if (countTickets(db, contract.id) <= WATCHED_AT_ONCE) return found
    found.catch(onBackgroundError)
  }

  const discard = (contractId: number, importId: number): Promise<void> =>
    lock(() => {
      const { upload } = findPreview(contractId, importId)
      removePreview(db, importId)
      uploads.remove(upload)
    })

  const findPreview = (contractId: number, importId: number): StoredImport & { upload: string } => {
    const found = findImport(db, contractId, importId)
    if (!found) throw new Failure('import-not-found', { id: importId })
    if (found.view.status === 'committed') throw new Failure('import-already-committed')
    if (found.upload === null) throw new Failure('import-expired')
    return { ...found, upload: found.upload }
  }

  const removeExpired = () =>
    lock(() => {
      for (const upload of removePreviewsBefore(db, now() - PREVIEW_LIFETIME_SECONDS)) uploads.remove(upload)
    })

  return {
    preview,
    reread,
    commit,
    discard,
    findPreview,
    /** Counts every ticket again after the contract's rules changed. Belongs inside the write lock. */
    recount: async (contract: Contract) => {
      await jobs.run({ job: 'recount', contract, now: now() })
      await watchDrift(contract)
    },
    progress: (contractId: number): ImportProgress => running.get(contractId) ?? null,
  }
}
