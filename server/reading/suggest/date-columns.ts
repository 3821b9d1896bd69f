import { dateOrders } from '../../../shared/api/imports.ts'
import { compileTimeZone } from '../../../shared/time-zone.ts'
import type { FactField } from '../../../shared/kinds/columns.ts'
import { dateReader } from '../values/date.ts'
import { DateVotes } from '../values/date-order.ts'
import { fillOf, isUnfinished, type ColumnCells } from './column-cells.ts'

/** The year 2100: whatever a column holds may lie ahead. */
const ANY = 4_102_444_800
/** The share of rows that must agree, 0..1: real tables hold contradictions. */
const AGREE = 0.9
const FILLED = 0.98

type Dated = { readonly index: number; readonly fill: number; readonly at: readonly (number | null)[] }

/** The instants of each column, in the order of day and month that reads most of all of them. */
function instantsOf(columns: readonly ColumnCells[]): Dated[] {
  const timeZone = compileTimeZone('UTC')
  const readings = dateOrders.map((order) => {
    const read = dateReader({ timeZone, order, now: ANY, votes: new DateVotes() })
    const instant = (cell: string | null) => {
      const value = cell === null ? null : read(cell)
      return typeof value === 'number' ? value : null
    }
    return columns.map((column) => ({ index: column.index, fill: fillOf(column), at: column.cells.map(instant) }))
  })
  const known = (reading: readonly Dated[]) => reading.flatMap(({ at }) => at.filter((one) => one !== null)).length
  return readings.reduce((best, one) => (known(one) > known(best) ? one : best))
}

/** The share of the rows that date both in which `earlier` does not come after `later`; 1 where none does. */
function inOrder(earlier: Dated, later: Dated): number {
  const both = earlier.at.flatMap((at, row) => (at !== null && later.at[row] != null ? [at <= later.at[row]!] : []))
  return both.length === 0 ? 1 : both.filter(Boolean).length / both.length
}

/**
 * Which columns of dates open, resolve and close a ticket, and which says when it was last changed. `known`: columns of dates
 * whose field a header tells; `statuses`: the cells of the status, which tell that an end is none.
 */
export function suggestDates(
  columns: readonly ColumnCells[],
  known: ReadonlyMap<number, FactField>,
  statuses: ColumnCells | null,
): Map<number, FactField> {
  const found = new Map<number, FactField>()
  const all = instantsOf(columns)
  const free = all.filter(({ index }) => !known.has(index))
  const held = (field: FactField) =>
    all.find(({ index, fill }) => fill > 0 && (found.get(index) ?? known.get(index)) === field) ?? null
  const full = free.filter(({ fill }) => fill >= FILLED)
  const first =
    full.find((one) => all.every((other) => inOrder(one, other) >= AGREE)) ?? (all.length === 1 ? free[0] : undefined)
  if (!held('openedAt') && first) found.set(first.index, 'openedAt')
  const opening = held('openedAt')
  if (!opening) return found
  const isEnd = (one: Dated) =>
    !found.has(one.index) &&
    inOrder(opening, one) >= AGREE &&
    !(
      statuses &&
      statuses.cells.filter((cell, row) => isUnfinished(cell) && one.at[row] != null).length >
        one.at.length * (1 - AGREE)
    )
  const partly = free.filter((one) => one.fill > 0 && one.fill < FILLED && isEnd(one))
  const ends = partly.length > 0 ? partly : free.filter(isEnd).slice(0, 1)
  const [resolved, closed] = ends.toSorted((a, b) => inOrder(b, a) - inOrder(a, b))
  if (resolved && !held('resolvedAt')) found.set(resolved.index, 'resolvedAt')
  const end = held('resolvedAt')
  const later = end?.index === resolved?.index ? closed : resolved
  if (later && end && !held('closedAt') && inOrder(end, later) >= AGREE) found.set(later.index, 'closedAt')
  const last = full.find(
    (one) => !found.has(one.index) && all.every((other) => other === one || inOrder(other, one) >= AGREE),
  )
  if (last && !held('updatedAt') && held('resolvedAt')) found.set(last.index, 'updatedAt')
  return found
}
