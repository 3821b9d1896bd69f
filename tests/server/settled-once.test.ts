import { expect, test } from 'vitest'
import { findContract } from '../../server/db/contracts.ts'
import { findChangedRows } from '../../server/db/row-sums.ts'
import { aHouse, type TestHouse } from './house.ts'
import { knownOf } from './known-state.ts'
import { importAs, previewAs, type LawFile } from './law-house.ts'
import { row, ticketCsv } from './ticket-csv.ts'

const file = (asOf: string, ...rows: readonly Record<string, string | number>[]): LawFile => ({
  kind: 'tickets',
  content: ticketCsv(...rows),
  choices: { asOf },
})
const open = { resolved_at: '', status: 'open' }
const closed = { status: 'closed' }
const first = file('2026-03-12', row('A1', { ...open }), row('A2', { ...open }))
const second = file('2026-03-14', row('A1', closed), row('A2', { ...open }), row('A3', closed))
const third = file('2026-03-16', row('A2', closed), row('A3', { ...closed, resolved_at: '2026-03-11 09:00' }))

async function withFirst() {
  const house = await aHouse()
  const { id } = await house.addContract()
  const contract = findContract(house.db, id)!
  await importAs(house, contract, first)
  return { house, contract, known: () => knownOf(house, id) }
}

test('what a preview found of its tickets holds for its commit, and not once something else is known', async () => {
  const inTurn = await withFirst()
  await importAs(inTurn.house, inTurn.contract, third)
  await importAs(inTurn.house, inTurn.contract, second)

  const between = await withFirst()
  const previewed = await previewAs(between.house, between.contract, second, 'waiting')
  expect(previewed.report.changes).toEqual({ new: 1, changed: 1, unchanged: 1, vanished: 0 })
  await importAs(between.house, between.contract, third)
  await previewed.commit()
  expect(between.known()).toEqual(inTurn.known())
})

/** How often a statement that says such a thing is prepared from now on. */
function countPrepared({ db: { sqlite } }: Pick<TestHouse, 'db'>, says: RegExp): () => number {
  const { prepare } = sqlite
  let count = 0
  sqlite.prepare = ((text: string) => {
    if (says.test(text)) count += 1
    return prepare.call(sqlite, text)
  }) as typeof prepare
  return () => count
}
const comparison = /INSERT INTO \w+\.fates[^]*main\.tickets/

test('tickets are compared with what is known once, though they are previewed and then stored', async () => {
  const { house, contract } = await withFirst()
  const compared = countPrepared(house, comparison)
  await importAs(house, contract, second)
  expect(compared()).toBe(1)
})

test('of a file that is all there nothing is compared; of one of which anything was told anew, each row', async () => {
  const { house, contract } = await withFirst()
  const compared = countPrepared(house, comparison)
  const unchanged = { new: 0, changed: 0, unchanged: 2, vanished: 0 }
  expect(await importAs(house, contract, first)).toMatchObject({ changes: unchanged, stays: { older: 0, tied: 0 } })
  expect(compared()).toBe(0)
  await importAs(house, contract, second)
  expect(await importAs(house, contract, first)).toMatchObject({ changes: unchanged, stays: { older: 1, tied: 0 } })
  expect(compared()).toBe(2)
})

test('times to respond are kept where the first of them comes late in a file, and go where a newer one leaves them out', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const contract = findContract(house.db, id)!
  const rows = (answered: (n: number) => string) =>
    Array.from({ length: 150 }, (_, n) => row(`T${n}`, { responded_at: answered(n) }))
  const responses = () =>
    house.db.sqlite
      .prepare('SELECT id, response_seconds FROM tickets WHERE response_seconds IS NOT NULL ORDER BY id')
      .raw()
      .all()
  await importAs(house, contract, file('2026-03-12', ...rows((n) => (n % 100 === 90 ? '2026-03-10 09:00' : ''))))
  expect(responses()).toEqual([['T90', 3600]])
  await importAs(house, contract, file('2026-03-14', ...rows(() => '')))
  expect(responses()).toEqual([])
  expect(findChangedRows(house.db.sqlite)).toEqual([])
})
