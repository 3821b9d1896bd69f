import type { Ticket } from '../kinds/tickets/ticket.ts'
import type { ServiceTime } from '../service-time.ts'
import { disputeOf, type Dispute } from './dispute.ts'
import { roundTheClock, spentAt, type Outcomes } from './outcome.ts'

/** The calculation behind a ticket held against one commitment, in seconds of its hours; null where nothing is guaranteed. */
export type Calculation = {
  readonly within: number
  readonly took: number | null
  /** Time waiting for the customer, taken off; a first response has none. */
  readonly paused: number
  /** When the time was spent, waiting put in; null where the hours never reach it. */
  readonly dueAt: number | null
  /** By how much it was missed; 0 where it was met, null where it is not known. */
  readonly late: number | null
  /** Why the tool says the opposite; null where it does not. */
  readonly dispute: Dispute | null
}

/** Works out, for a person to check, what a ticket was held against, and when it was due. */
export function calculationOf(
  ticket: Ticket,
  commitment: 'response' | 'resolution',
  outcomes: Outcomes,
  serviceTime: ServiceTime,
): Calculation | null {
  const outcome = outcomes[commitment]
  if (outcome === null || outcomes.row === null) return null
  const { within, took } = outcome
  const paused = commitment === 'resolution' ? (ticket.pendingSeconds ?? 0) : 0
  const time = outcomes.row.hours === '24x7' ? roundTheClock : serviceTime
  const dispute = disputeOf(ticket, commitment, outcomes, serviceTime)
  const dueAt = spentAt(time, ticket.openedAt, within + paused)
  return { within, took, paused, dueAt, late: took === null ? null : Math.max(0, took - within), dispute }
}
