import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { ServiceCalendarSetting } from '../../shared/api/calendars.ts'
import type { NewContract } from '../../shared/api/contracts.ts'
import type { ApiError } from '../../shared/api/error.ts'
import type { KpiFacts } from '../../shared/api/kpi-facts.ts'
import type { RestatementsPage } from '../../shared/api/restatements.ts'
import { listContracts } from '../../server/db/contracts.ts'
import { aHouse, type TestHouse } from './house.ts'
import { leftBy, releases } from './kept-databases.ts'
import { row, ticketCsv } from './ticket-csv.ts'

type Given = NonNullable<NewContract['serviceCalendar']>
const range = (from: string, to: string) => ({ from, to })
const office = (rest: Partial<ServiceCalendarSetting & { kind: 'service-hours' }> = {}): Given => ({
  kind: 'service-hours',
  hours: [{ days: [1, 2, 3, 4, 5], ranges: [range('09:00', '18:00')] }],
  holidays: 'FR',
  ...rest,
})
const inParis = { startsOn: '2026-01-01', timeZone: 'Europe/Paris' }

/** Delays in hours of the tickets resolved from April to July 2026 or in one month. */
async function delays(house: TestHouse, contractId: number, months = 'from=2026-04&month=2026-07') {
  const path = `/contracts/${contractId}/kpis/resolution-delay/facts?${months}`
  const { facts } = (await house.get<KpiFacts>(path)).body
  return Object.fromEntries(
    facts.map((fact) => (fact.kind === 'ticket' ? [fact.ticketId, fact.delayHours] : [fact.id, null])),
  )
}
/** Delay in hours of one ticket under a calendar, its times as Paris reads them. */
async function delayOn(serviceCalendar: Given, opened: string, resolved: string): Promise<number | null> {
  const house = await aHouse()
  const { id } = await house.addContract({ ...inParis, serviceCalendar })
  const file = ticketCsv(row('A1', { opened_at: opened, resolved_at: resolved, closed_at: '' }))
  expect((await house.upload(id, file, { commit: 'true' })).status).toBe(201)
  return (await delays(house, id, `month=${resolved.slice(0, 7)}`))['A1']!
}

test.each<[string, Given, string, string, number]>([
  // 3 April 2026 is Good Friday, a holiday in Moselle and in no other part of France but Alsace; 6 April is Easter Monday.
  ['Good Friday is worked in Paris', office(), '2026-04-02 17:00', '2026-04-07 10:00', 11],
  ['and not in Moselle', office({ holidays: 'FR-57' }), '2026-04-02 17:00', '2026-04-07 10:00', 2],
  ['nor in Bas-Rhin', office({ holidays: 'FR-67' }), '2026-04-02 17:00', '2026-04-07 10:00', 2],
  // Corpus Christi, Thursday 4 June 2026, in Bavaria; Buß- und Bettag, Wednesday 18 November, in Saxony.
  ['a feast of Bavaria', office({ holidays: 'DE-BY' }), '2026-06-03 17:00', '2026-06-05 10:00', 2],
  ['a closed day of its own', office({ closedDays: ['2026-04-14'] }), '2026-04-14 09:00', '2026-04-14 11:00', 0],
  [
    'a Friday until 16:00',
    office({
      hours: [
        { days: [1, 2, 3, 4], ranges: [range('09:00', '18:00')] },
        { days: [5], ranges: [range('09:00', '16:00')] },
      ],
    }),
    '2026-06-19 15:30',
    '2026-06-22 09:30',
    1,
  ],
  [
    'a lunch break',
    office({ hours: [{ days: [1], ranges: [range('14:00', '18:00'), range('08:30', '12:30')] }] }),
    '2026-06-15 12:00',
    '2026-06-15 14:45',
    1.25,
  ],
  [
    'a night',
    office({ hours: [{ days: [5], ranges: [range('22:00', '06:00')] }] }),
    '2026-06-19 23:00',
    '2026-06-20 09:00',
    7,
  ],
  [
    'a Saturday of its own',
    office({ openDays: [{ day: '2026-06-20', ranges: [range('09:00', '12:00')] }] }),
    '2026-06-19 17:00',
    '2026-06-22 10:00',
    5,
  ],
])('%s', async (_name, calendar, opened, resolved, hours) => {
  expect(await delayOn(calendar, opened, resolved)).toBe(hours)
})

test.each<[string, Given, string, Record<string, number>]>([
  ['cal-alsace.csv', office({ holidays: 'FR-57', closedDays: ['2026-04-14'] }), '2026-04', { A1: 2, A2: 0 }],
  [
    'cal-half-day.csv',
    office({
      hours: [
        { days: [1, 2, 3, 4], ranges: [range('09:00', '18:00')] },
        { days: [5], ranges: [range('09:00', '16:00')] },
      ],
    }),
    '2026-09',
    { F1: 1 },
  ],
])('%s, as its contract reads it', async (name, serviceCalendar, month, expected) => {
  const house = await aHouse({ clock: () => Date.parse('2026-11-01T00:00:00Z') / 1000 })
  const { id } = await house.addContract({ ...inParis, serviceCalendar })
  const file = readFileSync(new URL(`../fixtures/calendars/${name}`, import.meta.url))
  const { status } = await house.upload(id, file, { commit: 'true', dateOrder: 'dmy' })
  expect(status).toBe(201)
  expect(await delays(house, id, `month=${month}`)).toEqual(expected)
})

test('working hours in short are kept in full', async () => {
  const house = await aHouse()
  const short: Given = {
    kind: 'business-hours',
    days: [2, 1],
    opensAt: '08:00',
    closesAt: '12:00',
    holidays: 'FR-68',
  }
  const { serviceCalendar, pastCalendars } = await house.addContract({ serviceCalendar: short })
  expect(pastCalendars).toEqual([])
  expect(serviceCalendar).toEqual({
    kind: 'service-hours',
    hours: [{ days: [1, 2], ranges: [range('08:00', '12:00')] }],
    holidays: 'FR-68',
    closedDays: [],
    openDays: [],
  })
})

test('working hours of an earlier release are the same after its migration', async () => {
  const dataFolder = leftBy(releases.at(-1)!)
  const earlier = new Database(join(dataFolder, 'vigie.sqlite'))
  const kept = '{"kind":"business-hours","days":[1,2,5],"opensAt":"08:30","closesAt":"24:00","holidays":null}'
  earlier.prepare('UPDATE contracts SET service_calendar = ?').run(kept)
  earlier.close()
  const house = await aHouse({ dataFolder })
  const [contract] = listContracts(house.db)
  expect(contract).toMatchObject({
    serviceCalendar: {
      kind: 'service-hours',
      hours: [{ days: [1, 2, 5], ranges: [range('08:30', '24:00')] }],
      holidays: null,
      closedDays: [],
      openDays: [],
    },
    pastCalendars: [],
  })
})

const refusals: [string, Given, string][] = [
  [
    'ranges that overlap',
    office({ hours: [{ days: [1], ranges: [range('09:00', '13:00'), range('12:00', '18:00')] }] }),
    'overlap',
  ],
  ['a range of no length', office({ hours: [{ days: [1], ranges: [range('09:00', '09:00')] }] }), 'length'],
  [
    'a weekday twice',
    office({
      hours: [
        { days: [1], ranges: [range('09:00', '12:00')] },
        { days: [1], ranges: [range('14:00', '18:00')] },
      ],
    }),
    'one place',
  ],
  [
    'a day closed and open',
    office({ closedDays: ['2026-04-14'], openDays: [{ day: '2026-04-14', ranges: [range('09:00', '12:00')] }] }),
    'both closed and open',
  ],
  ['a region that is not known', office({ holidays: 'FR-99' }), 'FR-99'],
  ['a day that does not exist', office({ closedDays: ['2026-02-30'] }), 'closedDays'],
]
test.each(refusals)('%s is refused and changes nothing', async (_name, serviceCalendar, word) => {
  const house = await aHouse()
  const contract = await house.addContract()
  const { status, body } = await house.patch<ApiError>(`/contracts/${contract.id}`, { serviceCalendar })
  expect(status).toBe(400)
  expect(JSON.stringify(body)).toContain(word)
  expect((await house.get(`/contracts/${contract.id}`)).body).toEqual(contract)
})

/** The clock of the tests stands at 1 July 2026, 0:00 UTC, which is 2:00 in Paris. */
async function filled() {
  const house = await aHouse()
  const { id } = await house.addContract({ ...inParis, serviceCalendar: { kind: '24x7' } })
  const file = ticketCsv(
    row('APRIL', { opened_at: '2026-04-13 08:00', resolved_at: '2026-04-14 08:00', closed_at: '' }),
    row('MAY', { opened_at: '2026-05-11 08:00', resolved_at: '2026-05-12 08:00', closed_at: '' }),
  )
  expect((await house.upload(id, file, { commit: 'true' })).status).toBe(201)
  const ledger = async () => (await house.get<RestatementsPage>(`/contracts/${id}/restatements`)).body.restatements
  return { house, id, ledger }
}

test('a changed calendar holds from today on: nothing that was shown moves', async () => {
  const { house, id, ledger } = await filled()
  const { body } = await house.patch(`/contracts/${id}`, { serviceCalendar: office() })
  expect(body).toMatchObject({ pastCalendars: [{ through: '2026-06-30', calendar: { kind: '24x7' } }] })
  expect(await delays(house, id)).toEqual({ APRIL: 24, MAY: 24 })
  expect(await ledger()).toEqual([])
})

test('one that is asked to hold from an earlier day restates what ended since, and the ledger says why', async () => {
  const { house, id, ledger } = await filled()
  const change = { serviceCalendar: office(), calendarFrom: '2026-05-01', reason: 'As the contract says' }
  expect((await house.patch(`/contracts/${id}`, change)).status).toBe(200)
  expect(await delays(house, id)).toEqual({ APRIL: 24, MAY: 9 })
  const moved = await ledger()
  expect(moved.map(({ month }) => month)).toContain('2026-05')
  expect(moved.every(({ month }) => month >= '2026-05')).toBe(true)
  expect(moved[0]).toMatchObject({ cause: 'settings', settings: ['serviceCalendar'], reason: 'As the contract says' })
})

test('one from the start of the contract holds for all days', async () => {
  const { house, id } = await filled()
  const change = { serviceCalendar: office(), calendarFrom: '2026-01-01' }
  expect((await house.patch(`/contracts/${id}`, change)).body).toMatchObject({ pastCalendars: [] })
  expect(await delays(house, id)).toEqual({ APRIL: 9, MAY: 9 })
})

test('calendarFrom without a calendar is refused', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  expect((await house.patch(`/contracts/${id}`, { calendarFrom: '2026-06-01' })).status).toBe(400)
})

test('the regions of a country are told in the reader’s language', async () => {
  const house = await aHouse()
  const { body } = await house.get<{ regions: { code: string; name: string }[] }>('/holidays/FR')
  expect(body.regions.map(({ code }) => code)).toEqual(expect.arrayContaining(['FR-57', 'FR-67', 'FR-68']))
  expect((await house.get('/holidays/XX')).body).toEqual({ regions: [] })
  expect((await house.get('/holidays/france')).status).toBe(400)
})
