import type { Language } from '../../shared/words/language.ts'
import { randomUUID } from 'node:crypto'
import type { Month } from '../../shared/period.ts'
import type { Contract } from '../../shared/api/contracts.ts'
import type { ImportProgress } from '../../shared/api/import-progress.ts'
import type { Import, ImportKind, Reread, Undo } from '../../shared/api/imports.ts'
import type { Actor } from '../db/audit.ts'
import { loggedWrite } from '../db/logged-write.ts'
import { findContract, readRevision, type ContractChange } from '../db/contracts.ts'
import { listUnwatched } from '../db/drift-findings.ts'
import { addPreview, removePreview, removePreviewsBefore, replacePreview, type ImportReport } from '../db/imports.ts'
import { countTickets } from '../db/ticket-months.ts'
import { Failure } from '../errors.ts'
import { refuseAbandoned } from './abandoned.ts'
import { makeAfterCommit } from './after-commit.ts'
import { keptReport } from './kept-report.ts'
import type { Progress } from './jobs.ts'
import type { ImporterParts, Upload } from './importer-parts.ts'
import { saidBefore } from './said-answers.ts'
import { refuseOpenQuestions, requirePreview, requireUndoable } from './require-import.ts'
import { runDrift } from './run-drift.ts'
import type { Recount } from '../recount/contract-change.ts'
import type { DriftCause } from '../recount/refresh-drift.ts'

const PREVIEW_LIFETIME_SECONDS = 24 * 3600
/** Tickets of which the drift is found in well under a second. */
const WATCHED_AT_ONCE = 100_000

/** How a contract is changed, what that makes to be counted again, and what a person says of it. */
export type Recounted = { readonly change: ContractChange; readonly recount: Recount; readonly why: string | null }
/** How a file is read, and for whom. */
type Reading = Pick<Upload, 'kind' | 'file' | 'choices' | 'language' | 'storesAtOnce' | 'gone'>
export type Importer = ReturnType<typeof makeImporter>

/** The life of an import: previewed, perhaps read again with other choices, then committed or discarded; perhaps undone. */
export function makeImporter({ db, jobs, uploads, views, lock, now, onChanged, onBackgroundError }: ImporterParts) {
  const running = new Map<number, NonNullable<ImportProgress>>()
  const { afterwards, untilDone } = makeAfterCommit(db, onBackgroundError)

  /**
   * Reads an uploaded file and finds what storing it would change, laid out in a file of its own: the reading before stays
   * good until `keep` has taken this one in its place.
   */
  const read = async (
    contractId: number,
    upload: string,
    request: Reading,
    keep: (report: ImportReport, revision: number) => number,
  ): Promise<Import> => {
    const { gone, storesAtOnce, ...asked } = request
    const reading = randomUUID()
    const stagingPath = uploads.readingPath(upload, reading)
    running.set(contractId, { stage: 'waiting', done: 0, rows: 0 })
    try {
      const revision = readRevision(db, contractId)
      const contract = findContract(db, contractId)!
      const staged = await jobs.run(
        { job: 'stage', path: uploads.path(upload), stagingPath, contract, now: now(), ...asked },
        ({ done, rows }) => running.set(contractId, { stage: 'reading', done, rows }),
        gone,
      )
      running.set(contractId, { stage: 'comparing', done: 0, rows: staged.rows })
      return await lock(async () => {
        refuseAbandoned(gone)
        if (readRevision(db, contractId) !== revision) throw new Failure('import-outdated')
        const { kind, language } = request
        const file = { contract, kind, stagingPath, staged }
        const comparing = { job: 'preview', ...file, language, storesAtOnce, now: now() } as const
        const report = await jobs.run(comparing, (made) => running.set(contractId, { stage: 'comparing', ...made }))
        refuseAbandoned(gone)
        const importId = keep(keptReport(report, request.kind), revision)
        uploads.keepReading(upload, reading)
        return views.find(contractId, importId)!.view
      })
    } catch (error) {
      uploads.removeReading(upload, reading)
      throw error
    } finally {
      running.delete(contractId)
    }
  }

  const preview = async (
    { id: contractId }: Contract,
    { body, expectedBytes, kind, file, choices, language, by, storesAtOnce, stillMay, gone }: Upload,
  ) => {
    jobs.warmUp()
    // The file comes in whole before it waits for anybody: a body that nobody reads cannot tell that its sender has gone.
    const received = await uploads.receive(body, expectedBytes)
    try {
      stillMay()
      await removeExpired()
      const request = { kind, file, choices, language, storesAtOnce, gone }
      return await read(contractId, received.upload, request, (report, revision) =>
        loggedWrite(db, now(), (log) => {
          const { accountId, tokenId } = by
          const sent = { contractId, kind, file, accountId, tokenId, createdAt: now(), ...received }
          const id = addPreview(db, { ...sent, revision, report })
          const about = { subject: 'import', id } as const
          log({ event: 'file-uploaded', by, contractId, about, detail: kind })
          return id
        }),
      )
    } catch (error) {
      uploads.remove(received.upload)
      throw error
    }
  }

  /** Reads a previewed file again; where whoever asked has gone, the preview stays as it was. */
  const reread = async (
    { id: contractId }: Contract,
    importId: number,
    asked: { readonly choices: Reread; readonly language: Language; readonly gone: AbortSignal },
  ) => {
    const { view, report: before, upload } = findPreview(contractId, importId)
    const answers = { ...before.chosen?.answers, ...asked.choices.answers }
    const said = saidBefore(uploads.stagingPath(upload), asked.choices, before.chosen?.mapping)
    const choices = { ...said, ...(Object.keys(answers).length > 0 && { answers }) }
    const request = { kind: view.kind, file: view.file, ...asked, choices, storesAtOnce: false }
    const again = await read(contractId, upload, request, (report, revision) => {
      findPreview(contractId, importId)
      replacePreview(db, importId, revision, { ...report, held: before.held ?? [] })
      return importId
    })
    if (again.held.length > 0) uploads.settle(upload)
    return again
  }

  const commit = (contractId: number, importId: number, by: Actor): Promise<Import> =>
    lock(async () => {
      const { view, report, upload, revision } = findPreview(contractId, importId)
      const coversOnly = view.rows === 0 && view.covers !== null
      refuseOpenQuestions(view)
      if (view.accepted === 0 && !coversOnly) throw new Failure('nothing-to-import')
      if (readRevision(db, contractId) !== revision) throw new Failure('import-outdated')
      const contract = findContract(db, contractId)!
      running.set(contractId, { stage: 'storing', done: 0, rows: view.accepted })
      try {
        const file = { kind: view.kind, stagingPath: uploads.stagingPath(upload), report: { ...report, held: [] } }
        const job = { job: 'commit', contract, ...file, importId, by, now: now() } as const
        const tell = (made: Progress) => running.set(contractId, { stage: 'storing', ...made })
        const begins = await untilDone('committed', { contractId, importId }, () => jobs.run(job, tell))
        await afterwards(() => uploads.remove(upload))
        running.set(contractId, { stage: 'watching', done: 0, rows: 0 })
        await watch(contract, view.kind, begins)
        return views.find(contractId, importId)!.view
      } finally {
        running.delete(contractId)
      }
    })

  const watch = (contract: Contract, kind: ImportKind, begins: Month | null): Promise<void> =>
    afterwards(() => (kind === 'tickets' ? watchDrift(contract, 'change', begins) : onChanged(contract.id)))
  /**
   * Finds the drift again once the tickets are stored. That of a very large contract is worked out after the answer: until
   * then its screens say so. Its failure undoes nothing and is told to whoever runs the server; what a stop leaves, the next
   * start finds. `begins`: the first month in whose delays anything changed, null = any. Belongs inside the write lock.
   */
  const watchDrift = async (contract: Contract, after: DriftCause, begins: Month | null): Promise<void> => {
    const found = runDrift(jobs, contract, { now: now(), after, begins }, onBackgroundError)
    const tell = (isFound: boolean) => void (isFound && onChanged(contract.id))
    if (countTickets(db, contract.id) <= WATCHED_AT_ONCE) tell(await found)
    else found.then((isFound) => lock(() => tell(isFound))).catch(onBackgroundError)
  }

  const discard = (contractId: number, importId: number, by: Actor): Promise<void> =>
    lock(() => {
      const { upload } = findPreview(contractId, importId)
      loggedWrite(db, now(), (log) => {
        removePreview(db, importId)
        const about = { subject: 'import', id: importId } as const
        log({ event: 'preview-discarded', by, contractId, about })
      })
      return afterwards(() => uploads.remove(upload))
    })

  const previewUndo = (contractId: number, importId: number): Promise<Undo> =>
    lock(() => {
      const last = findUndoable(contractId, importId)
      return jobs.run({ job: 'preview-undo', contract: findContract(db, contractId)!, ...last, now: now() })
    })

  const undo = (contractId: number, importId: number, by: Actor): Promise<Import> =>
    lock(async () => {
      const last = findUndoable(contractId, importId)
      const contract = findContract(db, contractId)!
      const job = { job: 'undo', contract, ...last, by, now: now() } as const
      const begins = await untilDone('undone', { contractId, importId }, () => jobs.run(job))
      await watch(contract, last.kind, begins)
      return views.find(contractId, importId)!.view
    })

  const findUndoable = (contractId: number, importId: number) => requireUndoable(views, contractId, importId)
  const findPreview = (contractId: number, importId: number) => requirePreview(views, contractId, importId)

  const removeExpired = () =>
    lock(() => {
      for (const upload of removePreviewsBefore(db, now() - PREVIEW_LIFETIME_SECONDS)) uploads.remove(upload)
    })

  return {
    /** Starts an import thread, so that the first file does not wait for it. */
    warmUp: jobs.warmUp,
    preview,
    reread,
    commit,
    discard,
    previewUndo,
    undo,
    findPreview,
    /**
     * Changes the contract, for the reason that a person gave, and counts again what that changes, both or neither. Belongs
     * inside the write lock.
     */
    recount: async (contract: Contract, changed: Recounted, by: Actor) => {
      const { change, recount, why } = changed
      await jobs.run({ job: 'recount', contract, change, recount, by, now: now(), why })
      await afterwards(() => (recount === 'tickets' ? watchDrift(contract, 'change', null) : onChanged(contract.id)))
    },
    /** Finds the drift again, from the baseline that was just agreed. Belongs inside the write lock. */
    restartDrift: (contract: Contract) => afterwards(() => watchDrift(contract, 'baseline', null)),
    /** Sums the months up again now that one more is over. Belongs inside the write lock. */
    closeMonth: (contract: Contract) => jobs.run({ job: 'close-month', contract, now: now() }),
    /** Works out the drift of the contracts whose last import or change was not followed by it, as when the process died. */
    resumeDrift: async () => {
      for (const id of listUnwatched(db)) {
        const contract = findContract(db, id)
        if (contract) await lock(() => watchDrift(contract, 'change', null))
      }
    },
    removeExpired,
    progress: (contractId: number): ImportProgress => running.get(contractId) ?? null,
  }
}
