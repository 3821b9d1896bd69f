import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Account } from '../../../shared/api/admin.ts'
import { toInstant } from '../../../server/db/instant.ts'
import { restoreDatabase } from '../../../server/db/restore-database.ts'
import { aDoor, type Door } from './door.ts'
import { aFolder, run } from './processes.ts'
import { aHistory, copyOf, keptElsewhere, type History, type Way } from './restored.ts'
import { newPassword } from './samples.ts'
import { signIn } from './signing.ts'

let history: History
beforeAll(async () => {
  history = await aHistory(aFolder(afterAll))
})

const database = ({ folder }: History) => join(folder, 'vigie.sqlite')
const restore = ({ folder, backup }: History, file = backup) => run('restore.ts', { VIGIE_DATA: folder }, [file])
const reopened = ({ folder, madeAt }: History) => aDoor({ dataFolder: folder, startsAt: madeAt, keepsFolder: true })
async function leadIn(door: Door, ways: Readonly<Record<string, Way>>): Promise<string[]> {
  const names: string[] = []
  for (const [name, way] of Object.entries(ways)) if (await way(door)) names.push(name)
  return names
}
const read = (file: string, sql: string) => {
  const sqlite = new Database(file, { readonly: true })
  const rows = sqlite.prepare(sql).all()
  sqlite.close()
  return rows
}

test('nothing that ended since the backup works again, all else does, and both sides are told', async () => {
  const { folder, ...rest } = copyOf(history)
  const one = { folder, ...rest }
  const { code, printed } = await restore(one)
  expect([code, printed]).toEqual([0, expect.stringMatching(/^Restored: .*\nThe database that stood there is kept: /)])
  const door = await reopened(one)
  expect(await leadIn(door, one.closed)).toEqual([])
  expect(await leadIn(door, one.open)).toEqual(Object.keys(one.open))
  expect((await signIn(door, 'changer@example.com', { password: newPassword })).status).toBe(201)
  expect((await signIn(door, 'newcomer@example.com')).status).toBe(401)
  const named = "SELECT name, email FROM accounts WHERE name = 'gone' OR email LIKE 'gone@%'"
  expect(door.db.sqlite.prepare(named).all()).toEqual([])
  // Whoever has an account next is none of those whom the log of the other database numbers.
  expect(door.somebody('next').id).toBeGreaterThan(9)
  await door.close()

  const aside = readdirSync(join(folder, 'aside')).find((name) => name.endsWith('.sqlite'))
  const kept = join(folder, 'aside', aside!)
  expect(printed).toContain(kept)
  expect(read(kept, "SELECT name FROM accounts WHERE email = 'newcomer@example.com'")).toHaveLength(1)
  const [head] = read(kept, 'SELECT id, hash FROM audit_log ORDER BY id DESC LIMIT 1') as { id: number; hash: string }[]
  const events = `SELECT event, contract_id AS contract, detail FROM audit_log WHERE event LIKE 'database-%' ORDER BY id`
  expect(read(database(one), events)).toEqual([
    { event: 'database-restored', contract: null, detail: toInstant(one.madeAt) },
    { event: 'database-restored', contract: one.contractId, detail: toInstant(one.madeAt) },
    { event: 'database-set-aside', contract: null, detail: `${head!.id},${head!.hash}` },
  ])
  const verified = await run('verify-audit.ts', { VIGIE_DATA: folder })
  expect([verified.code, verified.printed]).toEqual([0, expect.stringContaining('whole')])
})

/** What may have become of the present database. */
const losses: readonly (readonly [name: string, lose: (file: string) => void])[] = [
  ['is missing', (file) => rmSync(file)],
  ['is garbage', (file) => writeFileSync(file, 'garbage'.repeat(20_000))],
]

test.each(losses)(
  'where the present database %s, everything that lets somebody in is ended, and that is said',
  async (_name, lose) => {
    const one = copyOf(history)
    for (const suffix of ['-wal', '-shm']) rmSync(database(one) + suffix, { force: true })
    lose(database(one))
    const { code, printed } = await restore(one)
    expect([code, printed]).toEqual([0, expect.stringMatching(/Everything that lets somebody in was ended/)])
    expect(printed).toMatch(/npm run admin/)
    expect(existsSync(join(one.folder, 'aside'))).toBe(_name === 'is garbage')
    const admin = await run('make-admin.ts', { VIGIE_DATA: one.folder }, ['admin@example.com'])
    const door = await reopened(one)
    expect(await leadIn(door, { ...one.closed, ...one.open })).toEqual([])
    const reset = await door.ask('POST', '/api/password-resets', { payload: { email: 'leaver@example.com' } })
    expect(reset.status).toBe(202)
    expect(door.db.sqlite.prepare("SELECT count(*) FROM links WHERE email = 'leaver@example.com'").pluck().get()).toBe(
      0,
    )
    // The administrator comes in by the console, and finds everybody there, waiting to be let in.
    door.clock.now = Math.floor(Date.now() / 1000)
    const token = /#([\w-]+)/.exec(admin.printed)![1]!
    const used = await door.ask('POST', '/api/links/use', { payload: { token, password: newPassword } })
    expect(used.status).toBe(201)
    const { body } = await door.ask<Account[]>('GET', '/api/admin/accounts', { headers: { cookie: used.cookie } })
    expect(body.filter(({ isActive }) => isActive).map(({ email }) => email)).toEqual(['admin@example.com'])
    expect(body.length).toBeGreaterThan(7)
  },
)

test('into an empty folder, as on another machine, it restores and lets nobody in', async () => {
  const elsewhere = { ...history, folder: join(aFolder(), 'new') }
  const { code, printed } = await restore(elsewhere, keptElsewhere(history.backup))
  expect([code, printed]).toEqual([0, expect.stringContaining('There was no database in its place')])
  expect(printed).toContain('secret.key')
  const door = await reopened(elsewhere)
  expect(await leadIn(door, { ...history.closed, ...history.open })).toEqual([])
})

test('it refuses while a Vigie is at work, and changes nothing', async () => {
  const one = copyOf(history)
  const door = await reopened(one)
  const before = readFileSync(database(one))
  const { code, printed } = await restore(one)
  expect([code, printed]).toEqual([1, expect.stringContaining('already at work')])
  await door.close()
  expect(readFileSync(database(one)).length).toBe(before.length)
  expect(existsSync(join(one.folder, 'aside'))).toBe(false)
})

function refusalOf(tried: () => unknown): string {
  try {
    tried()
    return 'none'
  } catch (error) {
    return String(error)
  }
}

/** Files that are no backup of this Vigie, and what is said of each. */
const strangers: readonly (readonly [name: string, make: (file: string) => void, said: RegExp])[] = [
  ['nothing', (file) => writeFileSync(file, ''), /is empty/],
  ['garbage', (file) => writeFileSync(file, 'x'.repeat(9000)), /not a database/],
  ['half of one', (file) => writeFileSync(file, readFileSync(history.backup).subarray(0, 100_000)), /damaged/],
  ['another program’s', (file) => void new Database(file).exec('CREATE TABLE notes (text)').close(), /is not Vigie’s/],
  [
    'a newer Vigie’s',
    (file) => {
      writeFileSync(file, readFileSync(history.backup))
      const sqlite = new Database(file)
      sqlite.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 99999999999999)")
      sqlite.close()
    },
    /newer Vigie/,
  ],
  [
    'another Vigie’s',
    (file) => {
      writeFileSync(file, readFileSync(history.backup))
      const sqlite = new Database(file)
      sqlite.exec("UPDATE instance SET id = 'another'")
      sqlite.close()
    },
    /of another Vigie/,
  ],
]

test('what is no backup of this Vigie is refused in words, and nothing changes', async () => {
  const one = copyOf(history)
  const before = readFileSync(database(one))
  for (const [name, make, said] of strangers) {
    const file = join(aFolder(), 'a.sqlite')
    make(file)
    const tried = () => restoreDatabase({ folder: one.folder, file, now: 1_782_864_000 })
    expect([name, refusalOf(tried)]).toEqual([name, expect.stringMatching(said)])
    expect(refusalOf(tried)).toContain('Nothing was changed')
  }
  expect(readFileSync(database(one)).equals(before)).toBe(true)
  expect(readdirSync(one.folder)).not.toContain('restoring')
  expect((await restore(one, 'nowhere.sqlite')).code).toBe(2)
  expect((await restore(one, database(one))).code).toBe(2)
})
