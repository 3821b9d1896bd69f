import { Worker } from 'node:worker_threads'
import { Failure } from '../errors.ts'
import type { Job, JobAnswer, JobName, Jobs, Progress } from './jobs.ts'

/** Sends jobs to the import thread, one after the other. */
export type JobRunner = {
  /** Starts the thread if it is not there, so that it is ready when the upload is. */
  readonly warmUp: () => void
  readonly run: <Name extends JobName>(
    job: { readonly job: Name } & Jobs[Name]['request'],
    progress?: (progress: Progress) => void,
  ) => Promise<Jobs[Name]['result']>
  readonly close: () => Promise<void>
}

/** What does the jobs of one database, elsewhere: as much of a `Worker` as is asked of one. */
export type ImportThread = Pick<Worker, 'postMessage' | 'on' | 'once' | 'off' | 'unref' | 'terminate'>
export type StartImportThread = (databaseFile: string) => ImportThread

/** Rows are garbage as soon as they are stored: a small nursery keeps the memory of a million of them low. */
const YOUNG_MEGABYTES = 16

/** Starts a thread for the jobs of one database. */
export const startImportThread: StartImportThread = (databaseFile) =>
  new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { databaseFile },
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  })

/** The thread starts with the first job and stays; if it dies, its job fails and the next one starts another. */
export function makeJobRunner(databaseFile: string, startThread: StartImportThread = startImportThread): JobRunner {
  let worker: ImportThread | null = null
  let last: Promise<unknown> = Promise.resolve()

  const start = () => {
    const started = startThread(databaseFile)
    started.once('exit', () => {
      if (worker === started) worker = null
    })
    started.unref()
    return started
  }

  const runOne = (job: Job, progress: (progress: Progress) => void) =>
    new Promise<unknown>((resolve, reject) => {
      worker ??= start()
      const current = worker
      const finish = (settle: () => void) => {
        current.off('message', onMessage)
        current.off('error', onDeath)
        current.off('exit', onDeath)
        settle()
      }
      const onDeath = (cause: unknown) =>
        finish(() => reject(cause instanceof Error ? cause : new Error(`the import thread stopped (${String(cause)})`)))
      const onMessage = (answer: JobAnswer) => {
        if ('progress' in answer) return progress(answer.progress)
        finish(() => {
          if ('result' in answer) resolve(answer.result)
          else if ('error' in answer) reject(answer.error)
          else
            reject(new Failure(answer.refusal.code, answer.refusal.params, answer.refusal.issues, answer.refusal.extra))
        })
      }
      current.on('message', onMessage)
      current.on('error', onDeath)
      current.on('exit', onDeath)
      current.postMessage(job)
    })

  return {
    warmUp: () => {
      worker ??= start()
    },
    run: (job, progress = () => undefined) => {
      const result = last.then(() => runOne(job as unknown as Job, progress))
      last = result.catch(() => undefined)
      return result as Promise<never>
    },
    close: async () => {
      await worker?.terminate()
    },
  }
}
