import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { checkDatabase } from '../db/integrity.ts'

// The thread that checks the database: what the server answers meanwhile comes first (on Linux a priority is a thread's own).
setPriority(0, constants.priority.PRIORITY_LOW)
parentPort!.postMessage(checkDatabase((workerData as { databaseFile: string }).databaseFile, 'full'))
