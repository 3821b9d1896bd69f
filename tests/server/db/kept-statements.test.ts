import { expect, onTestFinished, test } from 'vitest'
import Database from 'better-sqlite3'
import { keepStatements } from '../../../server/db/kept-statements.ts'

function aConnection() {
  const sqlite = new Database(':memory:')
  onTestFinished(() => void sqlite.close())
  sqlite.exec('CREATE TABLE t (a INTEGER, b TEXT)')
  sqlite.prepare('INSERT INTO t VALUES (1, ?), (2, ?)').run('x', 'y')
  return { sqlite, kept: keepStatements(sqlite) }
}

test('a text is prepared once, whatever it is asked with', () => {
  const { kept } = aConnection()
  const text = 'SELECT b FROM t WHERE a = ?'
  expect(kept.prepare(text)).toBe(kept.prepare(text))
  expect([kept.prepare(text).get(1), kept.prepare(text).get(2)]).toEqual([{ b: 'x' }, { b: 'y' }])
})

test('who is answered in arrays takes the rows from nobody', () => {
  const { kept } = aConnection()
  const text = 'SELECT a, b FROM t WHERE a = 1'
  expect(kept.prepare(text).raw().all()).toEqual([[1, 'x']])
  expect(kept.prepare(text).all()).toEqual([{ a: 1, b: 'x' }])
  expect(kept.prepare(text).raw().get()).toEqual([1, 'x'])
  expect(kept.prepare(text).get()).toEqual({ a: 1, b: 'x' })
})

test('a kept statement sees a table that has changed', () => {
  const { sqlite, kept } = aConnection()
  const text = 'SELECT * FROM t WHERE a = 2'
  expect(kept.prepare(text).all()).toEqual([{ a: 2, b: 'y' }])
  sqlite.exec('ALTER TABLE t ADD COLUMN c INTEGER DEFAULT 3')
  expect(kept.prepare(text).all()).toEqual([{ a: 2, b: 'y', c: 3 }])
  expect(kept.prepare(text).raw().all()).toEqual([[2, 'y', 3]])
})

test('what is written through it is in the transaction of the connection', () => {
  const { sqlite, kept } = aConnection()
  const fails = sqlite.transaction(() => {
    kept.prepare('INSERT INTO t VALUES (3, ?)').run('z')
    throw new Error('no')
  })
  expect(fails).toThrow('no')
  expect(kept.prepare('SELECT count(*) AS n FROM t').get()).toEqual({ n: 2 })
  kept.transaction(() => kept.prepare('DELETE FROM t WHERE a = ?').run(1))()
  expect(sqlite.prepare('SELECT count(*) FROM t').pluck().get()).toBe(1)
})

test('the oldest of many texts makes room, and is good again', () => {
  const { kept } = aConnection()
  const first = kept.prepare('SELECT a FROM t WHERE a = 1')
  const used = kept.prepare('SELECT b FROM t WHERE a = 2')
  for (let value = 0; value < 600; value++) {
    kept.prepare(`SELECT ${value} AS v`)
    expect(kept.prepare('SELECT b FROM t WHERE a = 2')).toBe(used)
  }
  const again = kept.prepare('SELECT a FROM t WHERE a = 1')
  expect(again).not.toBe(first)
  expect([again.get(), first.get()]).toEqual([{ a: 1 }, { a: 1 }])
})

test('a text that names many values is not kept', () => {
  const { kept } = aConnection()
  const text = `SELECT a FROM t WHERE a IN (${Array.from({ length: 2000 }, (_, value) => value).join()})`
  expect(kept.prepare(text)).not.toBe(kept.prepare(text))
  expect(kept.prepare(text).all()).toHaveLength(2)
})
