import { readdirSync } from 'node:fs'
import { getPriority } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import { ReaderGone } from '../../../server/errors.ts'
import { openReaders } from '../../../server/readers/readers.ts'
import { parseMonth } from '../../../shared/period.ts'
import { aHouse, now } from '../house.ts'
import { row, ticketCsv } from '../ticket-csv.ts'

const MAY = parseMonth('2026-05')

const solved = (id: string, day: string) => row(id, { opened_at: `${day} 08:00`, resolved_at: `${day} 12:00` })

/** `first`: starts the first thread in another way. */
async function aReadContract(first?: () => Worker) {
  const house = await aHouse()
  const contract = await house.addContract({ startsOn: '2026-03-01' })
  const rows = ['03', '04', '05'].map((month) => solved(`M${month}`, `2026-${month}-10`))
  await house.upload(contract.id, ticketCsv(...rows), { commit: 'true' })
  const file = join(house.dataFolder, 'vigie.sqlite')
  const started: Worker[] = []
  const start = (databaseFile: string) => {
    if (first && started.length === 0) {
      started.push(first())
      return started[0]!
    }
    const worker = new Worker(new URL('../../../server/readers/worker.ts', import.meta.url), {
      workerData: { databaseFile },
    })
    started.push(worker)
    return worker
  }
  const threads = openReaders(house.db, file, 2, start)
  onTestFinished(() => threads.close())
  return { house, contract, threads, here: openReaders(house.db, file, 0), started }
}

const facts = {
  kpi: 'resolution-delay',
  period: { from: MAY - 2, to: MAY },
  counted: undefined,
  search: undefined,
  page: 1,
  pageSize: 50,
  order: 'date',
  now,
} as const

test('a thread answers to the letter what the house would', async () => {
  const { contract, threads, here } = await aReadContract()
  const all = [
    (readers: typeof here) => readers.ask('facts', contract.id, facts),
    (readers: typeof here) => readers.ask('facts', contract.id, { ...facts, search: 'm04', order: 'weight' }),
    (readers: typeof here) =>
      readers.ask('breakdown', contract.id, {
        kpi: 'resolution-delay',
        by: 'category',
        month: MAY,
        against: 'previous-month',
      }),
    (readers: typeof here) => readers.ask('kpi', contract.id, { kpi: 'resolution-delay', wanted: {}, now }),
    (readers: typeof here) => readers.ask('committee', contract.id, { quarter: 1, language: 'fr', now }),
  ]
  const texts = await Promise.all(all.map((ask) => ask(threads)))
  expect(texts).toEqual(await Promise.all(all.map((ask) => ask(here))))
  expect(JSON.parse(texts[1]!)).toMatchObject({ total: 1, facts: [{ ticketId: 'M04' }] })
})

test.runIf(process.platform === 'linux')('a thread lets those pass who answer everybody', async () => {
  const { contract, threads } = await aReadContract()
  await threads.ask('facts', contract.id, facts)
  const after = readdirSync('/proc/self/task').filter((thread) => getPriority(Number(thread)) === getPriority() + 5)
  expect(after).toHaveLength(1)
})

test('at most two are started, and what is written is in the next answer', async () => {
  const { house, contract, threads, started } = await aReadContract()
  const total = async () => (JSON.parse(await threads.ask('facts', contract.id, facts)) as { total: number }).total
  expect(await Promise.all([total(), total(), total(), total()])).toEqual([3, 3, 3, 3])
  expect(started).toHaveLength(2)
  await house.upload(contract.id, ticketCsv(solved('N', '2026-05-11')), { commit: 'true' })
  expect(await total()).toBe(4)
})

test('a refusal is the same failure, and what goes wrong is told with its question', async () => {
  const { contract, threads, here } = await aReadContract()
  for (const readers of [threads, here]) {
    const asked = { quarter: 9, language: 'en', now } as const
    await expect(readers.ask('committee', contract.id, asked)).rejects.toMatchObject({
      code: 'quarter-not-begun',
      params: { quarter: 9, startsOn: { day: '2026-03-01' } },
    })
    await expect(readers.ask('kpi', 99, { kpi: 'satisfaction', wanted: {}, now })).rejects.toMatchObject({
      code: 'contract-not-found',
    })
  }
  const wrong = { kpi: 'budget-variance', by: 'category', month: MAY, against: 'previous-month' } as const
  await expect(threads.ask('breakdown', contract.id, wrong)).rejects.toThrow(
    /could not answer breakdown: .*nothing to split/s,
  )
})

test('a thread that dies takes its question with it, and no other', async () => {
  const dying = "require('node:worker_threads').parentPort.once('message', () => process.exit(1))"
  const { contract, threads } = await aReadContract(() => new Worker(dying, { eval: true }))
  await expect(threads.ask('facts', contract.id, facts)).rejects.toThrow('a reading thread stopped')
  expect(JSON.parse(await threads.ask('facts', contract.id, facts))).toMatchObject({ total: 3 })
})

test('a question whose reader has gone is not answered, and when the house closes those that wait are told', async () => {
  const { contract, threads } = await aReadContract()
  const ask = (gone?: AbortSignal) => threads.ask('facts', contract.id, facts, gone)
  const busy = [ask(), ask()]
  await expect(ask(AbortSignal.abort())).rejects.toThrow(ReaderGone)
  await Promise.all(busy)
  const [first, second, waits] = [ask(), ask(), ask()]
  const closing = threads.close()
  await expect(waits).rejects.toMatchObject({ code: 'stopping' })
  expect((await Promise.all([first, second])).map((text) => JSON.parse(text).total)).toEqual([3, 3])
  await closing
  await expect(ask()).rejects.toMatchObject({ code: 'stopping' })
})

test('a thread writes nothing', async () => {
  const { contract, threads, started, house } = await aReadContract()
  await threads.ask('facts', contract.id, facts)
  expect(started).toHaveLength(1)
  const counted = house.db.sqlite.prepare('PRAGMA data_version').pluck()
  const before = counted.get()
  await threads.ask('committee', contract.id, { quarter: 1, language: 'en', now })
  expect(counted.get()).toBe(before)
})
