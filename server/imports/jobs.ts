import type { Contract } from '../../shared/api/contracts.ts'
import type { Language } from '../../shared/words/language.ts'
import type { Told } from '../../shared/words/quantity.ts'
import type { Issue } from '../../shared/api/error.ts'
import type { ImportProgress } from '../../shared/api/import-progress.ts'
import type { Month } from '../../shared/period.ts'
import type { Undo } from '../../shared/api/imports.ts'
import type { Actor } from '../db/audit.ts'
import type { Db } from '../db/client.ts'
import { deleteContract } from '../db/erase-contract.ts'
import type { ContractChange } from '../db/contracts.ts'
import type { ImportReport } from '../db/imports.ts'
import { faultOf, type FromThread } from '../db/faults.ts'
import { Failure, type FailureCode } from '../errors.ts'
import type { Recount } from '../recount/contract-change.ts'
import { recountContract } from '../recount/recount-contract.ts'
import { closeMonth } from '../recount/close-month.ts'
import { refreshDrift, type Refinding } from '../recount/refresh-drift.ts'
import { stageUpload, type Staged, type StageRequest } from './stage-upload.ts'
import { commitStaged, previewEffect, type StagedImport } from './store-upload.ts'
import { previewUndo, undoImport, type LastImport } from './undo-import.ts'

/** The heavy steps of an import, done off the main thread. */
export type Jobs = {
  /** Does nothing, to know that the thread answers. */
  readonly ping: { request: object; result: void }
  readonly stage: { request: StageRequest; result: Staged }
  readonly preview: {
    request: StagedImport & { staged: Staged; now: number; language: Language; storesAtOnce?: boolean }
    result: ImportReport
  }
  readonly commit: {
    request: StagedImport & { importId: number; report: ImportReport; by: Actor; now: number }
    result: Month | null
  }
  readonly 'preview-undo': { request: LastImport & { now: number }; result: Undo }
  readonly undo: { request: LastImport & { by: Actor; now: number }; result: Month | null }
  readonly recount: {
    request: {
      contract: Contract
      change: ContractChange
      recount: Recount
      by: Actor
      now: number
      why: string | null
    }
    result: void
  }
  readonly drift: { request: { contract: Contract } & Refinding; result: void }
  readonly 'delete-contract': { request: { contractId: number; by: Actor; now: number }; result: void }
  readonly 'close-month': { request: { contract: Contract; now: number }; result: void }
}
export type JobName = keyof Jobs
export type Job = { [Name in JobName]: { readonly job: Name } & Jobs[Name]['request'] }[JobName]

/** How far a job is; `stage`: at what, of one that does several things. */
export type Progress = Omit<NonNullable<ImportProgress>, 'stage'> & {
  readonly stage?: NonNullable<ImportProgress>['stage']
}

/** Jobs that are never dropped half done: what they store is waited for. */
export const storingJobs: ReadonlySet<JobName> = new Set(['commit', 'undo', 'recount'])

/** What the thread answers: progress, any number of times, then a result, a refusal or an error. */
export type JobAnswer =
  | { readonly progress: Progress }
  | { readonly result: unknown }
  | {
      readonly refusal: {
        code: FailureCode
        params: Told
        issues: readonly Issue[] | undefined
        extra: Readonly<Record<string, unknown>>
      }
    }
  | ({ readonly error: Error } & FromThread)

/** Does one job on this thread. */
export async function runJob(db: Db, job: Job, progress: (progress: Progress) => void): Promise<JobAnswer> {
  try {
    return { result: await perform(db, job, progress) }
  } catch (error) {
    if (!(error instanceof Failure))
      return { error: error instanceof Error ? error : new Error(String(error)), fault: faultOf(error) }
    return { refusal: { code: error.code, params: { ...error.params }, issues: error.issues, extra: error.extra } }
  }
}

/** A file is read in pieces of a few milliseconds: each need not be told of. */
const TOLD_EVERY_MS = 50

/** Tells of the first step, and of others so far apart that telling costs nothing. */
function nowAndThen(tell: (done: number, rows: number) => void): (done: number, rows: number) => void {
  let next = 0
  return (done, rows) => {
    const at = performance.now()
    if (at < next) return
    next = at + TOLD_EVERY_MS
    tell(done, rows)
  }
}

function perform(db: Db, job: Job, progress: (progress: Progress) => void): unknown {
  switch (job.job) {
    case 'ping':
      return undefined
    case 'stage':
      return stageUpload(
        db,
        job,
        nowAndThen((done, rows) => progress({ done, rows })),
      )
    case 'preview':
      return previewEffect(db, job, job.staged, {
        now: job.now,
        language: job.language,
        storesAtOnce: job.storesAtOnce ?? false,
        progress: (stage, done) =>
          progress({ stage: stage === 'storing' ? 'rehearsing' : stage, done, rows: job.staged.rows }),
      })
    case 'commit':
      return commitStaged(db, job, {
        by: job.by,
        now: job.now,
        progress: (stage, done) => progress({ stage, done, rows: job.report.accepted }),
      })
    case 'preview-undo':
      return previewUndo(db, job, job.now)
    case 'undo':
      return undoImport(db, job, job)
    case 'recount':
      return recountContract(db, job.contract, job, job)
    case 'drift':
      return refreshDrift(db, job.contract, job)
    case 'delete-contract':
      return deleteContract(db, job)
    case 'close-month':
      return closeMonth(db, job.contract, job.now)
  }
}
