import { Worker } from 'node:worker_threads'
import { Failure } from '../errors.ts'
import { refuseAbandoned, unlessGone } from './abandoned.ts'
import { storingJobs, type Job, type JobAnswer, type JobName, type Jobs, type Progress } from './jobs.ts'

/** Sends jobs to the import thread, one after the other. */
export type JobRunner = {
  /** Starts the thread if it is not there, so that it is ready when a file is. */
  readonly warmUp: () => void
  /** `gone`: aborted when nobody waits for the job any more, which is then dropped, waiting or under way; for what reads alone. */
  readonly run: <Name extends JobName>(
    job: { readonly job: Name } & Jobs[Name]['request'],
    progress?: (progress: Progress) => void,
    gone?: AbortSignal,
  ) => Promise<Jobs[Name]['result']>
  /** What the thread is doing; null = nothing. */
  readonly underWay: () => UnderWay | null
  /** Whether the thread is there. */
  readonly isStarted: () => boolean
  /** Whether the thread has answered anything since it was started. */
  readonly hasAnswered: () => boolean
  /**
   * Takes no more jobs and ends the thread, its database closed: what is being read is dropped, what is being stored is waited
   * for. What waited its turn is refused.
   */
  readonly close: () => Promise<void>
}

/** A job that the thread is at, since when, and when it was last heard of; epoch seconds. */
export type UnderWay = { readonly job: JobName; readonly since: number; readonly heardAt: number }

/** What does the jobs of one database, elsewhere: as much of a `Worker` as is asked of one. */
export type ImportThread = Pick<Worker, 'postMessage' | 'on' | 'once' | 'off' | 'unref' | 'terminate'>
export type StartImportThread = (databaseFile: string) => ImportThread

/** How long a close waits for what is being stored, and for anything else, which leaves nothing behind. */
const STORING_MS = 60_000
const READING_MS = 2000

/** Epoch seconds: of the process, not of the contracts. */
const clock = () => Math.floor(Date.now() / 1000)

/** Rows are garbage as soon as they are stored: a small nursery keeps the memory of a million of them low. */
export const YOUNG_MEGABYTES = 16

/** Starts a thread for the jobs of one database. */
export const startImportThread: StartImportThread = (databaseFile) =>
  new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { databaseFile },
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  })

/**
 * The thread starts with the first job and stays; if it dies, its job fails and the next one starts another. `onError` is told
 * of a death that no job hears of.
 */
export function makeJobRunner(
  databaseFile: string,
  onError: (error: unknown) => void,
  startThread: StartImportThread = startImportThread,
): JobRunner {
  let worker: ImportThread | null = null
  let underWay: UnderWay | null = null
  let hasAnswered = false
  let isClosing = false
  let last: Promise<unknown> = Promise.resolve()

  const start = () => {
    const started = startThread(databaseFile)
    hasAnswered = false
    started.on('error', (error) => {
      if (underWay === null) onError(error)
    })
    started.once('exit', () => {
      if (worker === started) worker = null
    })
    started.unref()
    return started
  }

  const runOne = (job: Job, progress: (progress: Progress) => void, gone?: AbortSignal) =>
    new Promise<unknown>((resolve, reject) => {
      if (isClosing) throw new Failure('stopping')
      refuseAbandoned(gone)
      worker ??= start()
      const current = worker
      underWay = { job: job.job, since: clock(), heardAt: clock() }
      const drop = () => current.postMessage('drop')
      const finish = (settle: () => void) => {
        underWay = null
        gone?.removeEventListener('abort', drop)
        current.off('message', onMessage)
        current.off('error', onDeath)
        current.off('exit', onDeath)
        settle()
      }
      const onDeath = (cause: unknown) =>
        finish(() => {
          if (isClosing) reject(new Failure('stopping'))
          else reject(cause instanceof Error ? cause : new Error(`the import thread stopped (${String(cause)})`))
        })
      const onMessage = (answer: JobAnswer) => {
        hasAnswered = true
        if ('progress' in answer) {
          if (underWay) underWay = { ...underWay, heardAt: clock() }
          return progress(answer.progress)
        }
        finish(() => {
          if ('result' in answer) resolve(answer.result)
          else if ('error' in answer) reject(Object.assign(answer.error, { fault: answer.fault }))
          else
            reject(new Failure(answer.refusal.code, answer.refusal.params, answer.refusal.issues, answer.refusal.extra))
        })
      }
      current.on('message', onMessage)
      current.on('error', onDeath)
      current.on('exit', onDeath)
      gone?.addEventListener('abort', drop, { once: true })
      current.postMessage(job)
    })

  return {
    warmUp: () => {
      if (!isClosing) worker ??= start()
    },
    run: (job, progress = () => undefined, gone) => {
      let isWaiting = true
      const result = last.then(() => {
        isWaiting = false
        return runOne(job as unknown as Job, progress, gone)
      })
      last = result.catch(() => undefined)
      return (gone ? unlessGone(result, gone, () => isWaiting) : result) as Promise<never>
    },
    underWay: () => underWay,
    isStarted: () => worker !== null,
    hasAnswered: () => hasAnswered,
    close: async () => {
      isClosing = true
      const current = worker
      if (!current) return
      const ended = new Promise((resolve) => current.once('exit', resolve))
      const isStoring = underWay !== null && storingJobs.has(underWay.job)
      // One that has not answered yet may still be loading, and ends by itself: ended then, it can take the process with it.
      const patience = isStoring || !hasAnswered ? STORING_MS : READING_MS
      const tooLate = setTimeout(() => void current.terminate(), patience)
      current.postMessage('close')
      await ended
      clearTimeout(tooLate)
    },
  }
}
