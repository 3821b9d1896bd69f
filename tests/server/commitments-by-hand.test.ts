import { expect, test } from 'vitest'
import type { KpiFacts } from '../../shared/api/kpi-facts.ts'
import { aHouse } from './house.ts'

/**
 * Worked by hand, in Paris: P1 within 1 h and 4 h around the clock, P2 within 2 h and 8 h of a desk that is open on weekdays from eight
 * to six, but on public holidays. Each ticket: when it was opened and resolved, and what it took, in hours.
 */
type Case = {
  readonly what: string
  readonly priority: 'P1' | 'P2'
  readonly opened: string
  readonly resolved: string
  readonly pending?: number
  readonly reopened?: string
  readonly took: number
  readonly late: number
}
const cases: readonly Case[] = [
  {
    what: 'a holiday and a weekend: Thursday from five to six, 1 May shut, Monday from eight to half past nine',
    priority: 'P2',
    opened: '2026-04-30 17:00',
    resolved: '2026-05-04 09:30',
    took: 2.5,
    late: 0,
  },
  {
    what: 'opened at night, and resolved half an hour after the eight of Monday',
    priority: 'P2',
    opened: '2026-04-30 22:00',
    resolved: '2026-05-04 16:30',
    took: 8.5,
    late: 0.5,
  },
  {
    what: 'to the very minute: half an hour of Good Friday, which is worked, and seven and a half of the Tuesday after Easter',
    priority: 'P2',
    opened: '2026-04-03 17:30',
    resolved: '2026-04-07 15:30',
    took: 8,
    late: 0,
  },
  {
    what: 'Saturday to Sunday is no time at all',
    priority: 'P2',
    opened: '2026-05-16 09:00',
    resolved: '2026-05-17 20:00',
    took: 0,
    late: 0,
  },
  {
    what: 'over the night of the change to summer time, of office hours: one of Friday, one of Monday',
    priority: 'P2',
    opened: '2026-03-27 17:00',
    resolved: '2026-03-30 09:00',
    took: 2,
    late: 0,
  },
  {
    what: 'the night of the change to summer time is an hour short',
    priority: 'P1',
    opened: '2026-03-28 23:00',
    resolved: '2026-03-29 04:00',
    took: 4,
    late: 0,
  },
  {
    what: 'the night of the change to winter time is an hour long',
    priority: 'P1',
    opened: '2026-10-24 23:00',
    resolved: '2026-10-25 03:30',
    took: 5.5,
    late: 1.5,
  },
  {
    what: 'waiting that takes it back within: 5 h less 1.5',
    priority: 'P1',
    opened: '2026-03-10 08:00',
    resolved: '2026-03-10 13:00',
    pending: 1.5,
    took: 3.5,
    late: 0,
  },
  {
    what: 'waiting across the due instant that does not: 6 h less 1.5',
    priority: 'P1',
    opened: '2026-03-10 08:00',
    resolved: '2026-03-10 14:00',
    pending: 1.5,
    took: 4.5,
    late: 0.5,
  },
  {
    what: 'reopened: the last resolution counts, and the time between the two too',
    priority: 'P1',
    opened: '2026-05-12 08:00',
    resolved: '2026-05-12 13:00',
    reopened: '2026-05-12 10:00',
    took: 5,
    late: 1,
  },
]
const hours = [{ days: [1, 2, 3, 4, 5], ranges: [{ from: '08:00', to: '18:00' }] }]
const serviceCalendar = { kind: 'service-hours' as const, hours, holidays: 'FR', closedDays: [], openDays: [] }

async function held(csv: string, kpi: string) {
  const house = await aHouse({ clock: () => Date.UTC(2026, 11, 15) / 1000 })
  const { id } = await house.addContract({ startsOn: '2026-01-01', timeZone: 'Europe/Paris', serviceCalendar })
  expect((await house.upload(id, csv, { commit: 'true' })).status).toBe(201)
  const rows = [
    { priority: 'P1', responseMinutes: 60, resolutionMinutes: 240, hours: '24x7', share: 0.9 },
    { priority: 'P2', responseMinutes: 120, resolutionMinutes: 480, hours: 'contract', share: 0.9 },
  ]
  const agreed = { commitments: [{ from: '2026-01', rows }], reason: 'signed' }
  expect((await house.patch(`/contracts/${id}`, agreed)).status).toBe(200)
  const asked = `/contracts/${id}/kpis/${kpi}/facts?from=2026-01&month=2026-11`
  const { facts } = (await house.get<KpiFacts>(asked)).body
  return new Map(facts.flatMap((fact) => (fact.kind === 'ticket' ? [[fact.ticketId, fact] as const] : [])))
}

test('ten resolutions, each as it was worked out by hand', async () => {
  const lines = cases.map(({ priority, opened, resolved, pending, reopened }, at) =>
    [`T${at}`, opened, resolved, 'closed', priority, pending ?? '', reopened ? 1 : '', reopened ?? ''].join(','),
  )
  const head = 'ticket_id,opened_at,resolved_at,status,priority,pending_hours,reopenings,reopened_at'
  const found = await held([head, ...lines, ''].join('\n'), 'resolution-commitment')
  for (const [at, { what, took, late, pending = null }] of cases.entries()) {
    const { takenHours, lateHours, pausedHours, counted } = found.get(`T${at}`)!
    expect([what, takenHours, lateHours ?? 0, counted]).toEqual([what, took, late, late > 0 ? 'late' : 'in-time'])
    if (pending !== null) expect([what, pausedHours]).toEqual([what, pending])
  }
})

test('first responses count by their own instant: on the minute, in the night, and after the resolution', async () => {
  const found = await held(
    `ticket_id,opened_at,resolved_at,status,priority,first_response_at
on-the-minute,2026-05-13 08:00,2026-05-13 11:00,closed,P1,2026-05-13 09:00
over-night,2026-05-12 17:30,2026-05-13 12:00,closed,P2,2026-05-13 09:31
after,2026-05-13 08:00,2026-05-13 08:30,closed,P1,2026-05-13 09:30
`,
    'first-response',
  )
  const told = [...found.values()].map(({ ticketId, takenHours, lateHours }) => [ticketId, takenHours, lateHours ?? 0])
  expect(Object.fromEntries(told.map(([id, ...rest]) => [id, rest]))).toEqual({
    'on-the-minute': [1, 0],
    'over-night': [expect.closeTo(2 + 1 / 60, 4), expect.closeTo(1 / 60, 4)],
    after: [1.5, 0.5],
  })
})
