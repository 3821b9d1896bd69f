import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { openDb } from '../../server/db/client.ts'
import { removeMember } from '../../server/db/members.ts'
import { writeUnseen } from '../../server/db/revision.ts'
import { makePortfolio } from '../../server/portfolio/portfolio.ts'
import { kpiIds } from '../../shared/kpi/index.ts'
import { aDoor, everyRoute, type Door, type Headers } from './accounts/door.ts'
import { aFile, anEstate, DAY, uploadPath, csv } from './accounts/estate.ts'
import { isWriting } from './accounts/routes.ts'
import { aRequest } from './accounts/samples.ts'
import { eventually } from '../patience.ts'
import { fromOurPages, somebody } from './people.ts'
import { row, ticketCsv } from './ticket-csv.ts'

const questionsOf = (id: number) => [
  '/api/portfolio',
  '/api/contracts',
  `/api/contracts/${id}/scorecard`,
  `/api/contracts/${id}/scorecard?month=2026-07`,
  `/api/contracts/${id}/committees/Q1`,
  `/api/contracts/${id}`,
  `/api/contracts/${id}/alerts`,
  `/api/contracts/${id}/alerts?state=closed`,
  `/api/contracts/${id}/decisions`,
  `/api/contracts/${id}/committees/Q1/decisions`,
  `/api/contracts/${id}/kpis/resolution-delay/breakdown?by=group&month=2026-05`,
  `/api/contracts/${id}/kpis/resolution-delay/facts?month=2026-05`,
  ...kpiIds.map((kpi) => `/api/contracts/${id}/kpis/${kpi}`),
]

/** A contract with tickets of three months, and its client, who administers the server too. */
async function aReadHouse() {
  const door = await aDoor(everyRoute)
  const own = await anEstate(door, 'own')
  await own.upload(
    ticketCsv(...['03', '04', '05'].map((month) => row(`M${month}`, { opened_at: `2026-${month}-10 08:00` }))),
    {
      commit: 'true',
    },
  )
  const client = door.somebody('client.own', { isAdmin: true, member: { contractId: own.id, role: 'client' } })
  door.db.sqlite.prepare('UPDATE accounts SET is_admin = 1 WHERE id = ?').run(client.id)
  const read = async (headers: Headers = client.headers) =>
    Promise.all(questionsOf(own.id).map(async (path) => [path, (await door.ask('GET', path, { headers })).text]))
  return { door, own, client, read }
}

/** The same answers of an application that has kept none, and no row of the portfolio. */
async function readAfresh({ services: kept, db }: Door, id: number, headers: Headers) {
  writeUnseen(db, () => void db.sqlite.prepare('DELETE FROM portfolio_rows').run())
  const { lock, now } = kept
  const portfolio = makePortfolio({ db, lock, now, isSound: () => false, onError: () => undefined })
  const services = { ...kept, portfolio }
  const app = await buildApp({ services, webFolder: null, logger: false })
  const texts = []
  for (const url of questionsOf(id))
    texts.push([url, (await app.inject({ url, headers: fromOurPages({ ...headers, host: 'localhost' }) })).body])
  await app.close()
  return texts
}

test('after whatever is written by whatever route, an answer is the one that would be computed', async () => {
  const { door, own, client, read } = await aReadHouse()
  const moved: string[] = []
  let signedIn = client
  const routes = door.routes.filter(isWriting)
  expect(routes.length).toBeGreaterThan(40)
  for (const route of routes) {
    const { method, path, told } = await aRequest(route, own, door)
    const before = await read(signedIn.headers)
    expect(await read(signedIn.headers)).toEqual(before)
    // Its rows are stored, to be found out where the write goes uncounted.
    await door.services.portfolio.refresh()
    await door.ask(method, path, { ...told, headers: { ...told.headers, ...signedIn.headers } })
    // Some routes end sessions, or what their caller is.
    signedIn = door.somebody('client.own', { member: { contractId: own.id, role: 'client' } })
    const after = await read(signedIn.headers)
    expect([route.name, after]).toEqual([route.name, await readAfresh(door, own.id, signedIn.headers)])
    if (JSON.stringify(after) !== JSON.stringify(before)) moved.push(route.name)
  }
  expect(moved).toEqual(expect.arrayContaining(['PATCH /api/contracts/:contractId']))
  expect(moved.filter((name) => name.includes('/imports')).length).toBeGreaterThan(0)
})

test('after whatever time brings, an answer is the one that would be computed', async () => {
  const { door, own, client, read } = await aReadHouse()
  const { watcher, importer, outbox, soundness } = door.services
  await own.make.preview()
  const incident = 'kind;detected_at;severity\nsecurity;2026-07-01 00:30;high\n'
  const told = { payload: incident, headers: { ...csv, ...client.headers } }
  const given = await door.ask('POST', uploadPath(own.id, { kind: 'incidents', commit: 'true' }), told)
  expect(given.status).toBe(201)
  const ticks: readonly (readonly [name: string, tick: () => unknown])[] = [
    ['a minute', () => (door.clock.now += 60)],
    ['half an hour', () => (door.clock.now += 1800)],
    ['the look at alerts', () => watcher.tick()],
    ['a day', () => (door.clock.now += DAY)],
    ['previews expire', () => importer.removeExpired()],
    ['a month', () => (door.clock.now += 31 * DAY)],
    ['the look at a new month', () => watcher.tick()],
    ['what is to be sent', () => outbox.wake()],
    ['the check for damage', () => soundness.check()],
    ['a quarter', () => (door.clock.now += 92 * DAY)],
    ['the look at a new quarter', () => watcher.tick()],
    ['a clock set back', () => (door.clock.now -= 40 * DAY)],
  ]
  // A session that outlasts them all: signing in is a write, after which nothing is kept.
  const { headers } = somebody(door.db, door.clock.now + 365 * DAY, { email: client.email })
  for (const [name, tick] of ticks) {
    const before = await read(headers)
    expect([name, await read(headers)]).toEqual([name, before])
    await door.services.portfolio.refresh()
    await tick()
    expect([name, await read(headers)]).toEqual([name, await readAfresh(door, own.id, headers)])
  }
})

test('an answer that is kept is not computed again', async () => {
  const { door, own, client, read } = await aReadHouse()
  const before = await read()
  const rename = door.db.sqlite.prepare("UPDATE contracts SET name = 'Renamed unseen' WHERE id = ?")
  writeUnseen(door.db, () => void rename.run(own.id))
  expect(await read()).toEqual(before)
  // Nor after a wrong password of somebody who has an account, which the audit log tells.
  const failures = () =>
    door.db.sqlite.prepare("SELECT count(*) FROM audit_log WHERE event = 'sign-in-failed'").pluck().get()
  const wrong = { email: client.email, password: 'not the one of this account' }
  expect((await door.ask('POST', '/api/session', { payload: wrong })).status).toBe(401)
  await eventually(() => expect(failures()).toBe(1))
  expect(await read()).toEqual(before)
  rename.run(own.id)
  expect(JSON.stringify(await read())).toContain('Renamed unseen')
  const other = openDb(join(door.dataFolder, 'vigie.sqlite'))
  onTestFinished(() => void other.sqlite.close())
  other.sqlite.exec("UPDATE contracts SET name = 'Renamed elsewhere'")
  expect(JSON.stringify(await read())).toContain('Renamed elsewhere')
})

test('what is kept for one is for those alone who may ask for it', async () => {
  const { door, own, client, read } = await aReadHouse()
  const foreign = await anEstate(door, 'foreign')
  const [member, stranger] = [own.as('committee'), foreign.as('client')]
  expect(await read(member.headers)).toHaveLength((await read()).length)
  for (const path of questionsOf(own.id).slice(2)) {
    const answer = await door.ask('GET', path, { headers: client.headers })
    const held = { 'if-none-match': String(answer.headers['etag']) }
    const ask = async (headers: Headers) => (await door.ask('GET', path, { headers: { ...held, ...headers } })).status
    expect([path, await ask({}), await ask(stranger.headers), await ask(member.headers)]).toEqual([path, 401, 404, 304])
  }
  const portfolio = async (headers: Headers) => (await door.ask('GET', '/api/portfolio', { headers })).text
  expect(await portfolio(client.headers)).toBe(await portfolio(member.headers))
  expect(await portfolio(stranger.headers)).toContain(`"id":${foreign.id}`)
  expect(await portfolio(stranger.headers)).not.toContain(`"id":${own.id},`)
  removeMember(door.db, own.id, member.id)
  const scorecard = await door.ask('GET', `/api/contracts/${own.id}/scorecard`, { headers: member.headers })
  expect(scorecard.status).toBe(404)
  expect(JSON.parse(await portfolio(member.headers))).toMatchObject({ contracts: 0, rows: [] })
})

test('a browser that holds the answer is told that it is still good, until it is not', async () => {
  const { door, own, client } = await aReadHouse()
  const path = `/api/contracts/${own.id}/scorecard`
  const ask = (etag?: string) =>
    door.ask('GET', path, { headers: { ...client.headers, ...(etag && { 'if-none-match': etag }) } })
  const first = await ask()
  const { etag, 'cache-control': control } = first.headers as Record<string, string>
  expect([first.status, control]).toEqual([200, 'private, no-cache'])
  const told = async (held: string) => {
    const { status, text, headers } = await ask(held)
    return [status, text, headers['etag']]
  }
  expect(await told(etag!)).toEqual([304, '', etag])
  expect(await told(`"other", ${etag}`)).toEqual([304, '', etag])
  expect(await told('"other"')).toEqual([200, first.text, etag])
  // Computed anew after a minute, and the same to the letter.
  door.clock.now += 60
  expect(await told(etag!)).toEqual([304, '', etag])
  const answer = await door.ask('HEAD', path, { headers: client.headers })
  expect([answer.status, answer.text]).toEqual([200, ''])
  await own.upload(aFile('T9'), { commit: 'true' })
  const [status, text] = await told(etag!)
  expect([status, text === first.text]).toEqual([200, false])
})

test('nothing is kept of what a transaction may yet take back', async () => {
  const { door, own, client } = await aReadHouse()
  const { sqlite } = door.db
  const path = `/api/contracts/${own.id}/scorecard`
  const ask = async () => (await door.ask('GET', path, { headers: client.headers })).text
  const before = await ask()
  sqlite.exec('BEGIN IMMEDIATE')
  onTestFinished(() => void (sqlite.inTransaction && sqlite.exec('ROLLBACK')))
  sqlite.prepare('DELETE FROM ticket_months WHERE contract_id = ?').run(own.id)
  expect(await ask()).not.toBe(before)
  sqlite.exec('ROLLBACK')
  expect(await ask()).toBe(before)
})

test('an answer of a thousand bytes travels as small as the browser takes it', async () => {
  const { door, own, client } = await aReadHouse()
  const ask = async (path: string, taken?: string) => {
    const headers = fromOurPages({ ...client.headers, host: 'localhost', ...(taken && { 'accept-encoding': taken }) })
    const { rawPayload, headers: answered } = await door.app.inject({ url: path, headers })
    return { bytes: rawPayload, encoding: answered['content-encoding'], vary: answered['vary'] }
  }
  const path = `/api/contracts/${own.id}/scorecard`
  const plain = await ask(path)
  expect([plain.encoding, plain.vary, plain.bytes.length > 1000]).toEqual([undefined, 'accept-encoding', true])
  for (const [taken, encoding, unpack] of [
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip;q=0.5, br;q=0', 'gzip', gunzipSync],
    ['gzip', 'gzip', gunzipSync],
  ] as const) {
    const { bytes, ...told } = await ask(path, taken)
    expect([taken, told, unpack(bytes).equals(plain.bytes)]).toEqual([
      taken,
      { encoding, vary: 'accept-encoding' },
      true,
    ])
    expect(bytes.length).toBeLessThan(plain.bytes.length / 2)
  }
  for (const taken of ['identity', 'br;q=0.0, gzip;q=0', 'xbr'])
    expect([taken, (await ask(path, taken)).encoding]).toEqual([taken, undefined])
  const stranger = door.somebody('nobody-here').headers
  const { rawPayload, headers } = await door.app.inject({
    url: '/api/portfolio',
    headers: fromOurPages({ ...stranger, host: 'localhost', 'accept-encoding': 'br' }),
  })
  expect([JSON.parse(String(rawPayload)).rows, headers['content-encoding']]).toEqual([[], undefined])
})
