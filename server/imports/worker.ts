import { dirname } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { openDb } from '../db/client.ts'
import { openAuditKey } from '../db/secret-key.ts'
import { serveJobs } from './serve-jobs.ts'

// The thread that reads and stores files, so that the main one always answers its readers.
const { databaseFile } = workerData as { databaseFile: string }
serveJobs(parentPort!, openDb(databaseFile, openAuditKey(dirname(databaseFile))))
