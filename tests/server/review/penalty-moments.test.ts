import { expect, test } from 'vitest'
import type { ApiError } from '../../../shared/api/error.ts'
import type { Import } from '../../../shared/api/imports.ts'
import { seeded } from '../../../server/sample/random.ts'
import { aHouse } from '../house.ts'
import { ticketCsv } from '../ticket-csv.ts'

const HOUR = 3_600_000
/** Of P1 within 4 h around the clock: A, in March, is late. */
const header = 'ticket_id,opened_at,resolved_at,status,priority\n'
const late = `${header}A,2026-03-10 08:00,2026-03-10 13:00,closed,P1\n`
const inTime = `${header}A,2026-03-10 08:00,2026-03-10 11:00,closed,P1\n`
const row = { priority: 'P1', responseMinutes: null, resolutionMinutes: 240, hours: '24x7', share: 0.9 }
const rule = { kpi: 'resolution-commitment', priority: 'P1', per: 'ticket', rate: 150 }
/** A year of tickets whose delays grow by 15 % a month from January 2026 on. */
const slowing = ticketCsv(
  ...Array.from({ length: 12 * 120 }, (_, index) => {
    const { normal, uniform } = seeded(index)
    const month = Math.floor(index / 120)
    const opened = Date.UTC(2025, 6 + month, 1) + uniform() * 27 * 24 * HOUR
    const resolved = opened + 8 * HOUR * 1.15 ** Math.max(0, month - 6) * Math.exp(0.5 * normal())
    const text = (instant: number) => new Date(instant).toISOString()
    return { ticket_id: `T${index}`, opened_at: text(opened), resolved_at: text(resolved) }
  }),
)
const june = Date.UTC(2026, 5, 20) / 1000

async function aContract() {
  const house = await aHouse({ clock: () => june })
  const contract = await house.addContract({ startsOn: '2026-03-01', timeZone: 'UTC' })
  const settled = {
    commitments: [{ from: '2026-03', rows: [row] }],
    windows: { 'resolution-commitment': 'month' },
    penalties: [{ from: '2026-03', rules: [rule] }],
  }
  expect((await house.patch(`/contracts/${contract.id}`, settled)).status).toBe(200)
  const moments = () =>
    house.db.sqlite.prepare('SELECT event, json_extract(calculation, ?) AS amount FROM penalty_moments').all('$.amount')
  const upload = (csv: string) => house.upload(contract.id, csv, { commit: 'true' })
  const undo = (id: number) => house.post<Import & ApiError>(`/contracts/${contract.id}/imports/${id}/undo`)
  /** No moment can be written from here on: whatever writes one fails. */
  const breakMoments = () =>
    house.db.sqlite.exec(
      "CREATE TRIGGER broken BEFORE INSERT ON penalty_moments BEGIN SELECT RAISE(ABORT, 'broken'); END",
    )
  const resolved = () => house.db.sqlite.prepare('SELECT id, resolved_at FROM tickets').all()
  return { moments, upload, undo, breakMoments, resolved }
}

test('an import and the penalty that it proposes are one transaction: neither is there without the other', async () => {
  const { moments, upload, breakMoments, resolved } = await aContract()
  breakMoments()
  expect((await upload(late)).status).toBe(500)
  expect([resolved(), moments()]).toEqual([[], []])
})

test('so are its undoing and the proposal that moves by it', async () => {
  const { moments, upload, undo, breakMoments, resolved } = await aContract()
  await upload(inTime)
  const corrected = await upload(late)
  const before = [resolved(), moments()]
  expect(before[1]).toEqual([{ event: 'proposed', amount: 150 }])
  breakMoments()
  expect((await undo(corrected.body.id)).status).toBe(500)
  expect([resolved(), moments()]).toEqual(before)
})

test('a penalty for a delay that drifts has not moved while the drift is found again', async () => {
  const house = await aHouse()
  const { id } = await house.addContract({ startsOn: '2025-07-01' })
  const upload = async (csv: string, kind?: 'costs') =>
    expect((await house.upload(id, csv, { commit: 'true', ...(kind && { kind }) })).status).toBe(201)
  await upload(slowing)
  await upload('month,nature,amount\n2026-05,recurring,1000\n', 'costs')
  // From June on there is a target: until then the delay may not drift.
  const terms = {
    targets: [{ kpi: 'resolution-delay', dueMonth: 12, value: 1000 }],
    targetsFrom: '2026-06',
    windows: { 'resolution-delay': 'month' },
    penalties: [{ from: '2025-07', rules: [{ kpi: 'resolution-delay', per: 'fee', rate: 0.1 }] }],
    reason: 'Agreed in June',
  }
  expect((await house.patch(`/contracts/${id}`, terms)).status).toBe(200)
  const moments = () =>
    house.db.sqlite.prepare('SELECT event, json_extract(calculation, ?) AS amount FROM penalty_moments').all('$.amount')
  expect(moments()).toEqual([{ event: 'proposed', amount: 100 }])
  await upload('ticket_id,opened_at,resolved_at\nnew,2026-06-10 08:00,2026-06-10 09:00\n')
  expect(moments()).toEqual([{ event: 'proposed', amount: 100 }])
  expect((await house.patch(`/contracts/${id}`, { timeZone: 'Europe/Berlin' })).status).toBe(200)
  expect(moments()).toEqual([{ event: 'proposed', amount: 100 }])
})

test('a penalty that waited for the drift says why the settings were changed', async () => {
  const house = await aHouse()
  const { id } = await house.addContract({ startsOn: '2025-07-01' })
  expect((await house.upload(id, slowing, { commit: 'true' })).status).toBe(201)
  const costs = await house.upload(id, 'month,nature,amount\n2026-05,recurring,1000\n', {
    commit: 'true',
    kind: 'costs',
  })
  expect(costs.status).toBe(201)
  // A delay that drifts is missed; within a target of 1000 h, which has not always been there, it is met.
  const rules = [{ kpi: 'resolution-delay', per: 'fee', rate: 0.1 }]
  const terms = {
    targets: [{ kpi: 'resolution-delay', dueMonth: 12, value: 1000 }],
    targetsFrom: '2026-06',
    windows: { 'resolution-delay': 'month' },
    penalties: [{ from: '2025-07', rules }],
    reason: 'Agreed in June',
  }
  expect((await house.patch(`/contracts/${id}`, terms)).status).toBe(200)
  // No delay is what it was, and the drift is to be found again before the penalty is known.
  const serviceCalendar = {
    kind: 'business-hours',
    days: [7],
    opensAt: '09:00',
    closesAt: '09:01',
    holidays: null,
  }
  const changed = { serviceCalendar, calendarFrom: '2025-07-01', reason: 'The desk opens for a minute on Sundays' }
  expect((await house.patch(`/contracts/${id}`, changed)).status).toBe(200)
  const moments = house.db.sqlite.prepare('SELECT event, text FROM penalty_moments').all()
  expect(moments).toEqual([
    { event: 'proposed', text: 'Agreed in June' },
    { event: 'moved', text: 'The desk opens for a minute on Sundays' },
  ])
})
