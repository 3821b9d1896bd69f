import type { Ticket, TicketStatus } from './ticket.ts'

const unfinished: ReadonlySet<TicketStatus | null> = new Set(['open', 'pending'])
const neverCounted: ReadonlySet<TicketStatus | null> = new Set(['cancelled', 'duplicate', 'merged'])

/** Cancelled, duplicate and merged tickets count in no KPI. */
export function isExcluded(ticket: Ticket): boolean {
  return neverCounted.has(ticket.status)
}

/**
 * The instant that places a ticket in a month: its resolution, or its closing where the export gives no resolution. Null
 * while it is open (a reopened ticket still carries its old resolution date: its status decides) and when no date is given.
 */
export function finishedAt(ticket: Ticket): number | null {
  return unfinished.has(ticket.status) ? null : (ticket.resolvedAt ?? ticket.closedAt)
}

/**
 * The instant at which a ticket leaves the open backlog; null while it is open. One that is said finished or cancelled
 * without any date is taken out from the start: nobody can say when it ended, but it is not open.
 */
export function endedAt(ticket: Ticket): number | null {
  const finished = finishedAt(ticket)
  if (finished !== null) return finished
  return ticket.status === null || unfinished.has(ticket.status) ? null : ticket.openedAt
}
