import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CHAIN_START, hashOf, type AuditRow } from '../../../server/db/audit-chain.ts'
import { appendAudit, theServer } from '../../../server/db/audit.ts'
import { openDb, type Db } from '../../../server/db/client.ts'
import { refuseOlderDatabase } from '../../../server/db/continue-audit.ts'
import { markAuditHead } from '../../../server/db/instance.ts'
import { openAuditKey } from '../../../server/db/secret-key.ts'
import { tellRestore } from '../../../server/db/tell-restore.ts'
import { verifyAudit } from '../../../server/db/verify-audit.ts'
import { aDoor } from './door.ts'
import { anEstate } from './estate.ts'
import { aFolder, run } from './processes.ts'

/** A data folder whose log has 21 entries, and the same when it had 13. */
const whole = mkdtempSync(join(tmpdir(), 'vigie-log-'))
const older = mkdtempSync(join(tmpdir(), 'vigie-log-'))
afterAll(() => [whole, older].forEach((folder) => rmSync(folder, { recursive: true, force: true })))
beforeAll(async () => {
  const door = await aDoor({ dataFolder: whole, keepsFolder: true, atEnd: afterAll })
  const own = await anEstate(door, 'own')
  door.services.access.markInstance()
  const { headers } = own.as('client')
  const rename = (name: string) => door.ask('PATCH', `/api/contracts/${own.id}`, { payload: { name }, headers })
  for (let times = 0; times < 12; times++) await rename(`N${times}`)
  await door.db.sqlite.backup(join(older, 'vigie.sqlite'))
  for (let times = 12; times < 20; times++) await rename(`N${times}`)
  await door.close()
})

const withoutTriggers = (db: Db) =>
  db.sqlite.exec('DROP TRIGGER audit_log_is_never_changed; DROP TRIGGER audit_log_is_never_shortened')
const triggersBack = (db: Db, sql: readonly string[]) => sql.forEach((one) => db.sqlite.exec(one))

type Deed = (db: Db, folder: string) => void

/** A copy to which something is done behind Vigie's back: what is then said of it, and whether it would be opened. */
function after(deed: Deed, { triggers = false } = {}) {
  const folder = aFolder()
  cpSync(whole, folder, { recursive: true })
  const db = openDb(join(folder, 'vigie.sqlite'), openAuditKey(folder))
  const sql = db.sqlite
    .prepare("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'audit_log'")
    .pluck()
    .all() as string[]
  try {
    if (!triggers) withoutTriggers(db)
    deed(db, folder)
    if (!triggers) triggersBack(db, sql)
    const { findings, notes, entries } = verifyAudit(db, folder)
    let start = 'opens'
    try {
      refuseOlderDatabase(db, folder)
    } catch (error) {
      start = (error as Error).message
    }
    return { findings, notes, entries, start }
  } finally {
    db.sqlite.close()
  }
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
  expect(() => after(({ sqlite }) => sqlite.exec(sql), { triggers: true })).toThrow(/append-only/)
})

const does =
  (...sql: string[]): Deed =>
  ({ sqlite }) =>
    sqlite.exec(sql.join(';'))
const seq = (to: number) => `UPDATE sqlite_sequence SET seq = ${to} WHERE name = 'audit_log'`
const plainHash = (row: Omit<AuditRow, 'hash'>) => hashOf(row, null)
const rowsOf = ({ sqlite }: Db) =>
  sqlite
    .prepare(
      `SELECT id, at, event, account_id AS accountId, token_id AS tokenId, share_id AS shareId, contract_id AS contractId,
              subject, subject_id AS subjectId, detail, previous_hash AS previousHash, hash FROM audit_log ORDER BY id`,
    )
    .all() as AuditRow[]

/** Writes a whole log anew as somebody can who has read how it is made, and has not the key: numbered and chained again. */
function writtenAnew(change: (rows: AuditRow[]) => AuditRow[]): Deed {
  return (db) => {
    const rows = change(rowsOf(db))
    db.sqlite.exec('DELETE FROM audit_log')
    const insert = db.sqlite.prepare(
      `INSERT INTO audit_log VALUES (@id, @at, @event, @accountId, @tokenId, @shareId, @contractId, @subject, @subjectId,
                                     @detail, @previousHash, @hash)`,
    )
    let previousHash = CHAIN_START
    for (const [index, row] of rows.entries()) {
      const said = { ...row, id: index + 1, previousHash }
      insert.run({ ...said, hash: plainHash(said) })
      previousHash = plainHash(said)
    }
    db.sqlite.exec(seq(rows.length))
  }
}

const mark = (folder: string) => join(folder, 'instance.json')
const markOf = (folder: string) => JSON.parse(readFileSync(mark(folder), 'utf8')) as { head: Record<string, unknown> }
/** Changes the mark so that it tells of the end that the log has now. */
const markFollows: Deed = (db, folder) => {
  const { id, hash } = rowsOf(db).at(-1) ?? { id: 0, hash: CHAIN_START }
  const kept = markOf(folder)
  writeFileSync(mark(folder), JSON.stringify({ ...kept, head: { ...kept.head, id, hash } }))
}
const cutAt10 = does('DELETE FROM audit_log WHERE id > 10', seq(10))

/** What is done, what `npm run audit:verify` says of it, and what a start says that refuses it ('' = it opens). */
const tamperings: readonly (readonly [what: string, deed: Deed, said: RegExp, start: RegExp])[] = [
  ...[
    ['time', 'at = at - 60'],
    ['event', "event = 'signed-out'"],
    ['account', 'account_id = 9'],
    ['token', 'token_id = 1'],
    ['shared view', 'share_id = 1'],
    ['contract', 'contract_id = 7'],
    ['subject', "subject = 'link'"],
    ['number of the subject', 'subject_id = 3'],
    ['detail', "detail = 'client'"],
    ['hash before', "previous_hash = 'x'"],
    ['hash', "hash = 'x'"],
  ].map(
    ([field, set]) =>
      [
        `${field} of an entry edited`,
        does(`UPDATE audit_log SET ${set} WHERE id = 5`),
        /^Entry 5 .*changed/,
        /^$/,
      ] as const,
  ),
  ['the last entry edited', does('UPDATE audit_log SET at = at + 1 WHERE id = 21'), /^Entry 21 .*changed/, /^$/],
  ['an entry removed', does('DELETE FROM audit_log WHERE id = 4'), /^Entry 4 is missing/, /^$/],
  ['the first entry removed', does('DELETE FROM audit_log WHERE id = 1'), /^Entry 1 is missing/, /^$/],
  ['the end cut', does('DELETE FROM audit_log WHERE id > 10'), /^Entry 11 is missing/, /entry 10.+knows entry 21/],
  ['the end cut and the sequence set back', cutAt10, /ends with entry 10, .+ knows entry 21/, /older one, or the end/],
  [
    'the end cut and the mark made to follow, without the key',
    (db, folder) => [cutAt10, markFollows].forEach((deed) => deed(db, folder)),
    /instance.json was not written by this Vigie/,
    /not written by this Vigie/,
  ],
  [
    'the end cut and the mark removed',
    (db, folder) => {
      cutAt10(db, folder)
      rmSync(mark(folder))
    },
    /instance.json is missing/,
    /^$/,
  ],
  [
    'the end cut and the mark stripped of what it knows',
    (db, folder) => {
      cutAt10(db, folder)
      writeFileSync(mark(folder), JSON.stringify({ ...markOf(folder), head: undefined }))
    },
    /does not tell how far the log went/,
    /^$/,
  ],
  ['the log emptied', does('DELETE FROM audit_log', seq(0)), /ends with entry 0, .+ knows entry 21/, /older one/],
  [
    'the log emptied and the mark removed',
    (db, folder) => {
      does('DELETE FROM audit_log', seq(0))(db, folder)
      rmSync(mark(folder))
    },
    /instance.json is missing/,
    /^$/,
  ],
  [
    'an entry edited and all hashed anew without the key',
    writtenAnew((rows) => rows.map((row) => (row.id === 5 ? { ...row, accountId: 9 } : row))),
    /^Entry 1 .*not written by this Vigie/,
    /Entry 21 .+written anew/,
  ],
  [
    'an entry taken out and the rest numbered anew',
    writtenAnew((rows) => rows.filter(({ id }) => id !== 5)),
    /^Entry 1 /,
    /ends with entry 20/,
  ],
  [
    'an entry forged at the end',
    (db) => {
      const last = rowsOf(db).at(-1)!
      const said = { ...last, id: 22, event: 'member-removed' as const, previousHash: last.hash }
      const values = [said.id, said.at, said.event, said.accountId, said.tokenId, said.shareId, said.contractId]
      const more = [said.subject, said.subjectId, said.detail, said.previousHash, plainHash(said)]
      db.sqlite.prepare(`INSERT INTO audit_log VALUES (${'?,'.repeat(11)}?)`).run(...values, ...more)
    },
    /^Entry 22 .*not written by this Vigie/,
    /^$/,
  ],
  [
    'an entry said twice',
    does(`INSERT INTO audit_log SELECT 22, at, ${columns} FROM audit_log WHERE id = 21`),
    /^Entry 22 /,
    /^$/,
  ],
  [
    'two entries in each other’s place',
    does(
      'UPDATE audit_log SET id = -6 WHERE id = 6',
      'UPDATE audit_log SET id = 6 WHERE id = 7',
      'UPDATE audit_log SET id = 7 WHERE id = -6',
    ),
    /^Entry 6 /,
    /^$/,
  ],
  [
    'an entry put in between',
    does(
      'UPDATE audit_log SET id = -id - 1 WHERE id >= 6',
      'UPDATE audit_log SET id = -id WHERE id < 0',
      `INSERT INTO audit_log SELECT 6, at, ${columns} FROM audit_log WHERE id = 5`,
    ),
    /^Entry 6 /,
    /Entry 21 .+written anew/,
  ],
  ['the sequence set forward', does(seq(30)), /^Entry 22 is missing/, /^$/],
  [
    'all of another log',
    (db) => {
      const other = openDb(join(older, 'vigie.sqlite'), openAuditKey(aFolder()))
      const rows = rowsOf(other)
      other.sqlite.close()
      writtenAnew(() => [...rows, ...rows])(db, '')
    },
    /^Entry 1 /,
    /written anew/,
  ],
]

test.each(tamperings)('what is done behind Vigie’s back is named: %s', (_what, deed, said, start) => {
  const told = after(deed)
  expect(told.findings.find((one) => said.test(one)) ?? told.findings).toMatch(said)
  expect(told.start === 'opens' ? '' : told.start).toMatch(start)
  if (told.start !== 'opens') expect(told.start).toMatch(/Put the newest database back.+remove instance\.json/)
})

test.each([
  ['removed', 'DROP TRIGGER audit_log_is_never_changed', /audit_log_is_never_changed.+removed or changed/],
  [
    'made toothless',
    `DROP TRIGGER audit_log_is_never_shortened;
     CREATE TRIGGER audit_log_is_never_shortened BEFORE DELETE ON audit_log WHEN 0 BEGIN SELECT 1; END`,
    /audit_log_is_never_shortened.+removed or changed/,
  ],
  ['added', 'CREATE TRIGGER hush BEFORE INSERT ON audit_log BEGIN SELECT RAISE(IGNORE); END', /hush is none of Vigie/],
])('a trigger %s is named', (_what, sql, said) => {
  expect(after(does(sql), { triggers: true }).findings).toEqual([expect.stringMatching(said)])
})

test('another name behind a number is not the log’s to find; another number in an entry is', () => {
  const rename = "UPDATE accounts SET name = 'Somebody else', email = 'else@example.com' WHERE id = "
  const doer = (db: Db) => rowsOf(db)[4]!.accountId!
  const behind: Deed = (db) => expect(db.sqlite.prepare(rename + doer(db)).run().changes).toBe(1)
  expect(after(behind, { triggers: true })).toEqual({ findings: [], notes: [], entries: 21, start: 'opens' })
  const inEntry = after((db) => does(`UPDATE audit_log SET account_id = ${doer(db) + 1} WHERE id = 5`)(db, ''))
  expect(inEntry.findings[0]).toMatch(/^Entry 5 .*changed/)
})

test('an older database put back beside the mark is named, and refused at the start in one sentence', async () => {
  const folder = aFolder()
  cpSync(whole, folder, { recursive: true })
  cpSync(older, folder, { recursive: true })
  const verified = await run('verify-audit.ts', { VIGIE_DATA: folder })
  expect([verified.code, verified.printed]).toEqual([1, expect.stringMatching(/ends with entry 13, .+ knows entry 21/)])
  const { code, printed } = await run('main.ts', { VIGIE_DATA: folder })
  expect([code, printed]).toEqual([1, expect.stringMatching(/ends with entry 13, .+ knows entry 21/)])
  expect(printed.trim().split('\n')).toHaveLength(1)
})

test('a log as it was written is whole, from the console too, and the mark may be behind by what a crash left', async () => {
  expect(after(() => undefined)).toEqual({ findings: [], notes: [], entries: 21, start: 'opens' })
  const { code, printed } = await run('verify-audit.ts', { VIGIE_DATA: whole })
  expect([code, printed]).toEqual([
    0,
    expect.stringMatching(/^The audit log is whole: 21 entries[^]+\nIts end: 21,[0-9a-f]{64}\n$/),
  ])
  const copy = await run('verify-audit.ts', { VIGIE_DATA: whole }, ['--file', join(older, 'vigie.sqlite')])
  expect([copy.code, copy.printed]).toEqual([0, expect.stringMatching(/^The audit log is whole: 13 entries/)])
})

/** Ends the log at entry 10 and goes on as Vigie itself would: its key seals what comes after. */
const grownAgain = (db: Db): void => {
  cutAt10(db, '')
  for (let times = 0; times < 9; times++) appendAudit(db, { event: 'signed-out', by: theServer }, 1_800_000_000)
}

/** Puts a backup beside a database that holds the log as it was when it had 13 entries. */
const backsUp: Deed = (_db, folder) => {
  mkdirSync(join(folder, 'backups'), { recursive: true })
  cpSync(join(older, 'vigie.sqlite'), join(folder, 'backups', 'vigie-20260701T010000Z.sqlite'))
}

test.each<[string, Deed, RegExp]>([
  ['cut', cutAt10, /^Entry 13, which the backup vigie-20260701T010000Z.sqlite knows, is gone/],
  ['emptied', does('DELETE FROM audit_log', seq(0)), /^Entry 13, which the backup .+ knows, is gone/],
  [
    'cut behind the backup, then grown again',
    (db) => grownAgain(db),
    /^Entry 13 is not the one that the backup .+ knows/,
  ],
  ['written anew', writtenAnew((rows) => rows), /^Entry 13 is not the one that the backup .+ knows/],
])(
  'a log %s whose mark follows it, as after a start without the mark, is named by its backups',
  (_what, deed, said) => {
    const { findings } = after((db, folder) => {
      backsUp(db, folder)
      deed(db, folder)
      rmSync(mark(folder))
      markAuditHead(db, folder)
    })
    expect(findings).toContainEqual(expect.stringMatching(said))
  },
)

test('backups that the log goes on from, or that cannot be read, take nothing from it', () => {
  const { findings } = after((db, folder) => {
    backsUp(db, folder)
    writeFileSync(join(folder, 'backups', 'vigie-20260702T010000Z.sqlite'), 'not a database')
  })
  expect(findings).toEqual([])
})

test('a restore goes back on purpose: what was backed up before it is not held against the log', () => {
  const { findings } = after(
    (db, folder) => {
      backsUp(db, folder)
      withoutTriggers(db)
      cutAt10(db, folder)
      tellRestore(db, { upTo: null, aside: null }, Date.UTC(2026, 6, 2) / 1000)
      markAuditHead(db, folder)
    },
    { triggers: true },
  )
  expect(findings.filter((one) => one.startsWith('Entry'))).toEqual([])
})

test('an end of the log that was kept elsewhere is held against it', async () => {
  const db = openDb(join(whole, 'vigie.sqlite'), openAuditKey(whole))
  const { hash } = rowsOf(db)[12]!
  db.sqlite.close()
  const against = (head: string) => run('verify-audit.ts', { VIGIE_DATA: whole }, ['--head', head])
  expect((await against(`13,${hash}`)).code).toBe(0)
  const lost = await against(`22,${hash}`)
  expect([lost.code, lost.printed]).toEqual([
    1,
    expect.stringContaining('Entry 22, which whoever kept that end knows, is gone'),
  ])
  expect((await against('13')).code).toBe(2)
})

test('without a database or without the key, it says what it wants', async () => {
  const nowhere = await run('verify-audit.ts', { VIGIE_DATA: aFolder() })
  expect([nowhere.code, nowhere.printed]).toEqual([2, expect.stringContaining('There is no database at')])
  const alone = await run('verify-audit.ts', { VIGIE_DATA: aFolder() }, ['--file', join(older, 'vigie.sqlite')])
  expect([alone.code, alone.printed]).toEqual([2, expect.stringContaining('There is no secret.key beside')])
})

test('the log of an earlier release is sealed as it stands when it is opened: later, no entry of it can be changed', async () => {
  const folder = aFolder()
  cpSync(whole, folder, { recursive: true })
  const plain = openDb(join(folder, 'vigie.sqlite'))
  const sql = plain.sqlite
    .prepare("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'audit_log'")
    .pluck()
    .all() as string[]
  withoutTriggers(plain)
  writtenAnew((rows) => rows)(plain, folder)
  triggersBack(plain, sql)
  plain.sqlite.close()
  writeFileSync(mark(folder), JSON.stringify({ ...markOf(folder), head: undefined }))
  const door = await aDoor({ dataFolder: folder, keepsFolder: true })
  const sealed = rowsOf(door.db)
  expect(sealed.at(-1)).toMatchObject({ id: 22, event: 'audit-log-keyed', previousHash: plainHash(sealed[20]!) })
  const verdict = verifyAudit(door.db, folder)
  expect([verdict.findings, verdict.notes]).toEqual([[], [expect.stringMatching(/^The entries before 22 were sealed/)]])
  withoutTriggers(door.db)
  const rows = sealed.slice(0, 21).map((row) => (row.id === 5 ? { ...row, at: row.at + 1 } : row))
  let before = CHAIN_START
  for (const row of rows) {
    const hash = plainHash({ ...row, previousHash: before })
    door.db.sqlite
      .prepare('UPDATE audit_log SET at = ?, previous_hash = ?, hash = ? WHERE id = ?')
      .run(row.at, before, hash, row.id)
    before = hash
  }
  expect(verifyAudit(door.db, folder).findings[0]).toMatch(/^Entry 22 does not follow from the one before/)
})

test('a start that finds the mark gone goes on, and the log tells of it', async () => {
  const folder = aFolder()
  cpSync(whole, folder, { recursive: true })
  rmSync(mark(folder))
  const door = await aDoor({ dataFolder: folder, keepsFolder: true })
  expect(rowsOf(door.db).at(-1)).toMatchObject({ id: 22, event: 'audit-mark-renewed' })
  expect(markOf(folder).head).toMatchObject({ id: 22 })
  expect(verifyAudit(door.db, folder)).toMatchObject({
    findings: [],
    notes: [expect.stringMatching(/^Before entry 22/)],
  })
})

test('the hash is an HMAC: the SHA-256 of what an entry says is not it', () => {
  const db = openDb(join(whole, 'vigie.sqlite'), openAuditKey(whole))
  const [first] = rowsOf(db)
  db.sqlite.close()
  const { hash, ...said } = first!
  expect(hash).not.toBe(
    createHash('sha256')
      .update(JSON.stringify(Object.values(said)))
      .digest('hex'),
  )
  expect(hash).toBe(hashOf(said, openAuditKey(whole)))
})
