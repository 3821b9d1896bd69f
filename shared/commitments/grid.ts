import { isWithin, type TicketClass } from '../kinds/tickets/ticket-class.ts'
import type { Ticket } from '../kinds/tickets/ticket.ts'

/** On which hours a commitment runs: those of the contract's service calendar, or round the clock. */
export const commitmentHours = ['contract', '24x7'] as const
export type CommitmentHours = (typeof commitmentHours)[number]

/** Which tickets a row of the grid is for, where a contract commits itself otherwise on incidents than on requests. */
export const commitmentTypes = ['incidents', 'requests'] as const
export type CommitmentType = (typeof commitmentTypes)[number]

/** What the contract guarantees for a priority: response (GTI) and resolution (GTR), each within so many minutes. */
export type CommitmentRow = {
  /** As the files write it; case, accents and spaces do not count. null = every priority that no other row names. */
  readonly priority: string | null
  /** null = whatever the type. */
  readonly type: CommitmentType | null
  readonly responseMinutes: number | null
  readonly resolutionMinutes: number | null
  readonly hours: CommitmentHours
  /** The share of the tickets that must be within, 0.95 = 95 %. */
  readonly share: number
}

/** Tickets that the grid leaves out: those whose category or site holds this text. */
export type CommitmentExclusion = { readonly field: 'category' | 'site'; readonly contains: string }

/** A grid, for the tickets opened from a month on, `2026-03`, until the next one; without rows nothing is guaranteed. */
export type CommitmentGrid = {
  readonly from: string
  readonly rows: readonly CommitmentRow[]
  readonly excluded: readonly CommitmentExclusion[]
}

/** A text as it is compared: without case, accents and the spaces around it. */
export function plainText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/gu, ' ').trim().toLowerCase()
}

/** The grid for tickets opened in a month, written `2026-03`; null before the first. */
export function gridAt(grids: readonly CommitmentGrid[], month: string): CommitmentGrid | null {
  return grids.findLast(({ from }) => from <= month) ?? null
}

type Asked = Pick<Ticket, 'priority' | 'category' | 'site'>

/** Whether a rule of the grid leaves a ticket out. */
export function isLeftOut({ excluded }: CommitmentGrid, ticket: Asked): boolean {
  return excluded.some(({ field, contains }) => plainText(ticket[field] ?? '').includes(plainText(contains)))
}

/**
 * Makes the look-up of the row for a priority and class: the one that names the priority before the one for every other, and
 * of these the one that names the type before the one for all; null where the grid guarantees nothing.
 */
export function rowFinder({
  rows,
}: CommitmentGrid): (priority: string | null, of: TicketClass) => CommitmentRow | null {
  const known = new Map<string, CommitmentRow | null>()
  const plain = rows.map((row) => ({ row, priority: row.priority === null ? null : plainText(row.priority) }))
  const find = (priority: string | null, of: TicketClass) => {
    const written = priority === null ? null : plainText(priority)
    const fits = plain.filter(
      (one) =>
        (one.priority === null || one.priority === written) && (one.row.type === null || isWithin(one.row.type, of)),
    )
    const rank = ({ row }: (typeof plain)[number]) => (row.priority === null ? 0 : 2) + (row.type === null ? 0 : 1)
    return fits.reduce<(typeof plain)[number] | null>(
      (best, one) => (best === null || rank(one) > rank(best) ? one : best),
      null,
    )
  }
  return (priority, of) => {
    const key = `${of} ${priority === null ? '' : `=${priority}`}`
    const row = known.has(key) ? known.get(key)! : (find(priority, of)?.row ?? null)
    known.set(key, row)
    return row
  }
}
