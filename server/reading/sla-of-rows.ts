import type { Ticket } from '../../shared/kinds/tickets/ticket.ts'

type Row = Pick<Ticket, 'id' | 'openedAt' | 'resolvedAt' | 'closedAt' | 'slaMet'>

/**
 * Joins of tickets with their SLA repeat a ticket once for each of them: of rows that say the same but for the SLA, one that missed
 * it holds, whatever their order. Tells whether this row met, or says nothing of, one SLA of a ticket that missed another.
 */
export function slaOfRows(): (row: Row) => boolean {
  const missed = new Map<string, string>()
  return ({ id, openedAt, resolvedAt, closedAt, slaMet }) => {
    if (slaMet !== false && !missed.has(id)) return false
    const dates = `${openedAt} ${resolvedAt} ${closedAt}`
    if (slaMet !== false) return missed.get(id) === dates
    missed.set(id, dates)
    return false
  }
}
