import { dirname } from 'node:path'
import { parentPort, type MessagePort } from 'node:worker_threads'
import { openDb, type Db } from '../../server/db/client.ts'
import { openAuditKey } from '../../server/db/secret-key.ts'
import { serveJobs } from '../../server/imports/serve-jobs.ts'

type House = { readonly databaseFile: string; readonly port: MessagePort }

// The thread that the houses of the tests share: each has a port here, and its database open until the port closes. A house
// that is gone before its turn comes is told so, and takes nobody else's thread with it.
parentPort!.on('message', ({ databaseFile, port }: House) => {
  let db: Db
  try {
    db = openDb(databaseFile, openAuditKey(dirname(databaseFile)))
  } catch (death) {
    port.postMessage({ death })
    return port.close()
  }
  serveJobs(port, db)
  port.once('close', () => db.sqlite.close())
})
