import { parentPort, workerData } from 'node:worker_threads'
import { openDb } from '../db/client.ts'
import { serveJobs } from './serve-jobs.ts'

// The thread that reads and stores files, so that the main one always answers its readers.
serveJobs(parentPort!, openDb((workerData as { databaseFile: string }).databaseFile))
