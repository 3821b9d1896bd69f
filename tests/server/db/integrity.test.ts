import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrateDb, openDb } from '../../../server/db/client.ts'
import { describeDamage, type DamageKind } from '../../../server/db/damage.ts'
import { checkDatabase } from '../../../server/db/integrity.ts'
import { said } from '../../../server/words.ts'
import { languages } from '../../../shared/words/language.ts'

const folder = mkdtempSync(join(tmpdir(), 'vigie-test-'))
const sound = join(folder, 'sound.sqlite')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

beforeAll(() => {
  const db = openDb(sound)
  migrateDb(db)
  const add = db.sqlite.prepare(`INSERT INTO accounts (email, name, language, created_at) VALUES (?, ?, 'fr', 0)`)
  db.sqlite.transaction(() => {
    for (let n = 0; n < 500; n++) add.run(`somebody-${n}@example.com`, `Somebody ${n}`)
  })()
  db.sqlite.close()
})

/** A copy of the sound database, damaged. */
function damaged(damage: (file: string) => void): string {
  const file = join(folder, 'damaged.sqlite')
  rmSync(file, { force: true })
  copyFileSync(sound, file)
  damage(file)
  return file
}
const change = (file: string, alter: (bytes: Buffer) => void) => {
  const bytes = readFileSync(file)
  alter(bytes)
  writeFileSync(file, bytes)
}
const kinds = (file: string, depth: 'quick' | 'full' = 'full') => checkDatabase(file, depth).map(({ kind }) => kind)
const inside = (file: string, sql: string) => {
  const sqlite = new Database(file)
  sqlite.pragma('foreign_keys = OFF')
  sqlite.exec(sql)
  sqlite.close()
}

test('a sound database has no finding', () => {
  expect(checkDatabase(sound, 'quick')).toEqual([])
  expect(checkDatabase(sound, 'full')).toEqual([])
})

test.each<[string, (file: string) => void, string]>([
  ['missing', (file) => rmSync(file), 'missing'],
  ['of 0 byte', (file) => truncateSync(file), 'empty'],
  ['cut in half', (file) => truncateSync(file, readFileSync(file).length >> 1), 'structure'],
  ['garbage', (file) => writeFileSync(file, Buffer.alloc(9000, 'x7Q')), 'not-a-database'],
  ['a web page', (file) => writeFileSync(file, '<!doctype html><title>Sign in</title>'.repeat(50)), 'not-a-database'],
  ['without its header', (file) => change(file, (bytes) => bytes.fill(0, 0, 100)), 'not-a-database'],
  ['with a zeroed page', (file) => change(file, (bytes) => bytes.fill(0, 4096, 8192)), 'structure'],
])('a database that is %s is told of', (_what, damage, kind) => {
  expect(kinds(damaged(damage), 'quick')).toContain(kind)
  expect(kinds(damaged(damage), 'full')).toContain(kind)
})

test('a flipped byte in an index is found by the full check', () => {
  const file = damaged((copy) =>
    change(copy, (bytes) => {
      const twice = [...positions(bytes, 'somebody-250@example.com')]
      expect(twice).toHaveLength(2)
      bytes[twice[1]!]! ^= 1
    }),
  )
  expect(kinds(file)).toContain('structure')
})

test.each([
  ['of another program', 'CREATE TABLE books (id INTEGER)', 'foreign'],
  ['set up by another program', 'UPDATE __drizzle_migrations SET created_at = created_at - 1', 'foreign'],
  ['without one of its tables', 'DROP TABLE outbox', 'foreign'],
  ['without what guards the audit log', dropTriggers(), 'foreign'],
  ['of a newer Vigie', `INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 9999999999999)`, 'newer'],
  ['with a broken reference', 'INSERT INTO identities VALUES (1, 2, 9999)', 'references'],
])('a database %s is told of', (what, sql, kind) => {
  const file = damaged((copy) => {
    if (what === 'of another program') rmSync(copy)
    inside(copy, sql)
  })
  expect(kinds(file)).toEqual([kind])
})

test('every finding is a sentence in every language', () => {
  for (const kind of Object.keys(said('en').damages) as DamageKind[])
    for (const language of languages)
      expect(describeDamage({ kind, detail: 'tickets' }, language)).toMatch(/^[A-Z][^{}]+\.$/)
})

function* positions(bytes: Buffer, text: string): Generator<number> {
  for (let at = bytes.indexOf(text); at !== -1; at = bytes.indexOf(text, at + 1)) yield at
}

function dropTriggers(): string {
  const sqlite = openDb(':memory:')
  migrateDb(sqlite)
  const names = sqlite.sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all()
  sqlite.sqlite.close()
  expect(names.length).toBeGreaterThan(0)
  return names.map((name) => `DROP TRIGGER ${name as string}`).join(';')
}
