import { expect, test } from 'vitest'
import type { ApiError } from '../../shared/api/error.ts'
import type { Import } from '../../shared/api/imports.ts'
import { parseMonth } from '../../shared/period.ts'
import { readIncidentMonths } from '../../server/db/incident-months.ts'
import { aHouse } from './house.ts'
import { gone, pointOf, reportOf, store, table } from './month-files.ts'
import { row, ticketCsv } from './ticket-csv.ts'

const HEADERS = 'incident_id,kind,started_at,ended_at,severity,category,service,planned'
const HOUR = 3600
const march = parseMonth('2026-03')
const file = (...rows: string[]) => table(HEADERS, ...rows)

test('incidents are counted in the month in which they began, outages by the service time they took', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const outages = file(
    'S1,security,2026-03-02 08:00,,high,phishing,mail,',
    'S2,security,2026-03-30 08:00,,,,,',
    'O1,outage,2026-03-10 08:00,2026-03-10 12:00,,,mail,no',
    'O2,outage,2026-03-10 10:00,2026-03-10 14:00,,,files,',
    'O3,outage,2026-03-20 22:00,2026-03-21 02:00,,,mail,yes',
    'O4,outage,2026-03-31 20:00,2026-04-01 03:00,,,mail,',
    'S3,security,2026-04-12 08:00,,,,,',
  )
  const body = await store(house, id, 'incidents', outages)
  expect(body).toMatchObject({ accepted: 7, covers: { from: '2026-03', to: '2026-04' }, changes: { new: 7 } })
  // March: 8 to 14 h on the 10th lost once, then 20 to 24 h on the 31st; O4 began in March and took 7 h in all.
  expect(readIncidentMonths(house.db, id)).toEqual(
    new Map([
      [
        march,
        {
          months: 1,
          security: 2,
          outages: 3,
          plannedOutages: 1,
          downtimeSeconds: 10 * HOUR,
          longestSeconds: 7 * HOUR,
          serviceSeconds: 31 * 24 * HOUR,
        },
      ],
      [
        march + 1,
        {
          months: 1,
          security: 1,
          outages: 0,
          plannedOutages: 0,
          downtimeSeconds: 3 * HOUR,
          longestSeconds: 0,
          serviceSeconds: 30 * 24 * HOUR,
        },
      ],
    ]),
  )
  expect((await pointOf(house, id, 'availability', '2026-03')).value).toBeCloseTo(1 - 10 / 744, 12)
})

test('the same file again changes nothing; one that overlaps it updates and never doubles', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const first = file('S1,security,2026-03-02 08:00,,low,,,', ',security,2026-03-03 08:00,,,phishing,,')
  await store(house, id, 'incidents', first)
  const again = await store(house, id, 'incidents', first)
  expect(again).toMatchObject({ changes: { new: 0, changed: 0, unchanged: 2, vanished: 0 }, restatements: [] })
  const later = file('S1,security,2026-03-02 08:00,,high,,,', 'S9,security,2026-03-09 08:00,,,,,')
  const next = await store(house, id, 'incidents', later)
  expect(next.changes).toEqual({ new: 1, changed: 1, unchanged: 0, vanished: 1 })
  expect(readIncidentMonths(house.db, id).get(march)!.security).toBe(3)
})

test('of rows with the same id the last wins; equal rows without id both count', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const twice = ',security,2026-03-03 08:00,,,phishing,,'
  const body = await store(
    house,
    id,
    'incidents',
    file('S1,security,2026-03-02 08:00,,,,,', 'S1,security,2026-04-02 08:00,,,,,', twice, twice),
  )
  expect(body).toMatchObject({ accepted: 4, superseded: 1, changes: { new: 3 } })
  const months = readIncidentMonths(house.db, id)
  expect([months.get(march)!.security, months.get(march + 1)!.security]).toEqual([2, 1])
})

test('a file with fewer columns leaves what it does not hold as it was', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  await store(house, id, 'incidents', file('O1,outage,2026-03-10 08:00,2026-03-10 12:00,,,mail,yes'))
  const narrow = table('incident_id,kind,started_at', 'O1,outage,2026-03-10 08:00')
  const without = gone('endedAt', 'severity', 'category', 'service', 'planned')
  expect((await store(house, id, 'incidents', narrow, without)).changes).toMatchObject({ changed: 0, unchanged: 1 })
  expect(readIncidentMonths(house.db, id).get(march)).toMatchObject({ plannedOutages: 1, downtimeSeconds: 0 })
})

test('a file without any incident says that nothing happened in the months it covers, and only those', async () => {
  const house = await aHouse()
  const { id } = await house.addContract({ securityBaseline: { perMonth: 2, months: 12 } })
  const empty = `${HEADERS}\n`
  const refused = await house.upload<ApiError>(id, empty, { kind: 'incidents' })
  expect(refused.status).toBe(422)
  const covers = { coversFrom: '2026-03', coversTo: '2026-04' }
  const body = await store(house, id, 'incidents', empty, covers)
  expect(body).toMatchObject({ status: 'committed', rows: 0, covers: { from: '2026-03', to: '2026-04' } })
  expect(await pointOf(house, id, 'security-incidents', '2026-04')).toMatchObject({ value: -1, sample: 0 })
  expect(await pointOf(house, id, 'security-incidents', '2026-05')).toMatchObject({ value: null, reason: 'no-file' })
  expect(await pointOf(house, id, 'availability', '2026-03')).toMatchObject({ value: null, reason: 'no-outages' })
})

test('the months that a person gives join those of the rows', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const content = file('S1,security,2026-04-02 08:00,,,,,')
  const { body } = await house.upload(id, content, { kind: 'incidents' })
  const path = `/contracts/${id}/imports/${body.id}`
  const reread = await house.patch<Import>(path, { covers: { from: '2026-02', to: '2026-03' } })
  expect(reread.body.covers).toEqual({ from: '2026-02', to: '2026-04' })
  await house.post(`${path}/commit`)
  expect([...readIncidentMonths(house.db, id).keys()]).toEqual([march - 1, march, march + 1])
})

test.each([
  ['one of the two months alone', { coversFrom: '2026-03' }],
  ['the last before the first', { coversFrom: '2026-04', coversTo: '2026-03' }],
  ['a month to come', { coversFrom: '2026-03', coversTo: '2026-08' }],
  ['a month of another age', { coversFrom: '1930-01', coversTo: '2026-03' }],
  ['a month that is none', { coversFrom: '2026-13', coversTo: '2026-13' }],
])('%s is refused as what a file covers', async (_name, covers) => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const content = file('S1,security,2026-03-02 08:00,,,,,')
  expect((await house.upload(id, content, { kind: 'incidents', ...covers })).status).toBe(400)
  expect((await house.get<Import[]>(`/contracts/${id}/imports`)).body).toEqual([])
})

test('a file of which every row is rejected covers nothing', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const covers = { coversFrom: '2026-03', coversTo: '2026-03' }
  const { body } = await house.upload(id, file('S1,security,2026-03-42 08:00,,,,,'), { kind: 'incidents', ...covers })
  expect(body).toMatchObject({ rows: 1, rejected: 1 })
  const refused = await house.post<ApiError>(`/contracts/${id}/imports/${body.id}/commit`)
  expect(refused).toMatchObject({ status: 409, body: { code: 'nothing-to-import' } })
})

test('an outage without an end lasts until now, and service hours alone are lost', async () => {
  const house = await aHouse()
  const office = { kind: 'business-hours', days: [1, 2, 3, 4, 5], opensAt: '09:00', closesAt: '18:00', holidays: null }
  const { id } = await house.addContract({ serviceCalendar: office as never })
  // The clock of the tests stands at 1 July 2026, 0:00: Monday 29 and Tuesday 30 June are two days of nine hours.
  await store(house, id, 'incidents', file('O1,outage,2026-06-27 12:00,,,,,'))
  const june = readIncidentMonths(house.db, id).get(parseMonth('2026-06'))!
  expect([june.downtimeSeconds, june.serviceSeconds]).toEqual([18 * HOUR, 22 * 9 * HOUR])
  await house.patch(`/contracts/${id}`, { serviceCalendar: { kind: '24x7' }, calendarFrom: '2026-03-01' })
  expect(readIncidentMonths(house.db, id).get(parseMonth('2026-06'))!.downtimeSeconds).toBe(84 * HOUR)
})

test('a change of time zone places incidents again', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  await store(house, id, 'incidents', file('S1,security,2026-03-31 23:30,,,,,', 'S2,security,2026-03-01 12:00,,,,,'))
  expect(readIncidentMonths(house.db, id).get(march)!.security).toBe(2)
  await house.patch(`/contracts/${id}`, { timeZone: 'Europe/Paris' })
  const months = readIncidentMonths(house.db, id)
  expect([months.get(march)!.security, months.get(march + 1)!.security]).toEqual([1, 1])
})

const securityRule = { kind: 'security', field: 'category', contains: 'sécurité' } as const
const outageRule = { kind: 'outage', field: 'type', contains: 'PANNE' } as const

test('tickets are incidents by the rules of the contract, whatever case and accents; those that never count make none', async () => {
  const house = await aHouse()
  const { id } = await house.addContract({ incidentRules: [securityRule, outageRule] })
  const tickets = ticketCsv(
    row('A1', { category: 'SECURITE > Hameçonnage' }),
    row('A2', { category: 'Réseau', type: 'Panne' }),
    row('A3', { category: 'Sécurité', status: 'cancelled' }),
    row('A4', { category: 'Sécurité', type: 'Panne' }),
  )
  await store(house, id, 'tickets', tickets)
  expect(readIncidentMonths(house.db, id).get(march)).toMatchObject({
    months: 1,
    security: 2,
    outages: 1,
    downtimeSeconds: 4 * HOUR,
  })
})

test('without a rule for security the tickets do not tell that nothing happened', async () => {
  const house = await aHouse()
  const { id } = await house.addContract({ incidentRules: [outageRule], securityBaseline: { perMonth: 1, months: 12 } })
  await store(house, id, 'tickets', ticketCsv(row('A1', { type: 'Panne' })))
  expect(await pointOf(house, id, 'security-incidents', '2026-03')).toMatchObject({ value: null })
  expect((await pointOf(house, id, 'availability', '2026-03')).value).toBeCloseTo(1 - 4 / 744, 12)
})

test('a ticket left open since before M1 makes no month without security incidents, hence no baseline of none', async () => {
  const house = await aHouse()
  const { id } = await house.addContract({ incidentRules: [securityRule] })
  const old = row('A1', { opened_at: '2026-01-10 08:00', resolved_at: '', status: 'open' })
  await store(house, id, 'tickets', ticketCsv(old, row('A2', { category: 'Sécurité' })))
  expect([...readIncidentMonths(house.db, id).keys()]).toEqual([march])
  expect(await pointOf(house, id, 'security-incidents', '2026-03')).toMatchObject({
    value: null,
    reason: 'no-baseline',
  })
})

test('without a rule for outages the tickets do not tell that the service was always there', async () => {
  const house = await aHouse()
  const { id } = await house.addContract({ incidentRules: [securityRule] })
  await store(house, id, 'tickets', ticketCsv(row('A1', { category: 'Sécurité' })))
  expect(await pointOf(house, id, 'availability', '2026-03')).toMatchObject({ value: null })
})

test('a change of rules finds the incidents again, and the ledger keeps what moved', async () => {
  const house = await aHouse()
  const { id } = await house.addContract({
    incidentRules: [securityRule],
    securityBaseline: { perMonth: 2, months: 12 },
  })
  await store(house, id, 'tickets', ticketCsv(row('A1', { category: 'Sécurité' }), row('A2', { category: 'Virus' })))
  const rules = [securityRule, { ...securityRule, contains: 'virus' }]
  await house.patch(`/contracts/${id}`, { incidentRules: rules })
  const report = await reportOf(house, id, 'security-incidents', '2026-03')
  expect(report.points[0]!.value).toBe(0)
  expect(report.restatements).toMatchObject([{ before: -0.5, after: 0, cause: 'settings', importId: null }])
  await house.patch(`/contracts/${id}`, { incidentRules: [] })
  expect(readIncidentMonths(house.db, id).size).toBe(0)
})

test('an incident of the incidents file wins over the ticket of the same number, in either order', async () => {
  const house = await aHouse()
  const { id } = await house.addContract({ incidentRules: [securityRule] })
  const tickets = ticketCsv(row('A1', { category: 'Sécurité' }))
  await store(house, id, 'tickets', tickets)
  await store(house, id, 'incidents', file('A1,outage,2026-03-10 08:00,2026-03-10 09:00,,,,'))
  expect(readIncidentMonths(house.db, id).get(march)).toMatchObject({ security: 0, outages: 1 })
  await store(house, id, 'tickets', ticketCsv(row('A1', { category: 'Sécurité', priority: 'P1' })))
  expect(readIncidentMonths(house.db, id).get(march)).toMatchObject({ security: 0, outages: 1 })
})

test('how long a problem has lasted that is not over is no end of it', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const problems = table(
    'Severity,Time,Recovery time,Status,Host,Problem,Duration',
    'High,2026-03-14 08:00:00,2026-03-14 10:30:00,RESOLVED,srv1,ping,2h 30m',
    'High,2026-03-20 23:00:00,,PROBLEM,srv1,ping,1d 2h 2m',
    'High,2026-03-21 23:00:00,,RESOLVED,srv2,ping,1h',
  )
  const answers = JSON.stringify({ 'constant:kind': 'outage' })
  const body = await store(house, id, 'incidents', problems, { answers })
  expect(body.rests).toMatchObject([{ on: 'outages', counted: 2, of: 3 }])
  const ends = house.db.sqlite.prepare('SELECT ended_at - started_at FROM incidents ORDER BY started_at').pluck().all()
  expect(ends).toEqual([2.5 * HOUR, null, HOUR])
})

test('what a status calls open is over where the file tells of later moments than its length reaches to', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const handled = table(
    'Date;Service;Nature;Durée d’indisponibilité (min);Statut',
    '2026-03-02 08:00;ERP;Panne;45;Clos',
    '2026-03-10 08:00;Mail;Panne;30;En cours',
    '2026-03-20 08:00;ERP;Panne;15;Clos',
    '2026-03-21 08:00;ERP;Panne;20;En cours',
  )
  expect((await store(house, id, 'incidents', handled)).rests).toMatchObject([{ on: 'outages', counted: 4, of: 4 }])
  const lengths = house.db.sqlite.prepare('SELECT ended_at - started_at FROM incidents ORDER BY started_at').pluck()
  expect(lengths.all()).toEqual([45, 30, 15, 20].map((minutes) => minutes * 60))
})

test('a log of what was down tells how long it was', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const log = table('Monitor,Status,Start,Duration (minutes)', 'ERP,Down,2026-03-02 08:00,45')
  const answers = JSON.stringify({ 'constant:kind': 'outage' })
  const body = await store(house, id, 'incidents', log, { answers })
  expect(body.rests).toMatchObject([{ on: 'outages', counted: 1, of: 1 }])
})
