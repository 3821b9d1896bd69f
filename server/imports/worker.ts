import { parentPort, workerData } from 'node:worker_threads'
import { openDb } from '../db/client.ts'
import { runJob, type Job } from './jobs.ts'

// The thread that reads and stores files, so that the main one always answers its readers. One job at a time.
const db = openDb((workerData as { databaseFile: string }).databaseFile)
const port = parentPort!

port.on('message', (job: Job) => {
  void runJob(db, job, (progress) => port.postMessage({ progress })).then((answer) => port.postMessage(answer))
})
