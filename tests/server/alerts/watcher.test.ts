import { describe, expect, onTestFinished, test } from 'vitest'
import { defaultAlertSettings } from '../../../shared/api/alerts.ts'
import { formatMonth } from '../../../shared/period.ts'
import { makeWatcher } from '../../../server/alerts/watcher.ts'
import { readWatch, writeAlertSettings } from '../../../server/db/alert-settings.ts'
import { addContract } from '../../../server/db/contracts.ts'
import { listAlerts } from '../../../server/db/alerts.ts'
import { makeWriteLock } from '../../../server/db/write-lock.ts'
import { aDesk } from './desk.ts'
import { storedMonths } from './stored-months.ts'
import { day } from './watched-contract.ts'

/** A watcher of a contract that started in January 2026, and what it did, in the order in which it did it. */
function watching() {
  const { db, contract, clock } = aDesk()
  const done: string[] = []
  const errors: unknown[] = []
  const house = { isSound: true }
  const lock = makeWriteLock()
  const watcher = makeWatcher({
    db,
    lock,
    outbox: { wake: async () => void done.push('sent') },
    now: () => clock.now,
    closeMonth: async ({ id }) => void done.push(`summed up ${id}`),
    queuePages: () => undefined,
    isSound: () => house.isSound,
    thenRefresh: async () => undefined,
    onError: (error) => errors.push(error),
  })
  onTestFinished(() => watcher.close())
  const summedUpIn = () => {
    const month = readWatch(db, contract.id).summedUpIn
    return month === null ? null : formatMonth(month)
  }
  return {
    db,
    contract,
    clock,
    done,
    errors,
    house,
    lock,
    watcher,
    summedUpIn,
    stored: storedMonths(db, contract.id),
    tick: (on: string) => {
      clock.now = day(on)
      return watcher.tick()
    },
    alerts: () => listAlerts(db, contract.id).map(({ rule, figures }) => `${rule} ${figures.since}`),
  }
}

describe('as time passes', () => {
  test('a contract’s months are summed up again once in each month, then it is looked at', async () => {
    const { contract, done, errors, tick, summedUpIn } = watching()
    expect(summedUpIn()).toBeNull()
    await tick('2026-03-05')
    expect([done.splice(0), summedUpIn()]).toEqual([[`summed up ${contract.id}`, 'sent'], '2026-03'])
    await tick('2026-03-31')
    expect([done.splice(0), summedUpIn()]).toEqual([['sent'], '2026-03'])
    await tick('2026-04-01')
    expect([done.splice(0), summedUpIn()]).toEqual([[`summed up ${contract.id}`, 'sent'], '2026-04'])
    expect(errors).toEqual([])
  })

  test('within a day a contract is looked at again only once something is written of it', async () => {
    const { db, done, tick, stored, alerts } = watching()
    await tick('2026-02-05')
    done.splice(0)
    await tick('2026-02-05')
    expect(done.splice(0)).toEqual([])
    stored.costs({ '2026-01': 1900 })
    await tick('2026-02-05')
    expect([done.splice(0), alerts().length]).toEqual([['sent'], 1])
    await tick('2026-02-05')
    expect(done.splice(0)).toEqual([])
    db.sqlite.exec("UPDATE contracts SET name = 'Another'")
    await tick('2026-02-05')
    expect(done.splice(0)).toEqual(['sent'])
    await tick('2026-02-06')
    expect(done.splice(0)).toEqual(['sent'])
  })

  test('whoever asks is answered between one contract and the next', async () => {
    const { db, contract, tick, done } = watching()
    const { createdAt: _createdAt, updatedAt: _updatedAt, id: _id, ...fields } = contract
    for (let index = 0; index < 4; index++) addContract(db, fields, day('2026-02-01'))
    const seen: number[] = []
    const turn = () => setImmediate(() => (seen.push(done.length), done.length < 10 && turn()))
    turn()
    await tick('2026-02-05')
    expect(new Set(seen).size).toBeGreaterThanOrEqual(5)
  })

  test('files that did not come are missed, of each month since it last passed', async () => {
    const { stored, tick, alerts } = watching()
    stored.costs({ '2026-01': 1000 })
    // Of the months before it passed for the first time nobody is told.
    await tick('2026-04-11')
    expect(alerts()).toEqual(['file-missing 2026-03'])
    await tick('2026-06-11')
    expect(alerts().toReversed()).toEqual(['file-missing 2026-03', 'file-missing 2026-04', 'file-missing 2026-05'])
  })

  test('none is missed where nobody wants to know, nor before one can be due', async () => {
    const { db, contract, stored, tick, alerts, errors } = watching()
    stored.costs({ '2026-01': 1000 })
    await tick('2026-01-12')
    const off = { ...defaultAlertSettings, fileMissing: { ...defaultAlertSettings.fileMissing, on: false } }
    writeAlertSettings(db, contract.id, off)
    await tick('2026-04-11')
    expect([alerts(), errors]).toEqual([[], []])
  })

  test('nothing is raised on a database that may not be built on, nor after the end', async () => {
    const { house, done, tick, watcher, summedUpIn, lock } = watching()
    house.isSound = false
    await tick('2026-03-05')
    house.isSound = true
    // Closed while it waited for its turn.
    const turn = Promise.withResolvers<void>()
    const before = lock(() => turn.promise)
    const late = tick('2026-03-06')
    watcher.close()
    turn.resolve()
    await before
    await late
    await tick('2026-03-07')
    watcher.start()
    await lock(() => undefined)
    expect([done, summedUpIn()]).toEqual([[], null])
  })

  test('a database that cannot be read is told of, and the next hour goes on', async () => {
    const { db, contract, done, errors, tick } = watching()
    db.sqlite.exec('ALTER TABLE contracts RENAME TO away')
    await tick('2026-03-05')
    expect([errors.length, done]).toEqual([1, []])
    db.sqlite.exec('ALTER TABLE away RENAME TO contracts')
    await tick('2026-03-05')
    expect([errors.length, done]).toEqual([1, [`summed up ${contract.id}`, 'sent']])
  })
})

test('when it starts it looks at once, for the time in which nothing ran', async () => {
  const { clock, done, contract, watcher, lock } = watching()
  clock.now = day('2026-03-05')
  watcher.start()
  await lock(() => undefined)
  expect(done).toEqual([`summed up ${contract.id}`, 'sent'])
})

test('a contract that is gone is not looked at', () => {
  const { watcher, alerts, contract, stored, clock } = watching()
  stored.costs({ '2026-01': 1900 })
  clock.now = day('2026-02-05')
  watcher.look(contract.id + 1)
  expect(alerts()).toEqual([])
  watcher.look(contract.id)
  expect(alerts()).toHaveLength(1)
})
