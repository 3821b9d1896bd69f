import { renameSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import type { Health, Integrity } from '../../shared/api/health.ts'
import type { ApiError } from '../../shared/api/error.ts'
import { checkImportThread } from '../../server/health/checks.ts'
import { makeHealth } from '../../server/health/health.ts'
import { makeJobRunner } from '../../server/imports/job-runner.ts'
import { aHouse, type TestHouse } from './house.ts'
import { store } from './month-files.ts'
import { row, ticketCsv } from './ticket-csv.ts'

const SECOND_MS = 1050

/** What is wrong, once the answer before is no longer good. */
async function askAfresh(house: TestHouse) {
  await new Promise((resolve) => setTimeout(resolve, SECOND_MS))
  const { status, body } = await house.get<Health>('/health')
  return { status, wrong: body.checks.filter(({ ok }) => !ok).map(({ name }) => name), body }
}

test('health needs no account and says of every part that it works, without a path', async () => {
  const house = await aHouse()
  const answer = await house.app.inject({ url: '/api/health', headers: { host: 'localhost', 'accept-language': 'fr' } })
  expect(answer.statusCode).toBe(200)
  const { status, checks } = answer.json<Health>()
  expect(status).toBe('ok')
  expect(checks.map(({ name }) => name)).toEqual([
    'database',
    'integrity',
    'data-folder',
    'import-thread',
    'disk-space',
    'backup',
  ])
  expect(checks[0]!.message).toBe('La base de données se lit et s’écrit.')
  expect(answer.body).not.toContain(house.dataFolder)
  const beats = () => house.db.sqlite.prepare('SELECT count(*) FROM heartbeat').pluck().get()
  expect(beats()).toBe(1)
})

test('however often it is asked, the checks are made once a second', async () => {
  let rounds = 0
  let time = 0
  const health = makeHealth(
    async () => {
      rounds++
      return []
    },
    () => time,
  )
  await Promise.all(Array.from({ length: 50 }, health.check))
  time = 999
  await health.check()
  expect(rounds).toBe(1)
  time = 1000
  await health.check()
  expect(rounds).toBe(2)
})

test('a data folder that is moved away is told, nothing is written into it, and all is well when it is back', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  renameSync(house.dataFolder, `${house.dataFolder}-moved`)
  const moved = await askAfresh(house)
  expect([moved.status, moved.wrong]).toEqual([503, expect.arrayContaining(['data-folder', 'database'])])
  const refused = await house.patch(`/contracts/${id}`, { name: 'D' })
  expect(refused).toMatchObject({ status: 503, body: { code: 'storage-moved' } })
  expect((await house.get('/contracts')).status).toBe(200)
  renameSync(`${house.dataFolder}-moved`, house.dataFolder)
  expect(await askAfresh(house)).toMatchObject({ status: 200 })
  expect((await house.patch(`/contracts/${id}`, { name: 'D' })).status).toBe(200)
})

test('a disk with less room than the floor is told', async () => {
  const house = await aHouse({ minFreeBytes: Number.MAX_SAFE_INTEGER })
  expect(await askAfresh(house)).toMatchObject({ status: 503, wrong: ['disk-space'] })
})

test('a database that refuses writes, and one that another program holds, are told', async () => {
  const house = await aHouse()
  const { sqlite } = house.db
  sqlite.exec("CREATE TRIGGER no_beat BEFORE INSERT ON heartbeat BEGIN SELECT RAISE(ABORT, 'no'); END")
  expect(await askAfresh(house)).toMatchObject({ status: 503, wrong: ['database'] })
  sqlite.exec('DROP TRIGGER no_beat')
  sqlite.exec('BEGIN IMMEDIATE')
  expect(await askAfresh(house)).toMatchObject({ status: 503, wrong: ['database'] })
  sqlite.exec('ROLLBACK')
  expect(await askAfresh(house)).toMatchObject({ status: 200 })
})

test('an import thread that does not answer is told, without waiting for it for ever', async () => {
  // But to the word that ends it: a close waits long for a thread that may yet be loading.
  const deaf =
    "const { parentPort } = require('node:worker_threads'); parentPort.on('message', (told) => told === 'close' && parentPort.close())"
  const jobs = makeJobRunner(
    ':memory:',
    () => undefined,
    () => new Worker(deaf, { eval: true }),
  )
  const now = Math.floor(Date.now() / 1000)
  const lanes = { ...jobs, largeUnderWay: () => null }
  const check = await checkImportThread(lanes, now)
  expect(check.ok).toBe(true)
  expect(check.message('en')).toBe('The import thread is being started.')
  expect(await checkImportThread(lanes, now + 90)).toMatchObject({ ok: false })
  await jobs.close()
})

test('a thread that reads a large file and gives no sign of life for half an hour is told', async () => {
  const isStarted = () => true
  const lanes = { run: () => Promise.resolve(null as never), underWay: () => null, hasAnswered: () => true, isStarted }
  const now = 1_800_000_000
  const reading = (heardAt: number) => ({
    ...lanes,
    largeUnderWay: () => ({ job: 'stage' as const, since: 0, heardAt }),
  })
  expect(await checkImportThread(reading(now - 1800), now)).toMatchObject({ ok: true })
  expect(await checkImportThread(reading(now - 1801), now)).toMatchObject({ ok: false })
})

test('no thread is started to ask, while the only one reads a large file', async () => {
  const now = 1_800_000_000
  let asked = 0
  const lanes = {
    run: () => Promise.resolve(void (asked += 1) as never),
    underWay: () => null,
    hasAnswered: () => false,
    isStarted: () => false,
    largeUnderWay: () => ({ job: 'stage' as const, since: now - 5, heardAt: now }),
  }
  const check = await checkImportThread(lanes, now)
  expect(check.ok).toBe(true)
  expect(check.message('en')).toContain('5')
  expect(asked).toBe(0)
})

test('damage that a check finds stops what writes, in words, until a check finds none; reading and signing in go on', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const stored = await store(house, id, 'tickets', ticketCsv(row('A1'), row('A2')))
  const check = () => house.post<Integrity>('/admin/integrity')
  expect((await check()).body).toMatchObject({ damages: [], isChecking: false })

  house.db.sqlite.exec("UPDATE tickets SET opened_at = opened_at + 256 WHERE id = 'A1'")
  const { body } = await check()
  expect(body.damages).toEqual([`Rows of the table tickets, import ${stored.id} are no longer those that were stored.`])
  expect((await house.get<Integrity>('/admin/integrity')).body).toEqual(body)
  expect(await askAfresh(house)).toMatchObject({ status: 503, wrong: ['integrity'] })
  const refused = await house.patch<ApiError>(`/contracts/${id}`, { name: 'D' })
  expect(refused).toMatchObject({ status: 503, body: { code: 'database-damaged' } })
  expect(refused.body.message).toContain(`tickets, import ${stored.id}`)
  expect((await house.upload(id, ticketCsv(row('A3')))).body).toMatchObject({ code: 'database-damaged' })
  expect((await house.get(`/contracts/${id}/scorecard`)).status).toBe(200)
  const nobody = { email: 'nobody@example.com', password: 'seven herons ford the Loire' }
  expect((await house.post<ApiError>('/session', nobody)).body).toMatchObject({ code: 'sign-in-failed' })

  house.db.sqlite.exec("UPDATE tickets SET opened_at = opened_at - 256 WHERE id = 'A1'")
  expect((await check()).body.damages).toEqual([])
  expect((await house.patch(`/contracts/${id}`, { name: 'D' })).status).toBe(200)
})
