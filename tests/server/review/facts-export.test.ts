import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { KpiFact } from '../../../shared/api/kpi-facts.ts'
import type { KpiId } from '../../../shared/kpi/index.ts'
import { parseMonth } from '../../../shared/period.ts'
import type { Db } from '../../../server/db/client.ts'
import { readSnapshot } from '../../../server/db/snapshot.ts'
import { exportKpiFacts } from '../../../server/review/exported-facts.ts'
import { aHouse, now, type TestHouse } from '../house.ts'
import { row, ticketCsv } from '../ticket-csv.ts'

const COUNT = 2100
const march = parseMonth('2026-03')

/** So many tickets of March that they take several slices, opened in no order, often in the same minute. */
const tickets = (priority: string, count = COUNT) =>
  ticketCsv(
    ...Array.from({ length: count }, (_, index) =>
      row(`T${(index * 7919) % 100_003}`, {
        opened_at: `2026-03-${String(1 + ((index * 31) % 9)).padStart(2, '0')} 08:0${index % 7}`,
        priority: index % 3 === 0 ? priority : 'P3',
      }),
    ),
  )

async function aLongMonth(lines: string[] = []) {
  const house = await aHouse({ logger: { level: 'warn', stream: { write: (line) => void lines.push(line) } } })
  const { id } = await house.addContract()
  expect((await house.upload(id, tickets('P1'), { commit: 'true' })).status).toBe(201)
  return { house, id, path: `/api/contracts/${id}/kpis/first-level-resolution/facts.csv?month=2026-03` }
}

const facts = (house: TestHouse, id: number, kpi: KpiId = 'first-level-resolution') =>
  exportKpiFacts(house.db, id, { kpi, period: { from: march, to: march }, counted: undefined, search: undefined }, now)

/** Whether somebody still reads the database as it once was. */
function isHeldBack({ db: { sqlite } }: TestHouse): boolean {
  sqlite.pragma('busy_timeout = 0')
  const [{ busy }] = sqlite.pragma('wal_checkpoint(TRUNCATE)') as [{ busy: number }]
  sqlite.pragma('busy_timeout = 10000')
  return busy === 1
}

test('a long CSV holds every fact once, in the order of the page; others are answered between its slices', async () => {
  const { house, path } = await aLongMonth()
  const loop = { turns: 0, isAsking: true }
  const others = (async () => {
    for (; loop.isAsking; loop.turns++) await setImmediate()
  })()
  const csv = await house.inject(path)
  loop.isAsking = false
  await others
  const lines = csv.body.trimEnd().split('\r\n').slice(1)
  const inOrder = house.db.sqlite.prepare('SELECT id FROM tickets ORDER BY opened_at, id').pluck().all()
  expect(lines.map((line) => line.split(';')[0])).toEqual(inOrder)
  expect(loop.turns).toBeGreaterThan((3 * COUNT) / 500)
  const found = await house.inject(`${path}&search=p1`)
  expect(found.body.trimEnd().split('\r\n')).toHaveLength(1 + COUNT / 3)
  expect(isHeldBack(house)).toBe(false)
})

test('an import that is committed meanwhile changes nothing in a file that is leaving', async () => {
  const { house, id } = await aLongMonth()
  const told: KpiFact[] = []
  for await (const fact of facts(house, id)) {
    if (told.length === 10) {
      expect((await house.upload(id, tickets('P9', 1500), { commit: 'true', asOf: '2026-06-30' })).status).toBe(201)
      expect(isHeldBack(house)).toBe(true)
    }
    told.push(fact)
  }
  expect(told).toHaveLength(COUNT)
  expect(told.filter((fact) => fact.kind === 'ticket' && fact.priority === 'P9')).toEqual([])
  expect(new Set(told.map(({ importId }) => importId)).size).toBe(1)
  const after: KpiFact[] = []
  for await (const fact of facts(house, id)) after.push(fact)
  expect(after.filter((fact) => fact.kind === 'ticket' && fact.priority === 'P9')).toHaveLength(500)
})

test('what is read in several questions is of one moment, though something is written between them', async () => {
  const house = await aHouse()
  await house.addContract()
  const contracts = ({ sqlite }: Db) => sqlite.prepare('SELECT count(*) FROM contracts').pluck().get() as number
  const told: number[] = []
  const twice = readSnapshot(house.db, function* (snapshot) {
    yield contracts(snapshot)
    yield contracts(snapshot)
  })
  for await (const count of twice) {
    told.push(count)
    await house.addContract({ name: `C${told.length}` })
  }
  expect([...told, contracts(house.db)]).toEqual([1, 1, 3])
})

test('a download that is given up ends quietly, and lets go of what it read', async () => {
  const lines: string[] = []
  const { house, path } = await aLongMonth(lines)
  await house.app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = house.app.server.address() as AddressInfo
  for (const moment of ['response', 'data'] as const) {
    const request = get({ port, path, headers: house.signedIn() })
    const [answer] = (await once(request, 'response')) as [IncomingMessage]
    expect(answer.statusCode).toBe(200)
    answer.on('error', () => undefined)
    if (moment === 'data') await once(answer, 'data')
    request.destroy()
    await once(request, 'close')
  }
  await expect.poll(() => isHeldBack(house)).toBe(false)
  expect((await house.inject('/api/contracts')).statusCode).toBe(200)
  expect(lines).toEqual([])
})
