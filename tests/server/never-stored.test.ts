import { execFileSync } from 'node:child_process'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import type { Import, ImportKind } from '../../shared/api/imports.ts'
import { aHouse, now, type TestHouse } from './house.ts'
import { anybody, people, type Person } from './seeded-people.ts'
import { table } from './month-files.ts'
import { workbook } from './reading/workbook-file.ts'

const everybody = people(1000)

/** Deals the people out, one after the other, each wherever the next cell needs somebody. */
function dealer() {
  let next = 0
  const one = (): Person => everybody[next++ % everybody.length]!
  return { name: () => one().name, email: () => one().email, dealt: () => next }
}

type Deal = ReturnType<typeof dealer>
const rows = (count: number, row: (n: number) => string) => Array.from({ length: count }, (_, n) => row(n))
const day = (n: number) => `2026-03-${String(1 + (n % 28)).padStart(2, '0')}`

/** Files of every kind with people in each column of which nothing is kept, in cells that cannot be read, in headers. */
const files: Readonly<Record<ImportKind, (deal: Deal) => string>> = {
  tickets: ({ name, email }) =>
    table(
      `ticket_id,opened_at,status,reassignments,requester,title,description,${name()},${email()}`,
      ...rows(60, (n) => `T${n},${day(n)},closed,0,${name()},${email()},for ${name()},${name()},${email()}`),
      ...rows(60, (n) => `U${n},${name()},waiting for ${name()},${email()},${name()},x,x,${email()},x`),
      ...rows(20, (n) => `V${n},${day(n)},waiting for ${name()},0,${email()},x,x,x,x`),
      ...rows(20, () => `${name()},${day(1)},closed,0,only,${name()},some,cells`),
    ),
  incidents: ({ name, email }) =>
    table(
      `id,kind,started_at,description,${name()}`,
      ...rows(30, (n) => `I${n},security,${day(n)},${name()},${email()}`),
      ...rows(30, (n) => `J${n},${name()},${email()},${name()},x`),
    ),
  satisfaction: ({ name, email }) =>
    table(
      `Êtes-vous satisfait de ${name()} ?,date,comment,e-mail`,
      ...rows(30, (n) => `${1 + (n % 5)}/5,${day(n)},thanks to ${name()},${email()}`),
      ...rows(30, () => `${name()},${email()},thanks to ${name()},x`),
    ),
  costs: ({ name, email }) =>
    table(
      `month,nature,amount,approved by,${email()}`,
      ...rows(20, (n) => `2026-03,recurring,${100 + n}.50,${name()},${email()}`),
      ...rows(20, () => `${name()},${email()},${name()},x,x`),
    ),
}

/** Who stands in the files of a data folder, uploads left out and backups not, or in what was logged. */
function found(folder: string, logged: string, there = ['vigie.sqlite', 'vigie.sqlite-wal']): string[] {
  const names = readdirSync(folder, { recursive: true }) as string[]
  const kept = names.filter((name) => !name.startsWith('uploads') && statSync(join(folder, name)).isFile())
  expect(kept).toEqual(expect.arrayContaining(there))
  const texts = [...kept.map((name) => [name, contentOf(join(folder, name))]), ['log', logged]]
  return texts.flatMap(([file, text]) => [...text!.matchAll(anybody)].map(([one]) => `${file}: ${one}`))
}

/** Read by another process: one that closes a file of a database loses all locks that it has on it. */
function contentOf(file: string): string {
  return execFileSync('cat', [file], { encoding: 'utf8', maxBuffer: 1e9 })
}

async function houseWithLog() {
  const log: string[] = []
  const stream = new Writable({ write: (piece, _encoding, done) => done(void log.push(String(piece))) })
  const house = await aHouse({ logger: { level: 'trace', stream } })
  const hits = () => found(house.dataFolder, log.join(''))
  const hitsWithBackup = async () => {
    const { file } = await house.services.backups.make(now)
    const those = hits()
    rmSync(join(house.dataFolder, 'backups', file))
    return those
  }
  return { house, hits, hitsWithBackup }
}

const previews = async (house: TestHouse, contractId: number, deal: Deal): Promise<Import[]> => {
  const all: Import[] = []
  for (const [kind, content] of Object.entries(files)) {
    const { status, body } = await house.upload(contractId, content(deal), { kind, file: `${kind}.csv` })
    expect({ kind, status }).toEqual({ kind, status: 201 })
    expect(body.rejected).toBeGreaterThan(10)
    all.push(body)
  }
  return all
}

test('nobody who stands in a file is in the database, its log, a backup or the logs: previewed, read again, stored, undone', async () => {
  const { house, hits, hitsWithBackup } = await houseWithLog()
  const { id } = await house.addContract()
  const deal = dealer()
  const open = await previews(house, id, deal)
  expect(deal.dealt()).toBeGreaterThan(everybody.length)
  expect(await hitsWithBackup()).toEqual([])

  for (const { id: importId, kind } of open) {
    const path = `/contracts/${id}/imports/${importId}`
    expect((await house.patch(path, {})).status).toBe(200)
    const seen = (await house.get<Import>(path)).body
    expect(seen.issues.some(({ raw }) => raw !== null && everybody.some(({ name }) => raw.includes(name)))).toBe(true)
    expect(seen.mapping.some(({ samples }) => samples.length > 0)).toBe(true)
    const answers = Object.fromEntries(seen.questions.map((asked) => [asked.id, asked.options[0]!.value]))
    expect((await house.patch(path, { answers })).status).toBe(200)
    const rejected = (await house.inject(`/api${path}/rejected.csv`)).body
    expect(everybody.some(({ name }) => rejected.includes(name))).toBe(true)
    expect((await house.post(`${path}/commit`)).status).toBe(200)
    expect({ kind, hits: hits() }).toEqual({ kind, hits: [] })
    expect((await house.post(`${path}/undo`)).status).toBe(200)
    expect({ kind, hits: hits() }).toEqual({ kind, hits: [] })
  }

  for (const { id: importId } of await previews(house, id, dealer()))
    expect((await house.remove(`/contracts/${id}/imports/${importId}`)).status).toBe(204)
  expect(await hitsWithBackup()).toEqual([])
  expect(readdirSync(join(house.dataFolder, 'uploads'))).toEqual([])
})

test('what is refused whole, or asked about, leaves nobody behind', async () => {
  const { house, hits } = await houseWithLog()
  const { id } = await house.addContract()
  const { name, email } = dealer()
  const refused = [
    table(`${name()},${email()}`, `${name()},${email()}`),
    table('ticket_id,opened_at', `"${name()},2026-03-01`),
    `{"requester": "${name()}"}`,
  ]
  for (const content of refused) expect((await house.upload(id, content)).status).toBe(422)
  const asked = table('ticket_id,opened_at,requester', `1,03/04/2026,${name()}`)
  expect((await house.upload(id, asked, { commit: 'true' })).status).toBe(422)
  expect((await house.upload(id, asked)).body.questions).toMatchObject([{ id: 'convention:dateOrder' }])
  const rejected = table('ticket_id,opened_at', `1,${name()}`, `2,2026-03-01`)
  expect((await house.upload(id, rejected, { commit: 'true' })).status).toBe(422)
  expect((await house.upload(id, table('ticket_id,opened_at', '1,2026-03-01'), { mapping: name() })).status).toBe(400)
  expect(hits()).toEqual([])
})

test('the sheets of a workbook may be named after people', async () => {
  const { house, hits } = await houseWithLog()
  const { id } = await house.addContract()
  const { name, email } = dealer()
  const cells = [
    ['ticket_id', 'opened_at', name()],
    ['T1', '2026-03-01', name()],
    ['T2', name(), name()],
  ]
  const file = workbook([
    { name: name(), rows: cells },
    { name: email(), rows: [[name(), email()]] },
  ])
  expect((await house.upload(id, file, { file: 'export.xlsx' })).status).toBe(201)
  expect(hits()).toEqual([])
})

test('what an earlier release kept or deleted is gone once the house is open', async () => {
  const { house } = await houseWithLog()
  const { id } = await house.addContract()
  const { name, email } = dealer()
  const file = table(`ticket_id,opened_at,${name()}`, `T1,2026-03-01,${email()}`, `T2,${name()},x`)
  const { body } = await house.upload(id, file)
  await house.post(`/contracts/${id}/imports/${body.id}/commit`)
  const { sqlite } = house.db
  sqlite.pragma('secure_delete = OFF')
  sqlite.pragma('user_version = 0')
  const report = JSON.parse(sqlite.prepare('SELECT report FROM imports').pluck().get() as string) as object
  const old = JSON.stringify({ ...report, mapping: body.mapping, issues: body.issues })
  sqlite.prepare('UPDATE imports SET report = ?').run(old)
  sqlite.exec(`CREATE TABLE deleted AS SELECT '${name()}' AS one FROM imports; DROP TABLE deleted`)
  await house.close()
  expect(found(house.dataFolder, '', ['vigie.sqlite']).length).toBeGreaterThan(4)

  const again = await aHouse({ dataFolder: house.dataFolder })
  expect(found(house.dataFolder, '')).toEqual([])
  const { mapping, issues } = (await again.get<Import>(`/contracts/${id}/imports/${body.id}`)).body
  expect(mapping.map(({ header, field }) => [header, field])).toEqual([
    ['ticket_id', 'id'],
    ['opened_at', 'openedAt'],
    ['', null],
  ])
  expect(issues).toMatchObject([{ line: 3, column: 'opened_at', code: 'date-unreadable', raw: null }])
})
