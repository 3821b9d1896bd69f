import { parentPort, workerData } from 'node:worker_threads'
import { openDb } from '../db/client.ts'
import { Failure } from '../errors.ts'
import { letOthersPass } from '../let-others-pass.ts'
import { answerQuestion } from './questions.ts'
import type { Answered, Asked } from './protocol.ts'

/** A third of what a thread that answers everybody gets of a processor that both want, not so little that an import starves it. */
const AFTER_OTHERS = 5

// A thread that answers questions about facts, one after the other, so that the main one always answers its readers.
letOthersPass(AFTER_OTHERS)
const { databaseFile } = workerData as { databaseFile: string }
const db = openDb(databaseFile)
db.sqlite.pragma('query_only = ON')

async function answer({ name, contractId, asked }: Asked): Promise<Answered> {
  try {
    // One state of the database, whatever is stored meanwhile.
    db.sqlite.exec('BEGIN')
    return { text: await answerQuestion(db, name, contractId, asked as never) }
  } catch (error) {
    if (error instanceof Failure) return { failure: { code: error.code, params: error.params } }
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  } finally {
    if (db.sqlite.inTransaction) db.sqlite.exec('COMMIT')
  }
}

parentPort!.on('message', (message: Asked | 'close') => {
  if (message !== 'close') return void answer(message).then((answered) => parentPort!.postMessage(answered))
  db.sqlite.close()
  parentPort!.close()
})
