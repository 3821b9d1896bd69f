import type { Ticket } from '../../shared/kinds/tickets/ticket.ts'

type Row = Pick<Ticket, 'id' | 'openedAt' | 'resolvedAt' | 'closedAt' | 'slaMet'>

/**
 * Joins of tickets with their SLA repeat a ticket once for each of them: of rows that say the same but for the SLA, one that missed
 * it holds, whatever their order. Tells whether this row met one SLA of a ticket that missed another.
 */
export function slaOfRows(): (row: Row) => boolean {
  const missed = new Map<string, string>()
  return ({ id, openedAt, resolvedAt, closedAt, slaMet }) => {
    if (slaMet === null) return false
    const dates = `${openedAt} ${resolvedAt} ${closedAt}`
    if (slaMet) return missed.get(id) === dates
    missed.set(id, dates)
    return false
  }
}
