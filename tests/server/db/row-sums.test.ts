import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, onTestFinished, test, vi } from 'vitest'
import { checkOpened } from '../../../server/db/integrity.ts'
import { rowHasher } from '../../../server/db/row-hash.ts'
import { completeRowSums, findChangedRows, keepingSums, readSums, summedTables } from '../../../server/db/row-sums.ts'
import { aHouse } from '../house.ts'
import { gone, store, table } from '../month-files.ts'
import { row, ticketCsv } from '../ticket-csv.ts'

const answered = { survey_answered_at: '2026-03-12', satisfaction_score: 5, satisfaction_scale: 5 }

/** A file that is said to be newer than whatever came before it. */
const newer = { asOf: '2026-06-30' }

/** Fields that the first file of tickets holds and the later ones do not. */
const fewer = ['answeredAt', 'answerScore', 'answerScale', 'status'] as const

/** A contract to which every kind of file came, some of it twice, and whose last import can be undone. */
async function filled() {
  const house = await aHouse()
  const { id } = await house.addContract({
    incidentRules: [{ kind: 'security', field: 'category', contains: 'virus' }],
  })
  const isSummed = (after: string) =>
    expect({ after, changed: findChangedRows(house.db.sqlite) }).toEqual({ after, changed: [] })
  await store(house, id, 'incidents', table('incident_id,kind,started_at,severity', 'S1,security,2026-03-02 08:00,low'))
  await store(house, id, 'costs', table('month;nature;label;amount', '2026-03;recurring;Fee;110'))
  await store(house, id, 'satisfaction', table('answer_id,answered_at,score,scale', 'R1,2026-03-10,5,5'))
  await store(house, id, 'satisfaction', table('answer_id,answered_at,score,scale', 'R1,2026-03-10,4,5'), newer)
  isSummed('files of each kind')
  const first = [row('A1', { category: 'virus', ...answered }), row('A2', { reassignments: 2, category: 'Réseau' })]
  await store(house, id, 'tickets', ticketCsv(...first, row('A3', { resolved_at: '', status: 'open' })))
  isSummed('a first file of tickets')
  return { house, id, isSummed }
}

test('the sums are those of the rows after every verb that changes them', async () => {
  const { house, id, isSummed } = await filled()
  const narrow = table(
    'ticket_id,opened_at,resolved_at',
    'A3,2026-03-10 08:00,2026-03-10 13:00',
    'A9,2026-04-10,2026-04-11',
  )
  await store(house, id, 'tickets', narrow, gone(...fewer, 'reassignments', 'priority', 'category'))
  isSummed('a file that says less of tickets known')
  expect((await house.patch(`/contracts/${id}`, { timeZone: 'Pacific/Auckland' })).status).toBe(200)
  isSummed('another time zone')
  expect((await house.patch(`/contracts/${id}`, { incidentRules: [] })).status).toBe(200)
  isSummed('other rules of incidents')
  const last = await store(house, id, 'tickets', ticketCsv(row('A1', { category: 'new' }), row('A9'), row('A10')), {
    ...newer,
    ...gone(...fewer),
  })
  isSummed('a file that changes tickets of two imports')
  expect((await house.get(`/contracts/${id}/imports/${last.id}/undo-preview`)).status).toBe(200)
  isSummed('an undo that is only looked at')
  expect((await house.post(`/contracts/${id}/imports/${last.id}/undo`)).status).toBe(200)
  isSummed('an undo')
  await house.upload(id, narrow)
  isSummed('a preview')
})

test('a database of an earlier release is summed as it is opened, to the same sums', async () => {
  const { house } = await filled()
  const { sqlite } = house.db
  const sums = () => summedTables.map((name) => readSums(sqlite, name))
  const before = sums()
  expect(before.flat().length).toBeGreaterThan(6)
  sqlite.exec('DELETE FROM row_sums')
  completeRowSums(sqlite)
  expect(sums()).toEqual(before)
})

const turned = [
  ['a date', 'tickets', 'UPDATE tickets SET opened_at = opened_at + 256'],
  ['what follows from one', 'tickets', `UPDATE tickets SET delay_seconds = delay_seconds + 1 WHERE id = 'A1'`],
  ['a number that became a text', 'tickets', `UPDATE tickets SET priority = 'x' WHERE id = 'A1'`],
  ['a value that is gone', 'tickets', `UPDATE tickets SET resolved_at = NULL WHERE id = 'A1'`],
  ['a repeated text', 'terms', `UPDATE terms SET text = 'virut' WHERE text = 'virus'`],
  ['an accent', 'terms', `UPDATE terms SET text = 'Reseau' WHERE text = 'Réseau'`],
  ['the sign of an amount', 'costs', 'UPDATE costs SET amount = -amount'],
  ['a score', 'answers', 'UPDATE answers SET score = 4.5'],
  ['a row that is gone', 'incidents', `DELETE FROM incidents WHERE id = 'S1'`],
  [
    'a row nobody sent',
    'tickets',
    `INSERT INTO tickets (contract_id, id, opened_at, import_id, opened_month) VALUES (1, 'Z', 1, 1, 1)`,
  ],
  ['rows of another import', 'tickets', 'UPDATE tickets SET import_id = 1'],
  [
    'two values that changed places',
    'tickets',
    `UPDATE tickets SET reassignments = 2 - reassignments WHERE id IN ('A1', 'A2')`,
  ],
  ['a sum that is gone', 'costs', `DELETE FROM row_sums WHERE table_name = 'costs'`],
] as const

test('whatever turns in a row is found, and in which table', async () => {
  const { house } = await filled()
  const { sqlite } = house.db
  sqlite.pragma('foreign_keys = OFF')
  for (const [what, name, damage] of turned) {
    sqlite.exec('BEGIN')
    sqlite.exec(damage)
    const tables = new Set(findChangedRows(sqlite).map((found) => found.table))
    expect({ what, tables }).toEqual({ what, tables: new Set([name]) })
    sqlite.exec('ROLLBACK')
  }
  expect(findChangedRows(sqlite)).toEqual([])
})

test('what was damaged still shows once other files came, settings changed, and an import was undone', async () => {
  const { house, id } = await filled()
  const { sqlite } = house.db
  sqlite.exec(`UPDATE tickets SET opened_at = opened_at + 256 WHERE id = 'A1'`)
  sqlite.exec(`UPDATE answers SET score = 4.5 WHERE id = 'R1'`)
  const tables = () => new Set(findChangedRows(sqlite).map((found) => found.table))
  const last = await store(house, id, 'tickets', ticketCsv(row('A1', { category: 'new' }), row('A20')), {
    ...newer,
    ...gone(...fewer),
  })
  expect(tables()).toEqual(new Set(['tickets', 'answers']))
  await house.post(`/contracts/${id}/imports/${last.id}/undo`)
  await house.patch(`/contracts/${id}`, { timeZone: 'Europe/Paris' })
  expect(tables()).toEqual(new Set(['tickets', 'answers']))
})

test('a row that was kept to be put back and was damaged meanwhile shows after the undo', async () => {
  const { house, id } = await filled()
  const last = await store(house, id, 'tickets', ticketCsv(row('A1', { category: 'new' })), {
    ...newer,
    ...gone(...fewer),
  })
  house.db.sqlite.exec('UPDATE ticket_versions SET opened_at = opened_at + 256')
  await house.post(`/contracts/${id}/imports/${last.id}/undo`)
  expect(findChangedRows(house.db.sqlite).map((found) => found.table)).toEqual(['tickets'])
})

test('the hash of a row knows its columns by name, and every bit of their values', () => {
  const value = fc.oneof(fc.integer(), fc.double({ noNaN: true }), fc.string(), fc.constant(null))
  const same = rowHasher(['a', 'b'])
  fc.assert(
    fc.property(value, value, (a, b) => {
      expect(rowHasher(['b', 'later', 'a'])([b, null, a])).toBe(same([a, b]))
      expect(same([a, b])).toBeLessThan(2 ** 30)
    }),
  )
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 45 }), fc.integer({ min: 0, max: 44 }), (number, bit) => {
      const flipped = Number(BigInt(number) ^ (1n << BigInt(bit)))
      expect(same([flipped, 'x'])).not.toBe(same([number, 'x']))
    }),
  )
})

test('rows that are written while a check reads are no damage', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  await house.upload(id, ticketCsv(row('A')), { commit: 'true' })
  const sqlite = new Database(join(house.dataFolder, 'vigie.sqlite'), { readonly: true })
  onTestFinished(() => void sqlite.close())
  const prepare = sqlite.prepare.bind(sqlite)
  let written = 0
  // Between the sums that are kept of a table and its rows.
  vi.spyOn(sqlite, 'prepare').mockImplementation((sql: string) => {
    if (/FROM main.terms/.test(sql))
      house.db.sqlite
        .transaction(() =>
          keepingSums(house.db.sqlite, 'terms', id, () => {
            written += 1
            house.db.sqlite.prepare('INSERT INTO terms (contract_id, id, text) VALUES (?, ?, ?)').run(id, 900, 'new')
          }),
        )
        .immediate()
    return prepare(sql)
  })
  expect(checkOpened(sqlite, 'full')).toEqual([])
  expect(written).toBe(1)
})
