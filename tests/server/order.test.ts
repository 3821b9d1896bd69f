import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseMonth } from '../../shared/period.ts'
import { statusCodes } from '../../server/db/codes.ts'
import { readCostMonths } from '../../server/db/cost-months.ts'
import { aHouse } from './house.ts'
import { gone, pointOf, store, table } from './month-files.ts'
import { row, ticketCsv } from './ticket-csv.ts'

const march = parseMonth('2026-03')
const costs = (...rows: readonly string[]) => table('month;nature;label;amount', ...rows)

test('lines of a file that only their amounts tell apart are the same lines when they are sorted another way', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  await store(house, id, 'costs', costs('2026-03;recurring;Licences;100', '2026-03;recurring;Licences;200'))
  const sorted = costs('2026-03;recurring;Licences;200', '2026-03;recurring;Licences;100')
  const again = await store(house, id, 'costs', sorted)
  expect(again).toMatchObject({ changes: { new: 0, changed: 0, unchanged: 2 }, stays: { older: 0, tied: 0 } })
  expect(readCostMonths(house.db, id).get(march)).toMatchObject({ natures: { recurring: 30_000 }, lines: 2 })
})

test('an older file changes nothing that a newer one told, and says how many rows stay', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const april = ticketCsv(
    row('A1', { status: 'closed' }),
    row('A2', { opened_at: '2026-03-30 08:00', resolved_at: '2026-04-02 08:00', status: 'closed' }),
  )
  const ofMarch = ticketCsv(
    row('A1', { status: 'closed' }),
    row('A2', { opened_at: '2026-03-30 08:00', resolved_at: '', status: 'open' }),
    row('A3', { opened_at: '2026-03-31 08:00', resolved_at: '', status: 'open' }),
  )
  await store(house, id, 'tickets', april)
  const { body: older } = await house.upload(id, ofMarch)
  expect(older).toMatchObject({
    asOf: { at: '2026-03-31T08:00:00.000Z', from: 'rows', ownRows: 0 },
    changes: { new: 1, changed: 0, unchanged: 2, vanished: 0 },
    stays: { older: 1, tied: 0 },
  })
  await store(house, id, 'tickets', ofMarch)
  expect(await pointOf(house, id, 'resolution-delay', '2026-04')).toMatchObject({ sample: 1, value: 72 })
  expect(await store(house, id, 'tickets', april)).toMatchObject({ changes: { changed: 0 }, stays: { older: 0 } })
})

test('a row is as of its own last update, whatever the rest of its file', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const glpi = (...rows: readonly string[]) =>
    table('ID;Statut;Dernière modification;Date d’ouverture;Date de résolution', ...rows)
  const newer = glpi('1;Nouveau;2026-03-20 08:00;2026-03-01 08:00;', '2;Nouveau;2026-03-02 08:00;2026-03-02 08:00;')
  const older = glpi(
    '1;Résolu;2026-03-10 08:00;2026-03-01 08:00;2026-03-10 08:00',
    '2;Résolu;2026-03-05 08:00;2026-03-02 08:00;2026-03-05 08:00',
  )
  const one = await store(house, id, 'tickets', newer)
  expect(one.asOf).toEqual({ at: '2026-03-20T08:00:00.000Z', from: 'rows', ownRows: 2 })
  const two = await store(house, id, 'tickets', older)
  // Ticket 1 was opened again since; of ticket 2 the other file has the newer state.
  expect(two).toMatchObject({ changes: { changed: 1, unchanged: 1 }, stays: { older: 1, tied: 0 } })
  expect(await pointOf(house, id, 'resolution-delay', '2026-03')).toMatchObject({ sample: 1, value: 72 })
})

test('two states of the very same instant are settled alike in either order, and a date that is said decides', async () => {
  const house = await aHouse()
  const first = ticketCsv(row('A1', { category: 'network' }))
  const second = ticketCsv(row('A1', { category: 'virus' }))
  const categoryOf = (id: number) =>
    house.db.sqlite
      .prepare(
        'SELECT text FROM terms t JOIN tickets k ON k.contract_id = t.contract_id AND k.category = t.id WHERE t.contract_id = ?',
      )
      .pluck()
      .get(id)
  const settled = []
  for (const [one, other] of [
    [first, second],
    [second, first],
  ] as const) {
    const { id } = await house.addContract()
    await store(house, id, 'tickets', one)
    const { changes, stays } = await store(house, id, 'tickets', other)
    expect(changes.changed + stays.tied).toBe(1)
    settled.push(categoryOf(id))
    const corrected = await store(house, id, 'tickets', other, { asOf: '2026-03-11' })
    expect(corrected.asOf).toEqual({ at: '2026-03-11T23:59:59.000Z', from: 'said', ownRows: 0 })
    expect(categoryOf(id)).toBe(other === first ? 'network' : 'virus')
    expect((await store(house, id, 'tickets', one)).changes.changed).toBe(0)
  }
  expect(settled[0]).toBe(settled[1])
})

test('the day in a file’s name tells when it was written, where it is later than its rows', async () => {
  const house = await aHouse()
  const { id } = await house.addContract({ timeZone: 'Europe/Paris' })
  const asOf = async (file: string) => (await house.upload(id, ticketCsv(row('A1')), { file })).body.asOf
  const rows = { at: '2026-03-10T11:00:00.000Z', from: 'rows', ownRows: 0 }
  const named = (at: string) => ({ at, from: 'name', ownRows: 0 })
  expect(await asOf('Tickets-20260515.csv')).toEqual(named('2026-05-14T22:00:00.000Z'))
  expect(await asOf('Tous les incidents - 2026-05-15T155729.790.csv')).toEqual(named('2026-05-15T13:57:29.000Z'))
  expect(await asOf('export du 15-05-2026.csv')).toEqual(named('2026-05-14T22:00:00.000Z'))
  expect(await asOf('2026-03-01_2026-03-31.csv')).toEqual(named('2026-03-30T22:00:00.000Z'))
  // A month is no day; nothing says which of 05 and 04 is one; a day to come, or before the rows, tells nothing.
  for (const name of ['glpi-2026-05.csv', '05-04-2026.csv', '20270101.csv', '2026-03-01.csv', '1234567890.csv'])
    expect({ name, asOf: await asOf(name) }).toEqual({ name, asOf: rows })
})

test('an instant that is said is a day or has an offset, and is not to come', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const said = (asOf: string) => house.upload(id, ticketCsv(row('A1')), { asOf })
  expect((await said('2026-03-31T10:00:00+02:00')).body.asOf?.at).toBe('2026-03-31T08:00:00.000Z')
  // It is 1 July at midnight: of this day no more than that is over.
  expect((await said('2026-07-01')).body.asOf?.at).toBe('2026-07-01T00:00:00.000Z')
  for (const wrong of ['2026-07-02', '2026-08-01T00:00:00Z', '31/03/2026', '2026-02-30', '2026-03-31T10:00:00'])
    expect({ wrong, status: (await said(wrong)).status }).toEqual({ wrong, status: 400 })
})

test('of an event log the newest row of a ticket wins, whatever its place', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const log = ticketCsv(
    row('A1', { status: 'closed', updated_at: '2026-03-10 12:00' }),
    row('A1', { status: 'open', resolved_at: '', updated_at: '2026-03-10 08:00' }),
  )
  expect(await store(house, id, 'tickets', log)).toMatchObject({ superseded: 1, changes: { new: 1 } })
  expect(await pointOf(house, id, 'resolution-delay', '2026-03')).toMatchObject({ sample: 1 })
})

test('a last update that cannot be read costs the row nothing', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const { body } = await house.upload(id, ticketCsv(row('A1', { updated_at: 'yesterday' })))
  expect(body).toMatchObject({
    accepted: 1,
    rejected: 0,
    issueCounts: { 'update-unreadable': 1 },
    asOf: { ownRows: 0 },
  })
})

test.each(['tickets', 'incidents', 'satisfaction', 'costs'] as const)(
  'a column of %s can be chosen for the last update',
  async (kind) => {
    const house = await aHouse()
    const { id } = await house.addContract()
    const headers = {
      tickets: ['ticket_id,opened_at', 'A1,2026-03-01 08:00'],
      incidents: ['kind,started_at', 'security,2026-03-01 08:00'],
      satisfaction: ['answered_at,score,scale', '2026-03-01 08:00,5,5'],
      costs: ['month,nature,amount', '2026-03,recurring,100'],
    }[kind]
    const content = table(`${headers[0]},touched`, `${headers[1]},2026-03-05 08:00`)
    const columns = headers[0]!.split(',').length
    const { body } = await house.upload(id, content, { kind, mapping: JSON.stringify({ [columns]: 'updatedAt' }) })
    expect(body.asOf).toEqual({ at: '2026-03-05T08:00:00.000Z', from: 'rows', ownRows: 1 })
  },
)

const repro = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')
const without = (content: string, id: string) =>
  content
    .split('\n')
    .filter((line) => !line.startsWith(`${id};`))
    .join('\n')

test('of rolling windows nothing vanishes but what is taken out', async () => {
  const house = await aHouse()
  const [first, second] = [repro('rolling-windows/window-1.csv'), repro('rolling-windows/window-2.csv')]
  const { id } = await house.addContract()
  const vanishedIn = async (content: string, ticket: string) =>
    (await house.upload(id, without(content, ticket))).body.changes.vanished
  await store(house, id, 'tickets', first)
  for (const ticket of ['R16', 'R20', 'R30', 'R31']) expect(await vanishedIn(second, ticket)).toBe(1)
  expect((await store(house, id, 'tickets', second)).changes).toEqual({
    new: 30,
    changed: 0,
    unchanged: 17,
    vanished: 0,
  })
  for (const content of [first, second]) expect((await house.upload(id, content)).body.changes.vanished).toBe(0)
  for (const ticket of ['R16', 'R40', 'R60']) expect(await vanishedIn(second, ticket)).toBe(1)
  // An older file lacks nothing that came after it.
  expect(await vanishedIn(first, 'R5')).toBe(1)
})

test('of rolling windows of incidents and answers nothing vanishes but what is taken out', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const days = Array.from({ length: 61 }, (_, day) => new Date(Date.UTC(2026, 2, 1 + day, 9)).toISOString())
  const files = {
    incidents: (from: number, to: number) =>
      table(
        'incident_id,kind,started_at',
        ...days.slice(from, to).map((day, n) => `I${from + n};security;${day}`.replaceAll(';', ',')),
      ),
    satisfaction: (from: number, to: number) =>
      table('answer_id,answered_at,score,scale', ...days.slice(from, to).map((day, n) => `R${from + n},${day},5,5`)),
  }
  for (const [kind, windowOf] of Object.entries(files)) {
    const vanished = async (content: string) => (await house.upload(id, content, { kind })).body.changes.vanished
    await house.upload(id, windowOf(0, 31), { kind, commit: 'true' })
    expect(await vanished(windowOf(14, 61))).toBe(0)
    expect(await vanished(windowOf(14, 61).split('\n').toSpliced(8, 1).join('\n'))).toBe(1)
    // Somebody says that it covers all of March: the first fortnight is missing.
    const covers = { coversFrom: '2026-03', coversTo: '2026-04' }
    expect((await house.upload(id, windowOf(14, 61), { kind, ...covers })).body.changes.vanished).toBe(14)
  }
})

test('a ticket that an earlier release stored is as of the newest of its dates', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const closed = { opened_at: '2026-03-30 08:00', status: 'closed' }
  await store(house, id, 'tickets', ticketCsv(row('A2', { ...closed, resolved_at: '2026-04-02 08:00' })))
  house.db.sqlite.exec('UPDATE tickets SET as_of = NULL, told = NULL; UPDATE imports SET as_of = NULL, rank = NULL')
  const older = row('A2', { ...closed, resolved_at: '', status: 'open' })
  const before = ticketCsv(older, row('A3', { opened_at: '2026-03-31 08:00', resolved_at: '' }))
  expect(await store(house, id, 'tickets', before)).toMatchObject({
    changes: { new: 1, changed: 0 },
    stays: { older: 1, tied: 0 },
  })
  const after = ticketCsv(older, row('A3', { opened_at: '2026-03-31 08:00', resolved_at: '2026-04-03 08:00' }))
  expect((await store(house, id, 'tickets', after)).changes).toMatchObject({ new: 0, changed: 2 })
})

test('what files of other columns tell of one ticket goes together by their instants', async () => {
  const house = await aHouse()
  const opened = { ticket_id: 'A1', opened_at: '2026-03-10 08:00' }
  const files = [
    [{ ...opened, status: 'open', priority: 'P1' }, '2026-03-11'],
    [{ ...opened, resolved_at: '2026-03-12 08:00' }, '2026-03-12'],
    [{ ...opened, status: 'open' }, '2026-03-13'],
  ] as const
  const narrow = gone('status', 'priority', 'resolvedAt')
  const statusAfter = async (...order: readonly number[]) => {
    const { id } = await house.addContract()
    const changed: number[] = []
    for (const at of order) {
      const [ticket, asOf] = files[at]!
      changed.push((await store(house, id, 'tickets', ticketCsv(ticket), { asOf, ...narrow })).changes.changed)
    }
    const read = house.db.sqlite.prepare(
      'SELECT status, resolved_at IS NOT NULL AS resolved FROM tickets WHERE contract_id = ?',
    )
    return { changed, ...(read.get(id) as { status: number | null; resolved: number }) }
  }
  // Resolved after it was said to be open: its status is not known. Then it is said to be open again.
  expect(await statusAfter(0, 1)).toEqual({ changed: [0, 1], status: null, resolved: 1 })
  expect(await statusAfter(1, 0)).toEqual({ changed: [0, 1], status: null, resolved: 1 })
  const again = { status: statusCodes.code.open, resolved: 1 }
  expect(await statusAfter(0, 1, 2)).toEqual({ changed: [0, 1, 1], ...again })
  expect(await statusAfter(2, 1, 0)).toEqual({ changed: [0, 1, 1], ...again })
})
