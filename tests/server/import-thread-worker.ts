import { dirname } from 'node:path'
import { parentPort, type MessagePort } from 'node:worker_threads'
import { openDb } from '../../server/db/client.ts'
import { openAuditKey } from '../../server/db/secret-key.ts'
import { serveJobs } from '../../server/imports/serve-jobs.ts'

type House = { readonly databaseFile: string; readonly port: MessagePort }

// The thread that the houses of the tests share: each has a port here, and its database open until the port closes.
parentPort!.on('message', ({ databaseFile, port }: House) => {
  const db = openDb(databaseFile, openAuditKey(dirname(databaseFile)))
  serveJobs(port, db)
  port.once('close', () => db.sqlite.close())
})
