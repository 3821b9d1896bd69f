import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { migrateDb, openDb } from '../../../server/db/client.ts'
import { drizzle, migrate } from '../../../server/db/drizzle.ts'
import { MIGRATIONS } from '../../../server/db/known-schema.ts'
import { listOwnMailings } from '../../../server/db/mailings.ts'
import { restoreDatabase } from '../../../server/db/restore-database.ts'
import { aFolder } from '../accounts/processes.ts'
import { aMailedContract } from './mailed-contract.ts'

/** A database as it was before mailings were known. */
function before() {
  const folder = aFolder()
  const migrations = join(folder, 'drizzle')
  cpSync(MIGRATIONS, migrations, { recursive: true })
  const journal = join(migrations, 'meta/_journal.json')
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: { tag: string }[] }
  const then = entries.slice(
    0,
    entries.findIndex(({ tag }) => tag.endsWith('_letters')),
  )
  expect(then.length).toBeGreaterThan(15)
  writeFileSync(journal, JSON.stringify({ ...rest, entries: then }))
  const file = join(folder, 'vigie.sqlite')
  const sqlite = new Database(file)
  migrate(drizzle(sqlite), { migrationsFolder: migrations })
  return { file, sqlite }
}

test('messages that an earlier release queued stay as they were, and no number is given twice', () => {
  const { file, sqlite } = before()
  sqlite.pragma('foreign_keys = OFF')
  const add = sqlite.prepare(`
    INSERT INTO outbox (contract_id, channel_id, key, what, alert_id, message, state, attempts, created_at, due_at, sent_at, error)
    VALUES (1, 2, @key, 'alert', @alert, '{"what":"alert"}', @state, 3, 10, 20, @sent, @error)`)
  const contracts = sqlite
    .prepare('SELECT name FROM pragma_table_info(\'contracts\') WHERE "notnull" AND dflt_value IS NULL AND NOT pk')
    .pluck()
    .all()
  const names = contracts.map(String)
  sqlite
    .prepare(`INSERT INTO contracts (id, ${names.join(', ')}) VALUES (1, ${names.map(() => "'1'").join(', ')})`)
    .run()
  sqlite.exec(
    "INSERT INTO channels (id, contract_id, kind, settings, secrets, created_at) VALUES (2, 1, 'email', '{}', '{}', 1)",
  )
  add.run({ key: 'a', alert: null, state: 'sent', sent: 30, error: null })
  add.run({ key: 'b', alert: null, state: 'dead', sent: null, error: 'status 500' })
  add.run({ key: 'gone', alert: null, state: 'waiting', sent: null, error: null })
  sqlite.exec("DELETE FROM outbox WHERE key = 'gone'")
  const rows = sqlite.prepare('SELECT * FROM outbox ORDER BY id').all() as object[]
  sqlite.close()
  const db = openDb(file)
  onTestFinished(() => void db.sqlite.close())
  migrateDb(db)
  expect(db.sqlite.prepare('SELECT * FROM outbox ORDER BY id').all()).toEqual(
    rows.map((one) => ({ ...one, account_id: null })),
  )
  const last = "SELECT seq FROM sqlite_sequence WHERE name = 'outbox'"
  expect(db.sqlite.prepare(last).pluck().get()).toBe(3)
})

test('a restore sends what members want today to nobody else, and nothing that waited then', async () => {
  const nobody = 'smtp://127.0.0.1:9'
  const { house, wanting, choose, close, clock } = await aMailedContract(nobody)
  const pia = await wanting('Pia', { pack: 'pdf', page: 'files' })
  const paul = await wanting('Paul', { pack: 'pdf' })
  await close()
  const { file } = await house().services.backups.make(clock.now)
  await choose(pia.headers, { pack: 'none' })
  const { dataFolder } = house()
  await house().close()
  restoreDatabase({ folder: dataFolder, file: join(dataFolder, 'backups', file), now: clock.now })
  const db = openDb(join(dataFolder, 'vigie.sqlite'))
  onTestFinished(() => void db.sqlite.close())
  const packOf = (id: number) => listOwnMailings(db, id)[0]!.mailing.pack
  expect([packOf(pia.id), packOf(paul.id)]).toEqual(['none', 'pdf'])
  expect(db.sqlite.prepare('SELECT state, error FROM outbox').all()).toEqual(
    Array.from({ length: 2 }, () => ({ state: 'dead', error: 'restored' })),
  )
})
