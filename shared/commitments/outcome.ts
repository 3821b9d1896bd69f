import { finishedAt, isExcluded } from '../kinds/tickets/resolution.ts'
import type { TicketClass } from '../kinds/tickets/ticket-class.ts'
import type { Ticket } from '../kinds/tickets/ticket.ts'
import type { ServiceTime } from '../service-time.ts'
import { gridAt, isLeftOut, rowFinder, type CommitmentGrid, type CommitmentRow } from './grid.ts'

/** A ticket held against a commitment: times in seconds of the row's hours, waiting for the customer taken off. */
export type Outcome = {
  readonly within: number
  /** What it took; null where nothing in the export tells. */
  readonly took: number | null
  readonly met: boolean | null
  /** The share that must be met of such tickets. */
  readonly share: number
}

/** What the grid makes of a ticket: null where it guarantees nothing of it, or the ticket is not finished. */
export type Outcomes = {
  readonly row: CommitmentRow | null
  readonly response: Outcome | null
  readonly resolution: Outcome | null
  /** Time to the first response, guaranteed or not, on the row's hours, else the contract's; null where it is not told. */
  readonly responseSeconds: number | null
}

/** What a contract settles about its commitments. */
export type CommitmentTerms = {
  readonly grids: readonly CommitmentGrid[]
  readonly serviceTime: ServiceTime
  /** The month of an instant, `2026-03`. */
  readonly monthOf: (instant: number) => string
  readonly classOf: (ticket: Pick<Ticket, 'type' | 'category'>) => TicketClass
  /** Whether the closing date stands in for a missing resolution date. */
  readonly closingDateStandsIn: boolean
}

/** Service round the clock. */
export const roundTheClock: ServiceTime = (from, to) => Math.max(0, to - from)

/**
 * Prepares what a contract's grids make of a ticket. Counted from the opening: to the first response, by its instant, else by
 * the time that the tool states; to the resolution, by its date, less the time waiting for the customer. The last resolution of
 * a ticket that was reopened is the one that counts. Waiting is not taken off the response: who waits for the customer has
 * answered. The grid is that of the month of opening: no later one changes what was guaranteed then.
 */
export function commitmentsOf(terms: CommitmentTerms): (ticket: Ticket) => Outcomes {
  const finders = new Map(terms.grids.map((grid) => [grid, rowFinder(grid)]))
  return (ticket) => {
    const grid = terms.grids.length === 0 ? null : gridAt(terms.grids, terms.monthOf(ticket.openedAt))
    const row =
      grid === null || isLeftOut(grid, ticket) ? null : finders.get(grid)!(ticket.priority, terms.classOf(ticket))
    const time = row?.hours === '24x7' ? roundTheClock : terms.serviceTime
    const responseSeconds = isExcluded(ticket) ? null : responseOf(ticket, time)
    const counts = row !== null && !isExcluded(ticket) && finishedAt(ticket) !== null
    return {
      row,
      responseSeconds,
      response: counts ? held(row, row.responseMinutes, responseSeconds) : null,
      resolution: counts ? held(row, row.resolutionMinutes, resolutionOf(ticket, time, terms)) : null,
    }
  }
}

function held({ share }: CommitmentRow, minutes: number | null, took: number | null): Outcome | null {
  if (minutes === null) return null
  const within = minutes * 60
  return { within, took, met: took === null ? null : took <= within, share }
}

function responseOf({ openedAt, respondedAt, statedResponseSeconds }: Ticket, time: ServiceTime): number | null {
  return respondedAt === null ? statedResponseSeconds : time(openedAt, respondedAt)
}

function resolutionOf(ticket: Ticket, time: ServiceTime, { closingDateStandsIn }: CommitmentTerms): number | null {
  const end = ticket.resolvedAt ?? (closingDateStandsIn ? ticket.closedAt : null)
  return end === null ? null : Math.max(0, time(ticket.openedAt, end) - (ticket.pendingSeconds ?? 0))
}

/** Where service hours end, in seconds: 2101. */
const END = Date.UTC(2101, 0, 1) / 1000

/**
 * The instant at which a time that began at `from` is spent, by bisection, as service time never falls; null where the calendar
 * ends before.
 */
export function spentAt(time: ServiceTime, from: number, seconds: number): number | null {
  if (time(from, END) < seconds) return null
  let [low, high] = [from, END]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (time(from, middle) >= seconds) high = middle
    else low = middle + 1
  }
  return low
}
