import { expect, test } from 'vitest'
import { findContract } from '../../server/db/contracts.ts'
import { aHouse } from './house.ts'
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

test('tickets are compared with what is known once, though they are previewed and then stored', async () => {
  const { house, contract } = await withFirst()
  const { sqlite } = house.db
  const { prepare } = sqlite
  let compared = 0
  sqlite.prepare = ((text: string) => {
    if (/INSERT INTO \w+\.fates/.test(text)) compared += 1
    return prepare.call(sqlite, text)
  }) as typeof prepare
  await importAs(house, contract, second)
  expect(compared).toBe(1)
})
