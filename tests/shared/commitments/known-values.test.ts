import { describe, expect, test } from 'vitest'
import { calculationOf } from '../../../shared/commitments/calculation.ts'
import type { CommitmentGrid, CommitmentRow } from '../../../shared/commitments/grid.ts'
import { commitmentsOf } from '../../../shared/commitments/outcome.ts'
import { ticketClassifier } from '../../../shared/kinds/tickets/ticket-type.ts'
import type { Ticket } from '../../../shared/kinds/tickets/ticket.ts'
import { formatMonth } from '../../../shared/period.ts'
import { compileServiceTime, type ServiceTime } from '../../../shared/service-time.ts'
import { compileTimeZone } from '../../../shared/time-zone.ts'
import { aTicket } from '../kinds/tickets/a-ticket.ts'
import { workingHours } from '../working-hours.ts'

// Each worked on paper first, in hours of Paris; the calendar of 2026 has Monday 13 July, Friday 15 May, Friday 5 June.
const zone = compileTimeZone('Europe/Paris')
const office = compileServiceTime(workingHours('2026-05-25', '2026-07-14'), zone)
/** Nights from Monday to Friday, 20:00 to 6:00 of the next day, none that begins on 14 July, a Tuesday. */
const nights = compileServiceTime(
  {
    ...workingHours('2026-07-14'),
    week: new Map([1, 2, 3, 4, 5].map((day) => [day, [{ from: 20 * 60, to: 30 * 60 }]])),
  },
  zone,
)
const paris = (text: string) => {
  const [year, month, day, hour, minute] = text.match(/\d+/g)!.map(Number)
  return zone.toInstant({ year: year!, month: month!, day: day!, hour: hour!, minute: minute!, second: 0 })!
}
type Asked = { within: number; hours?: CommitmentRow['hours']; time?: ServiceTime; of?: 'response' | 'resolution' }

/** What a ticket comes to, in minutes, and when it was due. */
function worked(some: Partial<Ticket>, { within, hours = 'contract', time = office, of = 'resolution' }: Asked) {
  const rows = [
    { priority: null, type: null, responseMinutes: within, resolutionMinutes: within, hours, share: 0.95 },
  ] as const
  const grid: CommitmentGrid = { from: '2026-01', rows, excluded: [] }
  const ticket = aTicket({ status: 'closed', resolvedAt: null, ...some })
  const outcomes = commitmentsOf({
    grids: [grid],
    serviceTime: time,
    monthOf: (instant) => formatMonth(zone.monthOf(instant)),
    classOf: ticketClassifier(null),
    closingDateStandsIn: false,
  })(ticket)
  const { took, late, dueAt } = calculationOf(ticket, of, outcomes, time)!
  return { met: outcomes[of]!.met, took: took! / 60, late: late! / 60, dueAt }
}

describe('a night that meets a public holiday', () => {
  // Monday 13 July 22:00 to midnight: 2 h. The night that begins on the 14th is none, its morning of the 15th neither.
  // Wednesday 15 July from 20:00: 2 h more are spent at 22:00.
  const openedAt = paris('2026-07-13 22:00')

  test('ends where the holiday begins, and goes on with the next night', () => {
    expect(worked({ openedAt, resolvedAt: paris('2026-07-15 21:30') }, { within: 240, time: nights })).toEqual({
      met: true,
      took: 210,
      late: 0,
      dueAt: paris('2026-07-15 22:00'),
    })
  })

  test('holds no hour on the holiday itself: what ends there took two hours', () => {
    expect(worked({ openedAt, resolvedAt: paris('2026-07-14 15:00') }, { within: 120, time: nights })).toMatchObject({
      met: true,
      took: 120,
    })
  })
})

test('waiting that crosses the due instant and a weekend moves it by as much service', () => {
  // Friday 16:00 to 18:00: 2 h; Monday 9:00 to 14:30: 5 h 30; 7 h 30 less 3 h of waiting are 4 h 30, of 4 h. Due after 7 h of service:
  // Monday 14:00.
  const some = {
    openedAt: paris('2026-05-15 16:00'),
    resolvedAt: paris('2026-05-18 14:30'),
    pendingSeconds: 3 * 3600,
  }
  expect(worked(some, { within: 240 })).toEqual({ met: false, took: 270, late: 30, dueAt: paris('2026-05-18 14:00') })
})

describe('round the clock through a change of clocks', () => {
  test('the night of spring is an hour short: eight hours from 22:00 end at 7:00', () => {
    // 22:00 to 2:00 are 4 h; then it is 3:00; 3:00 to 7:00 are 4 h.
    const openedAt = paris('2026-03-28 22:00')
    const asked = { within: 480, hours: '24x7' } as const
    expect(worked({ openedAt, resolvedAt: paris('2026-03-29 07:00') }, asked)).toEqual({
      met: true,
      took: 480,
      late: 0,
      dueAt: paris('2026-03-29 07:00'),
    })
    expect(worked({ openedAt, resolvedAt: paris('2026-03-29 07:01') }, asked)).toMatchObject({ met: false, late: 1 })
  })

  test('the night of autumn is an hour long: eight hours from 22:00 end at 5:00', () => {
    // 22:00 to 3:00 are 6 h, for 2:00 to 3:00 comes twice; 3:00 to 5:00 are 2 h.
    const openedAt = paris('2026-10-24 22:00')
    const asked = { within: 480, hours: '24x7' } as const
    expect(worked({ openedAt, resolvedAt: paris('2026-10-25 05:00') }, asked)).toEqual({
      met: true,
      took: 480,
      late: 0,
      dueAt: paris('2026-10-25 05:00'),
    })
  })

  test('office hours of the Monday after know nothing of it', () => {
    const monday = { openedAt: paris('2026-10-23 17:00'), resolvedAt: paris('2026-10-26 12:00') }
    expect(worked(monday, { within: 240 })).toEqual({ met: true, took: 240, late: 0, dueAt: paris('2026-10-26 12:00') })
  })
})

test('a ticket reopened a day later is late by the hours since its first opening', () => {
  // Monday 10:00 to 18:00: 8 h, all that was given; Tuesday 9:00 to 12:30: 3 h 30 late.
  const some = {
    openedAt: paris('2026-06-01 10:00'),
    reopenedAt: paris('2026-06-02 09:00'),
    reopenings: 1,
    resolvedAt: paris('2026-06-02 12:30'),
  }
  expect(worked(some, { within: 480 })).toEqual({ met: false, took: 690, late: 210, dueAt: paris('2026-06-01 18:00') })
})

test('one weekend, two clocks: two hours of the office, sixty-five round the clock', () => {
  const some = { openedAt: paris('2026-06-05 17:00'), resolvedAt: paris('2026-06-08 10:00') }
  expect(worked(some, { within: 240 })).toEqual({ met: true, took: 120, late: 0, dueAt: paris('2026-06-08 12:00') })
  expect(worked(some, { within: 240, hours: '24x7' })).toEqual({
    met: false,
    took: 65 * 60,
    late: 61 * 60,
    dueAt: paris('2026-06-05 21:00'),
  })
})

test('a response that is dated after the resolution counts by its own instant', () => {
  // Resolved at 12:00, the first response dated 16:00: six hours, of one.
  const some = {
    openedAt: paris('2026-05-12 10:00'),
    resolvedAt: paris('2026-05-12 12:00'),
    respondedAt: paris('2026-05-12 16:00'),
  }
  expect(worked(some, { within: 60, of: 'response' })).toMatchObject({ met: false, took: 360, late: 300 })
})
