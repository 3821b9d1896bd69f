import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { queueDelivery, takeDueDeliveries } from '../../../server/db/outbox.ts'
import { newDataFolder } from '../data-folder.ts'
import { aHouse, now } from '../house.ts'

const TAKEN = 1500
/** A thread that writes into the same database without a pause, as the imports' one may. */
const WRITES = `
  const { workerData, parentPort } = require('node:worker_threads')
  const sqlite = new (require(workerData.driver))(workerData.file)
  const write = sqlite.prepare('INSERT INTO heartbeat VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET at = excluded.at')
  for (let at = 0; ; at++) {
    write.run(at)
    if (at === 0) parentPort.postMessage('writing')
  }
`

test('what is due is taken while another thread writes, and nothing is refused as busy', async () => {
  const dataFolder = newDataFolder()
  const { db, addContract } = await aHouse({ dataFolder })
  const { id: contractId } = await addContract()
  const channel = db.sqlite.prepare(
    "INSERT INTO channels (contract_id, kind, settings, secrets, created_at) VALUES (?, 'email', '{}', '{}', 0)",
  )
  const channelId = Number(channel.run(contractId).lastInsertRowid)
  const message = { what: 'test' } as never
  queueDelivery(db, { contractId, channelId, alertId: null, key: 'k', dueAt: now, createdAt: now, message })
  const driver = createRequire(import.meta.url).resolve('better-sqlite3')
  const worker = new Worker(WRITES, { eval: true, workerData: { driver, file: join(dataFolder, 'vigie.sqlite') } })
  onTestFinished(() => void worker.terminate())
  await new Promise((resolve) => worker.once('message', resolve))
  const again = db.sqlite.prepare("UPDATE outbox SET state = 'waiting'")
  let taken = 0
  for (let time = 0; time < TAKEN; time++) {
    taken += takeDueDeliveries(db, now, 10).length
    again.run()
  }
  expect(taken).toBe(TAKEN)
})
