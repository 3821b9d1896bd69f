import type { MessagePort } from 'node:worker_threads'
import type { Db } from '../db/client.ts'
import { Failure } from '../errors.ts'
import { abandoned } from './abandoned.ts'
import { runJob, storingJobs, type Job, type JobName, type Progress } from './jobs.ts'

/**
 * Does the jobs that come in at a port, and answers each with its progress and its end. The other side sends one at a time.
 * Told to drop its job, it does so at the next progress. Told to close, it drops what is being read, finishes what is being
 * stored, closes the database and the port: a thread that has nothing else then ends by itself.
 */
export function serveJobs(port: MessagePort, db: Db): void {
  let last: Promise<void> = Promise.resolve()
  let isClosing = false
  let isDropped = false
  const progressOf = (job: JobName) => (made: Progress) => {
    if (isClosing && !storingJobs.has(job)) throw new Failure('stopping')
    if (isDropped && !storingJobs.has(job)) throw abandoned()
    port.postMessage({ progress: made })
  }
  port.on('message', (told: Job | 'drop' | 'close') => {
    if (told === 'drop') {
      isDropped = true
      return
    }
    if (told !== 'close') {
      isDropped = false
      last = runJob(db, told, progressOf(told.job)).then((answer) => port.postMessage(answer))
      return
    }
    isClosing = true
    void last.finally(() => {
      db.sqlite.close()
      port.close()
    })
  })
}
