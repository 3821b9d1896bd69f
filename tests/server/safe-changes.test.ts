import { expect, test } from 'vitest'
import type { ApiError } from '../../shared/api/error.ts'
import type { Import } from '../../shared/api/imports.ts'
import type { KpiFacts } from '../../shared/api/kpi-facts.ts'
import type { Scorecard } from '../../shared/api/kpis.ts'
import { openInstance } from '../../server/open.ts'
import { gone } from './month-files.ts'
import { aHouse, now } from './house.ts'
import { noSenders } from './senders.ts'
import { row, ticketCsv } from './ticket-csv.ts'

test('a second reading that fails leaves the preview as it was, and its commit stores what it showed', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const { body } = await house.upload(id, ticketCsv(row('A1'), row('A2')))
  const path = `/contracts/${id}/imports/${body.id}`
  const failed = await house.patch<ApiError>(path, { mapping: { 0: null } })
  expect(failed).toMatchObject({ status: 422, body: { code: 'columns-missing' } })
  expect((await house.get<Import>(path)).body).toEqual(body)
  expect((await house.post<Import>(`${path}/commit`)).body.changes.new).toBe(2)
  const facts = await house.get<KpiFacts>(`/contracts/${id}/kpis/resolution-delay/facts?month=2026-03`)
  expect(facts.body.total).toBe(2)
})

test('a refusal for missing columns shows what was found, to map it', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const { body } = await house.upload<ApiError & Pick<Import, 'mapping'>>(id, 'Foo,Bar\n1,2026-03-01\n')
  expect(body.code).toBe('columns-missing')
  expect(body.mapping.map(({ header }) => header)).toEqual(['Foo', 'Bar'])
  const mapping = JSON.stringify({ 0: 'id', 1: 'openedAt' })
  const mapped = await house.upload(id, 'Foo,Bar\n1,2026-03-01\n', { mapping })
  expect(mapped).toMatchObject({ status: 201, body: { format: 'generic', accepted: 1, months: ['2026-03'] } })
  for (const wrong of ['{', '[]', '{"x":"id"}', '{"0":7}'])
    expect((await house.upload(id, 'Foo,Bar\n1,2026-03-01\n', { mapping: wrong })).status).toBe(400)
})

test('an export with fewer columns keeps what it does not hold', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  await house.upload(id, ticketCsv(row('A1', { category: 'Réseau' }), row('A2', { reassignments: 1 })), {
    commit: 'true',
  })
  const narrow = (hour: string) =>
    ticketCsv(
      { ticket_id: 'A1', opened_at: '2026-03-10 08:00', resolved_at: `2026-03-10 ${hour}` },
      { ticket_id: 'A2', opened_at: '2026-03-10 08:00', resolved_at: '2026-03-10 12:00' },
    )
  const same = await house.upload(id, narrow('12:00'))
  expect(same.body).toMatchObject({ changes: { new: 0, changed: 0, unchanged: 2 }, restatements: [] })
  const later = await house.upload(id, narrow('14:00'))
  expect(later.body.changes).toMatchObject({ changed: 1, unchanged: 1 })
  expect(later.body.restatements).toMatchObject([{ kpi: 'resolution-delay', month: '2026-03', before: 4, after: 5 }])
  await house.post(`/contracts/${id}/imports/${later.body.id}/commit`)
  const facts = await house.get<KpiFacts>(`/contracts/${id}/kpis/first-level-resolution/facts?month=2026-03`)
  expect(facts.body.facts[0]).toMatchObject({
    category: 'Réseau',
    counted: 'first-level',
    levelOneRule: 'reassignments',
  })
  expect(facts.body.facts[1]).toMatchObject({ counted: 'escalated', reason: 'reassigned' })
})

test('a ticket known as open is no longer so once an export without statuses dates its resolution', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const states = [row('A1', { resolved_at: '', status: 'open' }), row('A2', { status: 'cancelled' })]
  await house.upload(id, ticketCsv(...states), { commit: 'true' })
  await house.upload(id, ticketCsv(row('A1'), row('A2')), { commit: 'true', asOf: '2026-03-11', ...gone('status') })
  const { kpis, backlog } = (await house.get<Scorecard>(`/contracts/${id}/scorecard?month=2026-03`)).body
  expect(kpis[1]).toMatchObject({ value: 4, sample: 1 })
  expect(kpis[0]!.counts).toMatchObject({ firstLevel: 1, excluded: 1 })
  expect(backlog!.open).toBe(0)
})

test('an import is read by the settings that hold when it is read, or read again', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const { body } = await house.upload(id, ticketCsv(row('A1', { level: 2 })))
  await house.patch(`/contracts/${id}`, { levelOne: { by: 'level' } })
  const path = `/contracts/${id}/imports/${body.id}`
  expect((await house.post<ApiError>(`${path}/commit`)).body.code).toBe('import-outdated')
  await house.patch(path, {})
  await house.post(`${path}/commit`)
  const facts = await house.get<KpiFacts>(`/contracts/${id}/kpis/first-level-resolution/facts?month=2026-03`)
  expect(facts.body.facts[0]).toMatchObject({ counted: 'escalated', reason: 'level' })
})

test('a script whose commit is refused leaves no preview behind', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const answers = await Promise.all([1, 2, 3].map(() => house.upload(id, ticketCsv(row('A1')), { commit: 'true' })))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409])
  await expect
    .poll(async () => (await house.get<Import[]>(`/contracts/${id}/imports`)).body.map(({ status }) => status))
    .toEqual(['committed'])
})

test('a second process is kept out of the data folder, and loses nothing of the first', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  await house.upload(id, ticketCsv(row('A1')))
  const again = () =>
    openInstance({ dataFolder: house.dataFolder, maxUploadBytes: 1000, senders: noSenders, now: () => now })
  expect(again).toThrow(/Another Vigie/)
  expect((await house.get<Import[]>(`/contracts/${id}/imports`)).body).toHaveLength(1)
})

test('a country whose holidays are not known is refused, not taken for one without any', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const calendar = { kind: 'business-hours', days: [1], opensAt: '09:00', closesAt: '18:00', holidays: 'ZZ' }
  const refused = await house.patch(`/contracts/${id}`, { serviceCalendar: calendar })
  expect(refused).toMatchObject({ status: 400, body: { issues: [{ column: 'serviceCalendar.holidays' }] } })
  expect((await house.patch(`/contracts/${id}`, { serviceCalendar: { ...calendar, holidays: 'FR' } })).status).toBe(200)
})

test('a contract starts in a year that has a calendar', async () => {
  const house = await aHouse()
  for (const startsOn of ['1850-01-01', '2150-01-01'])
    expect((await house.post('/contracts', { name: 'C', client: 'A', provider: 'B', startsOn })).status).toBe(400)
})

test('open tickets of a month that is not over are as old as they are today', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  // The clock of the tests stands at 1 July 2026, 0:00 UTC: in Honolulu it is still 30 June.
  await house.patch(`/contracts/${id}`, { timeZone: 'Pacific/Honolulu' })
  const open = { ticket_id: 'A1', opened_at: '2026-06-23 16:00', status: 'open' }
  await house.upload(id, ticketCsv(open), { commit: 'true' })
  const { backlog } = (await house.get<Scorecard>(`/contracts/${id}/scorecard?month=2026-06`)).body
  expect(backlog).toMatchObject({ open: 1, over7: 0 })
})
