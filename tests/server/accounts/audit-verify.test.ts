import { createHash } from 'node:crypto'
import { copyFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDb, type Db } from '../../../server/db/client.ts'
import { aDoor } from './door.ts'
import { anEstate } from './estate.ts'
import { aFolder, run } from './processes.ts'

/** A database whose log has a dozen entries. */
let whole = ''
beforeAll(async () => {
  const door = await aDoor({ atEnd: afterAll })
  const own = await anEstate(door, 'own')
  const { headers } = own.as('client')
  for (let times = 0; times < 12; times++)
    await door.ask('PATCH', `/api/contracts/${own.id}`, { payload: { name: `N${times}` }, headers })
  await door.close()
  whole = `${door.dataFolder}/vigie.sqlite`
})

/** A copy of it to which something is done, in spite of the triggers or not. */
function changed(deed: (db: Db) => void, { triggers = false } = {}): string {
  const file = `${aFolder()}/vigie.sqlite`
  copyFileSync(whole, file)
  const db = openDb(file)
  if (!triggers)
    for (const name of ['audit_log_is_never_changed', 'audit_log_is_never_shortened'])
      db.sqlite.exec(`DROP TRIGGER ${name}`)
  try {
    deed(db)
  } finally {
    db.sqlite.close()
  }
  return file
}

const columns = 'event, account_id, token_id, share_id, contract_id, subject, subject_id, detail, previous_hash, hash'

test.each([
  "UPDATE audit_log SET event = 'signed-out'",
  'DELETE FROM audit_log',
  'DELETE FROM audit_log WHERE id = 1',
  `INSERT OR REPLACE INTO audit_log SELECT id, at + 1, ${columns} FROM audit_log WHERE id = 1`,
  `REPLACE INTO audit_log SELECT id, at + 1, ${columns} FROM audit_log WHERE id = 2`,
  `INSERT INTO audit_log SELECT id, at + 1, ${columns} FROM audit_log WHERE id = 2 ON CONFLICT DO UPDATE SET at = 1`,
])('the database refuses to change the log or to shorten it: %s', (sql) => {
  expect(() => changed(({ sqlite }) => sqlite.exec(sql), { triggers: true })).toThrow(/append-only/)
})

test.each([
  ['nothing', 'SELECT 1', /^The audit log is whole: 13 entries/],
  ['an entry changed', "UPDATE audit_log SET event = 'signed-out' WHERE id = 5", /^Entry 5 .*it was changed/],
  ['the time of an entry', 'UPDATE audit_log SET at = at - 60 WHERE id = 7', /^Entry 7 .*changed/],
  ['somebody else in an entry', 'UPDATE audit_log SET account_id = 9 WHERE id = 6', /^Entry 6 .*changed/],
  ['a hash written over', "UPDATE audit_log SET hash = 'x' WHERE id = 5", /^Entry 5 .*changed/],
  ['an entry removed', 'DELETE FROM audit_log WHERE id = 4', /^Entry 4 is missing/],
  ['the first entry removed', 'DELETE FROM audit_log WHERE id = 1', /^Entry 1 is missing/],
  ['the last entries removed', 'DELETE FROM audit_log WHERE id > 10', /^Entry 11 is missing/],
  ['all removed', 'DELETE FROM audit_log', /^Entry 1 is missing/],
])('what was done behind the database’s back is told, and where: %s', async (what, sql, said) => {
  const file = changed(({ sqlite }) => sqlite.exec(sql))
  const { code, printed } = await run('verify-audit.ts', {}, ['--file', file])
  expect([code, printed]).toEqual([what === 'nothing' ? 0 : 1, expect.stringMatching(said)])
})

test('an entry that was forged, its own hash made to fit, is found by the one that follows', async () => {
  const file = changed(({ sqlite }) => {
    const { at, before } = sqlite.prepare('SELECT at, previous_hash AS before FROM audit_log WHERE id = 3').get() as {
      at: number
      before: string
    }
    const said = [3, at, 'backup-made', null, null, null, null, null, null, null, before]
    const hash = createHash('sha256').update(JSON.stringify(said)).digest('hex')
    sqlite
      .prepare(
        "UPDATE audit_log SET event = 'backup-made', account_id = NULL, contract_id = NULL, detail = NULL, hash = ? WHERE id = 3",
      )
      .run(hash)
  })
  const { code, printed } = await run('verify-audit.ts', {}, ['--file', file])
  expect([code, printed]).toEqual([1, expect.stringMatching(/^Entry 4 does not follow from the one before/)])
})

test('where there is no database, it says where it looked', async () => {
  const { code, printed } = await run('verify-audit.ts', { VIGIE_DATA: aFolder() })
  expect([code, printed]).toEqual([2, expect.stringContaining('There is no database at')])
})
