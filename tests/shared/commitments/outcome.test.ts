import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CommitmentGrid, CommitmentRow } from '../../../shared/commitments/grid.ts'
import { calculationOf } from '../../../shared/commitments/calculation.ts'
import { commitmentsOf, spentAt } from '../../../shared/commitments/outcome.ts'
import { ticketClassifier } from '../../../shared/kinds/tickets/ticket-type.ts'
import type { Ticket } from '../../../shared/kinds/tickets/ticket.ts'
import { compileServiceTime } from '../../../shared/service-time.ts'
import { compileTimeZone } from '../../../shared/time-zone.ts'
import { formatMonth } from '../../../shared/period.ts'
import { aTicket } from '../kinds/tickets/a-ticket.ts'
import { workingHours } from '../working-hours.ts'

const zone = compileTimeZone('Europe/Paris')
/** Mon–Fri 9–18 in Paris, without 1 and 8 May 2026, both Fridays. */
const office = compileServiceTime(workingHours('2026-05-01', '2026-05-08'), zone)
/** Nights from Monday to Friday, 20:00 to 6:00 of the next day, without the day of 1 May. */
const nights = compileServiceTime(
  {
    ...workingHours('2026-05-01'),
    week: new Map([1, 2, 3, 4, 5].map((day) => [day, [{ from: 20 * 60, to: 30 * 60 }]])),
  },
  zone,
)
const paris = (text: string) => {
  const [year, month, day, hour, minute] = text.match(/\d+/g)!.map(Number)
  return zone.toInstant({ year: year!, month: month!, day: day!, hour: hour!, minute: minute!, second: 0 })!
}
const row = (some: Partial<CommitmentRow> = {}): CommitmentRow => ({
  priority: 'P1',
  type: null,
  responseMinutes: 60,
  resolutionMinutes: 240,
  hours: 'contract',
  share: 0.95,
  ...some,
})
const grid = (...rows: CommitmentRow[]): CommitmentGrid => ({ from: '2026-01', rows, excluded: [] })
const terms = (grids: readonly CommitmentGrid[], serviceTime = office) => ({
  grids,
  serviceTime,
  monthOf: (instant: number) => formatMonth(zone.monthOf(instant)),
  classOf: ticketClassifier(null),
  closingDateStandsIn: false,
})
const ticket = (some: Partial<Ticket>): Ticket =>
  aTicket({ priority: 'P1', status: 'closed', resolvedAt: null, ...some })

/** What a ticket comes to, in minutes, with its due instant. */
function worked(
  some: Partial<Ticket>,
  { of = row(), time = office, what = 'resolution' as 'response' | 'resolution' } = {},
) {
  const one = ticket(some)
  const outcomes = commitmentsOf(terms([grid(of)], time))(one)
  const found = calculationOf(one, what, outcomes, time)!
  const minutes = (seconds: number | null) => (seconds === null ? null : seconds / 60)
  return { met: outcomes[what]!.met, took: minutes(found.took), late: minutes(found.late), dueAt: found.dueAt }
}

describe('worked by hand', () => {
  test('a response over a weekend counts service hours alone', () => {
    // Friday 17:30 to Monday 9:20: 30 + 20 = 50 min; 60 min are spent at 9:30.
    const some = {
      openedAt: paris('2026-05-15 17:30'),
      respondedAt: paris('2026-05-18 09:20'),
      resolvedAt: paris('2026-05-18 10:00'),
    }
    expect(worked(some, { what: 'response' })).toEqual({
      met: true,
      took: 50,
      late: 0,
      dueAt: paris('2026-05-18 09:30'),
    })
  })

  test('waiting for the customer across the due instant moves it', () => {
    // 10:00 to 16:30 is 6 h 30, less 3 h of waiting: 3 h 30 of 4 h. Due at 14:00 + 3 h = 17:00.
    const some = {
      openedAt: paris('2026-05-12 10:00'),
      resolvedAt: paris('2026-05-12 16:30'),
      pendingSeconds: 3 * 3600,
    }
    expect(worked(some)).toEqual({ met: true, took: 210, late: 0, dueAt: paris('2026-05-12 17:00') })
    expect(worked({ ...some, pendingSeconds: 0 })).toMatchObject({ met: false, took: 390, late: 150 })
  })

  test('to the minute it is in time, a second later it is late', () => {
    const openedAt = paris('2026-05-12 10:00')
    expect(worked({ openedAt, resolvedAt: paris('2026-05-12 14:00') })).toMatchObject({ met: true, late: 0 })
    expect(worked({ openedAt, resolvedAt: paris('2026-05-12 14:00') + 1 })).toMatchObject({ met: false, late: 1 / 60 })
  })

  test('a holiday is no service, a night runs into the next day', () => {
    // Thursday 30 April 16:00, 2 h to 18:00; Friday 1 May closed; Monday 9:00 to 11:00.
    expect(worked({ openedAt: paris('2026-04-30 16:00'), resolvedAt: paris('2026-05-04 11:00') })).toEqual({
      met: true,
      took: 240,
      late: 0,
      dueAt: paris('2026-05-04 11:00'),
    })
    // Wednesday 29 April 23:00 to 6:00: 7 h; Thursday's night begins at 20:00 and is cut by the holiday at midnight: 4 h;
    // Friday's own is none; Monday's begins at 20:00: one hour to 21:00. 12 h in all.
    const some = { openedAt: paris('2026-04-29 23:00'), resolvedAt: paris('2026-05-04 21:00') }
    expect(worked(some, { of: row({ resolutionMinutes: 720 }), time: nights })).toMatchObject({
      met: true,
      took: 720,
      dueAt: paris('2026-05-04 21:00'),
    })
  })

  test('round the clock counts each hour that passes, those of the change of clocks included', () => {
    // Sunday 29 March 2026 has no 2:00: from 1:30 to 3:30 one hour passes. Sunday 25 October has two: three hours pass.
    const of = row({ hours: '24x7', resolutionMinutes: 60 })
    expect(
      worked({ openedAt: paris('2026-03-29 01:30'), resolvedAt: paris('2026-03-29 03:30') }, { of }),
    ).toMatchObject({ met: true, took: 60 })
    expect(
      worked({ openedAt: paris('2026-10-25 01:30'), resolvedAt: paris('2026-10-25 03:30') }, { of }),
    ).toMatchObject({ met: false, took: 180 })
  })

  test('a ticket that was reopened counts to its last resolution, and not while it is open', () => {
    const openedAt = paris('2026-05-12 10:00')
    const again = { openedAt, reopenedAt: paris('2026-05-13 09:00'), reopenings: 1 }
    expect(worked({ ...again, resolvedAt: paris('2026-05-13 10:00') })).toMatchObject({ met: false, took: 9 * 60 })
    const open = ticket({ ...again, resolvedAt: paris('2026-05-12 11:00'), status: 'open' })
    expect(commitmentsOf(terms([grid(row())]))(open).resolution).toBeNull()
  })
})

describe('what a response is told by', () => {
  const openedAt = paris('2026-05-12 10:00')
  const resolvedAt = paris('2026-05-12 12:00')
  const of = (some: Partial<Ticket>) =>
    commitmentsOf(terms([grid(row())]))(ticket({ openedAt, resolvedAt, ...some })).response

  test('its instant before the tool’s own time; waiting is not taken off', () => {
    expect(of({ respondedAt: openedAt + 1800, statedResponseSeconds: 7200, pendingSeconds: 1800 })).toMatchObject({
      took: 1800,
      met: true,
    })
    expect(of({ statedResponseSeconds: 7200 })).toMatchObject({ took: 7200, met: false })
  })

  test('never the tool’s yes or no: nothing told is no answer', () => {
    expect(of({ responseSlaMet: true })).toMatchObject({ took: null, met: null, share: 0.95 })
  })
})

describe('which row is for a ticket', () => {
  const rows = grid(
    row({ priority: null, resolutionMinutes: 999 }),
    row({ priority: 'Très haute', resolutionMinutes: 10, responseMinutes: 5 }),
    row({ priority: 'Très haute', type: 'requests', resolutionMinutes: 20, responseMinutes: 5 }),
  )
  const minutesOf = (some: Partial<Ticket>, grids = [rows]) => {
    const one = ticket({ openedAt: paris('2026-05-12 10:00'), resolvedAt: paris('2026-05-12 11:00'), ...some })
    const { resolution } = commitmentsOf(terms(grids))(one)
    return resolution && resolution.within / 60
  }

  test('the one that names priority and type, whatever case and accents; else every other', () => {
    expect(minutesOf({ priority: ' tres  HAUTE', type: 'Incident' })).toBe(10)
    expect(minutesOf({ priority: 'Très haute', type: 'Demande' })).toBe(20)
    expect(minutesOf({ priority: 'Basse' })).toBe(999)
    expect(minutesOf({ priority: null })).toBe(999)
  })

  test('none for a ticket that is left out, was opened before the grid, or counts in no KPI', () => {
    const excluding = { ...rows, excluded: [{ field: 'site', contains: 'ENTREPOT' } as const] }
    expect(minutesOf({ site: 'Entrepôt de Lyon' }, [excluding])).toBeNull()
    expect(minutesOf({}, [{ ...rows, from: '2026-06' }])).toBeNull()
    expect(minutesOf({ status: 'duplicate' })).toBeNull()
  })

  test('the grid of the month of opening, whatever came later', () => {
    const later = { ...grid(row({ resolutionMinutes: 480 })), from: '2026-06' }
    const grids = [grid(row()), later]
    expect(minutesOf({ openedAt: paris('2026-05-31 23:00'), resolvedAt: paris('2026-06-01 10:00') }, grids)).toBe(240)
    expect(minutesOf({ openedAt: paris('2026-06-01 00:00'), resolvedAt: paris('2026-06-01 10:00') }, grids)).toBe(480)
  })
})

describe('laws', () => {
  const instant = fc.integer({ min: paris('2026-01-05 00:00'), max: paris('2026-12-20 00:00') })
  const span = fc.integer({ min: 0, max: 30 * 86_400 })
  const anyTicket = fc.record({ openedAt: instant, took: span, pendingSeconds: span, responded: span })
  const shareOf = (tickets: readonly Ticket[], of: CommitmentRow) => {
    const outcomes = tickets.map(commitmentsOf(terms([grid(of)])))
    return (
      outcomes.filter(({ resolution }) => resolution?.met).length +
      outcomes.filter(({ response }) => response?.met).length
    )
  }

  test('a longer commitment never lowers the share', () => {
    fc.assert(
      fc.property(fc.array(anyTicket), fc.nat(5000), fc.nat(5000), (some, minutes, more) => {
        const tickets = some.map(({ openedAt, took, pendingSeconds, responded }) =>
          ticket({ openedAt, resolvedAt: openedAt + took, respondedAt: openedAt + responded, pendingSeconds }),
        )
        const within = (all: number) => row({ responseMinutes: all + 1, resolutionMinutes: all + 1 })
        expect(shareOf(tickets, within(minutes + more))).toBeGreaterThanOrEqual(shareOf(tickets, within(minutes)))
      }),
    )
  })

  test('a ticket is in time exactly where it ended by its due instant, where nothing was waited for', () => {
    fc.assert(
      fc.property(instant, span, fc.integer({ min: 1, max: 6000 }), (openedAt, took, minutes) => {
        const found = worked({ openedAt, resolvedAt: openedAt + took }, { of: row({ resolutionMinutes: minutes }) })
        // Between two stretches of service no time passes: what ends in the gap ends at the due instant too.
        expect(found.met).toBe(openedAt + took <= found.dueAt! || office(found.dueAt!, openedAt + took) === 0)
      }),
    )
  })

  test('the due instant is the first at which the time is spent', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 10 * 86_400 }), (from, seconds) => {
        const due = spentAt(office, from, seconds)!
        expect([office(from, due), office(from, due - 1)]).toEqual([seconds, seconds - 1])
      }),
    )
  })
})
