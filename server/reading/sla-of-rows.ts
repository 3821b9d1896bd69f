import type { Ticket } from '../../shared/kinds/tickets/ticket.ts'

type Row = Pick<Ticket, 'id' | 'openedAt' | 'resolvedAt' | 'closedAt' | 'slaMet'>

/** Bytes of a map of the dates of tickets that missed an SLA: whoever has other dates is found in none at once. */
const MAP = 1 << 20

/**
 * Joins of tickets with their SLA repeat a ticket once for each of them: of rows that say the same but for the SLA, one that missed
 * it holds, whatever their order. Tells whether this row met, or says nothing of, one SLA of a ticket that missed another.
 */
export function slaOfRows(): (row: Row) => boolean {
  const map = new Uint8Array(MAP)
  const missed = new Map<number, string | string[]>()
  return ({ id, openedAt, resolvedAt, closedAt, slaMet }) => {
    const dates = (Math.imul(openedAt, 31) + Math.imul(resolvedAt ?? 0, 17) + (closedAt ?? 0)) & 0x3fffffff
    const place = dates & (MAP - 1)
    if (slaMet !== false) return map[place] === 1 && [missed.get(dates) ?? []].flat().includes(id)
    map[place] = 1
    const known = missed.get(dates)
    missed.set(dates, known === undefined ? id : [known, id].flat())
    return false
  }
}
