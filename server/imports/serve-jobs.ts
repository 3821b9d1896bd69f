import type { MessagePort } from 'node:worker_threads'
import type { Db } from '../db/client.ts'
import { runJob, type Job } from './jobs.ts'

/** Does the jobs that come in at a port, and answers each with its progress and its end. The other side sends one at a time. */
export function serveJobs(port: MessagePort, db: Db): void {
  port.on('message', (job: Job) => {
    void runJob(db, job, (progress) => port.postMessage({ progress })).then((answer) => port.postMessage(answer))
  })
}
