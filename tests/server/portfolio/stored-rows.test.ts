import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Portfolio } from '../../../shared/api/portfolio.ts'
import { openDb } from '../../../server/db/client.ts'
import { eraseContract } from '../../../server/db/erase-contract.ts'
import { writeUnseen } from '../../../server/db/revision.ts'
import { makePortfolio } from '../../../server/portfolio/portfolio.ts'
import { eventually } from '../../patience.ts'
import { aHouse, now } from '../house.ts'
import { giveAnswers } from '../review/files.ts'

const DAY = 86_400

async function aPortfolio() {
  const clock = { now }
  const house = await aHouse({ clock: () => clock.now })
  const { db } = house
  const contract = await house.addContract({ name: 'One', startsOn: '2026-01-01' })
  await giveAnswers(house, contract, [{ at: '2026-05-03 10:00', score: 5 }])
  const stored = () =>
    db.sqlite.prepare('SELECT changes, release, row FROM portfolio_rows WHERE contract_id = ?').get(contract.id) as
      | { changes: number; release: string; row: string }
      | undefined
  const read = async () => (await house.get<Portfolio>('/portfolio')).body.rows[0]!
  return { house, db, contract, clock, stored, read }
}

test('a row is stored once it is computed, and read from there until something is written of the contract', async () => {
  const { house, db, contract, stored, read } = await aPortfolio()
  const row = await read()
  await eventually(() => expect(JSON.parse(stored()!.row)).toEqual(row))
  db.sqlite.prepare("UPDATE portfolio_rows SET row = replace(row, 'One', 'As stored')").run()
  expect((await read()).contract.name).toBe('As stored')
  // A contract beside it moves nothing.
  await house.addContract({ name: 'Other' })
  expect((await read()).contract.name).toBe('As stored')
  await house.patch(`/contracts/${contract.id}`, { name: 'Another name' })
  expect((await read()).contract.name).toBe('Another name')
})

test('what another connection writes is counted too', async () => {
  const { house, db, read } = await aPortfolio()
  await read()
  const other = openDb(join(house.dataFolder, 'vigie.sqlite'))
  onTestFinished(() => void other.sqlite.close())
  other.sqlite.exec("UPDATE contracts SET name = 'Renamed elsewhere'")
  expect((await read()).contract.name).toBe('Renamed elsewhere')
  expect(db.sqlite.prepare('SELECT count(*) FROM contract_changes').pluck().get()).toBe(1)
})

test('a row of another release, and of a month that is over, is computed anew', async () => {
  const { db, clock, stored, read } = await aPortfolio()
  const spoil = () => db.sqlite.prepare("UPDATE portfolio_rows SET row = replace(row, 'One', 'As stored')").run()
  await read()
  await eventually(() => expect(stored()).toBeDefined())
  spoil()
  expect((await read()).contract.name).toBe('As stored')
  db.sqlite.prepare("UPDATE portfolio_rows SET release = 'of last year'").run()
  expect((await read()).contract.name).toBe('One')
  await eventually(() => expect(stored()!.release).not.toBe('of last year'))
  spoil()
  expect((await read()).contract.name).toBe('As stored')
  clock.now += 32 * DAY
  expect((await read()).contract.name).toBe('One')
})

test('while somebody holds the write lock a row is answered, and computed once', async () => {
  const { db, contract, stored } = await aPortfolio()
  const held = Promise.withResolvers<void>()
  let last: Promise<unknown> = held.promise
  const lock = <Result>(write: () => Result | Promise<Result>) => {
    const result = last.then(write)
    last = result
    return result
  }
  const account = db.sqlite.prepare('SELECT account_id FROM members').pluck().get() as number
  const portfolio = makePortfolio({
    db,
    lock,
    now: () => now,
    isSound: () => true,
    onError: (error) => {
      throw error
    },
  })
  const name = async () => (await portfolio.page(account, {}, now)).rows[0]!.contract.name
  expect(await name()).toBe('One')
  expect(stored()).toBeUndefined()
  // Renamed past its count: nobody could know.
  db.sqlite.exec('DROP TRIGGER contracts_update_counts')
  writeUnseen(db, () => void db.sqlite.prepare("UPDATE contracts SET name = 'Unseen' WHERE id = ?").run(contract.id))
  expect(await name()).toBe('One')
  held.resolve()
  await eventually(() => expect(stored()).toBeDefined())
  expect(await name()).toBe('One')
})

test('a database that is damaged is not written into, and still answered from', async () => {
  const { db, stored } = await aPortfolio()
  const account = db.sqlite.prepare('SELECT account_id FROM members').pluck().get() as number
  const parts = {
    db,
    lock: async <R>(write: () => R | Promise<R>) => write(),
    now: () => now,
    onError: () => undefined,
  }
  const portfolio = makePortfolio({ ...parts, isSound: () => false })
  expect((await portfolio.page(account, {}, now)).rows).toHaveLength(1)
  await portfolio.refresh()
  expect(stored()).toBeUndefined()
})

test('time that passes brings every row up to date, and a contract that is deleted leaves none', async () => {
  const { house, db, contract, stored } = await aPortfolio()
  await house.services.watcher.tick()
  expect(JSON.parse(stored()!.row)).toMatchObject({ contract: { name: 'One' }, month: '2026-05' })
  db.sqlite.transaction(() => eraseContract(db, contract.id))()
  expect(
    db.sqlite
      .prepare('SELECT (SELECT count(*) FROM portfolio_rows) + (SELECT count(*) FROM contract_changes)')
      .pluck()
      .get(),
  ).toBe(0)
  await house.services.watcher.tick()
})
