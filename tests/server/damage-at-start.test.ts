import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { checkDatabase } from '../../server/db/integrity.ts'
import { whyNotStarted } from '../../server/start-faults.ts'
import { serveVigie } from '../vigie-here.ts'
import { startVigie, temporaryData } from '../vigie-process.ts'
import { aHouse } from './house.ts'
import { leftBy, releases } from './kept-databases.ts'
import { row, ticketCsv } from './ticket-csv.ts'

const json = (body: object) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

const left = temporaryData()
afterAll(left.remove)
let leaving: readonly unknown[]

/** Leaves behind what a Vigie with one import does when it is stopped. */
beforeAll(async () => {
  const vigie = await serveVigie(left.folder)
  const contract = { name: 'C', client: 'A', provider: 'B', startsOn: '2026-03-01', timeZone: 'UTC' }
  const { id } = (await (await vigie.send('/contracts', json(contract))).json()) as { id: number }
  const stored = await vigie.send(`/contracts/${id}/imports?kind=tickets&file=march.csv&commit=true`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: ticketCsv(...Array.from({ length: 200 }, (_, n) => row(`INC-${1000 + n}`))),
  })
  leaving = [stored.status, await vigie.stop()]
})

/** A copy of it. */
function aLeftFolder() {
  const { folder, remove } = temporaryData()
  onTestFinished(remove)
  cpSync(left.folder, folder, { recursive: true })
  const file = join(folder, 'vigie.sqlite')
  return { folder, file, whole: readFileSync(file) }
}

const refusals: readonly (readonly [what: string, damage: (file: string, whole: Buffer) => void, sentence: RegExp])[] =
  [
    ['missing', (file) => rmSync(file), /is empty or missing, beside the mark.*restore a backup/],
    ['of 0 byte', (file) => truncateSync(file), /is empty or missing, beside the mark.*restore a backup/],
    ['cut in half', (file, whole) => truncateSync(file, whole.length >> 1), /structure of the database is damaged/],
    ['garbage', (file) => writeFileSync(file, Buffer.alloc(50_000, 'x7Q')), /not a database/],
    ['a web page', (file) => writeFileSync(file, '<!doctype html>'.repeat(999)), /not a database/],
    ['without its header', (file, whole) => writeFileSync(file, Buffer.from(whole).fill(0, 0, 100)), /not a database/],
    ['with a zeroed page', (file, whole) => writeFileSync(file, zeroed(whole)), /structure of the database is damaged/],
    ['of another program', (file) => replaced(file, 'CREATE TABLE books (id INTEGER)'), /not Vigie’s: it holds books/],
    [
      'of a newer Vigie',
      (file) => changed(file, "INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 9e15)"),
      /written by a newer Vigie/,
    ],
    ['without one of its tables', (file) => changed(file, 'DROP TABLE outbox'), /it has no table outbox/],
  ]

/** Those of which a process of its own says what it prints, whoever refuses: Vigie itself, and SQLite. */
const printed = new Set(['missing', 'garbage'])

/** What a start says: of a process, or of all that a process does, done here. */
const saidBy = (what: string, folder: string): Promise<string> =>
  (printed.has(what) ? startVigie : serveVigie)(folder).then(
    async (vigie) => `started: ${String(await vigie.stop())}`,
    (error: Error) => (printed.has(what) ? error.message : whyNotStarted(error)),
  )

test('a database that is not what it was is refused at the start, in a sentence, and left as it is', async () => {
  expect(leaving).toEqual([201, 0])
  const { folder, file, whole } = aLeftFolder()
  for (const [what, damage, sentence] of refusals) {
    writeFileSync(file, whole)
    damage(file, whole)
    const before = readdirSync(folder).includes('vigie.sqlite') ? readFileSync(file) : null
    const said = await saidBy(what, folder)
    expect([what, said]).toEqual([what, expect.stringMatching(sentence)])
    expect([what, said]).not.toEqual([what, expect.stringMatching(/SqliteError|at .*\.ts:\d/)])
    const after = readdirSync(folder).includes('vigie.sqlite') ? readFileSync(file) : null
    expect([what, before === null ? after : before.equals(after!)]).toEqual([what, before === null ? null : true])
  }
  writeFileSync(file, whole)
  expect(await (await startVigie(folder)).stop()).toBe(0)
})

test('what no quick check sees is found by the check that a start makes behind its first answers', async () => {
  const { folder, file, whole } = aLeftFolder()
  const mark = readFileSync(join(folder, 'instance.json'))
  const flips: readonly (readonly [what: string, at: (bytes: Buffer) => number, sentence: RegExp])[] = [
    // 10 March 2026, 08:00, as the tickets and their indexes hold it.
    ['a date', (bytes) => bytes.lastIndexOf(instant('2026-03-10T08:00:00Z')) + 2, /tickets|structure/],
    ['a text', (bytes) => bytes.lastIndexOf('INC-1100') + 7, /tickets|structure/],
    ['an entry of the audit log', (bytes) => bytes.lastIndexOf('import-committed') + 15, /audit log/],
    ['an index', (bytes) => indexOfTickets(file, bytes), /tickets|structure/],
  ]
  for (const [what, at, sentence] of flips) {
    writeFileSync(join(folder, 'instance.json'), mark)
    const bytes = Buffer.from(whole)
    bytes[at(bytes)]! ^= 1
    writeFileSync(file, bytes)
    expect([what, checkDatabase(file, 'quick')]).toEqual([what, []])
    const vigie = await serveVigie(folder)
    const found = async () =>
      ((await (await vigie.send('/admin/integrity')).json()) as { damages: string[] }).damages.join(' ')
    await expect.poll(found, { message: what }).toMatch(sentence)
    const health = await fetch(`${vigie.address}/api/health`)
    expect([what, health.status, await health.text()]).toEqual([what, 503, expect.stringContaining('integrity')])
    expect(await vigie.stop()).toBe(0)
  }
})

test('a migration keeps a copy of the database as it was, and one that has nothing to do keeps none', async () => {
  const folder = leftBy(releases[0]!)
  const copies = () => readdirSync(join(folder, 'backups')).filter((name) => name.startsWith('before-migration'))
  const read = (file: string) => {
    const sqlite = new Database(file, { readonly: true })
    const schema = sqlite.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all()
    const tickets = sqlite.prepare('SELECT count(*) FROM tickets').pluck().get()
    sqlite.close()
    return { schema, tickets }
  }
  const file = join(folder, 'vigie.sqlite')
  const before = read(file)
  const migrated = await aHouse({ dataFolder: folder })
  await migrated.close()
  expect(copies()).toHaveLength(1)
  expect(read(join(folder, 'backups', copies()[0]!))).toEqual(before)
  expect(read(file).schema).not.toEqual(before.schema)
  expect(read(file).tickets).toBe(before.tickets)
  await (await aHouse({ dataFolder: folder })).close()
  expect(copies()).toHaveLength(1)
})

test('a data folder that cannot be one is told as such, not as another Vigie at work', async () => {
  const { folder, remove } = temporaryData()
  onTestFinished(remove)
  writeFileSync(join(folder, 'data'), 'a file where a folder is expected')
  await expect(startVigie(join(folder, 'data'))).rejects.toThrow(/data folder \(VIGIE_DATA\) cannot be used/)
})

function zeroed(whole: Buffer): Buffer {
  const page = whole.lastIndexOf('INC-1100') >> 12
  return Buffer.from(whole).fill(0, page * 4096, (page + 1) * 4096)
}

function changed(file: string, sql: string): void {
  const sqlite = new Database(file)
  sqlite.pragma('foreign_keys = OFF')
  sqlite.exec(sql)
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
  sqlite.close()
}

function replaced(file: string, sql: string): void {
  rmSync(file)
  changed(file, sql)
}

/** The four bytes by which SQLite keeps an instant of these years. */
function instant(text: string): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(Date.parse(text) / 1000)
  return bytes
}

/** Where a byte of an entry in the middle of the tickets' index stands. */
function indexOfTickets(file: string, bytes: Buffer): number {
  const sqlite = new Database(file, { readonly: true })
  const page = sqlite
    .prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'tickets_by_month'")
    .pluck()
    .get() as number
  sqlite.close()
  const at = bytes.indexOf('INC-1100', (page - 1) * 4096)
  expect(at).toBeGreaterThan(0)
  return at + 7
}
