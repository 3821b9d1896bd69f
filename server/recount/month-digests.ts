import { createHash } from 'node:crypto'
import type { MonthFacts } from '../../shared/kpi/drift/facts.ts'

/**
 * A digest of the facts of each month, whatever the order of rows: the same where no import, undo or change of rules touched
 * what is known of the month. `nameOf`: priority and category of a cell, since its number may be another tomorrow; `first`: the
 * month before which none is asked for.
 */
export function monthDigests(facts: MonthFacts, nameOf: (cell: number) => string, first = 0): string[] {
  const rank = new Uint32Array(facts.priorityOf.length)
  return Array.from({ length: facts.months }, (_, m) => {
    if (m < first) return ''
    const [from, to] = [facts.start[m]!, facts.start[m + 1]!]
    const cells = facts.cell.subarray(from, to)
    const names = [...new Set(cells)].map((cell) => [cell, nameOf(cell)] as const).sort(byName)
    names.forEach(([cell], place) => (rank[cell] = place))
    const hash = createHash('sha256').update(JSON.stringify(names.map(([, name]) => name)))
    const ranks = new Uint32Array(cells.length)
    for (let line = 0; line < cells.length; line++) ranks[line] = rank[cells[line]!]!
    hash.update(ranks)
    for (const column of [facts.flags, facts.carried, facts.hours, facts.logEntry])
      hash.update(column.subarray(from, to))
    return hash.digest('base64')
  })
}

function byName([, a]: readonly [number, string], [, b]: readonly [number, string]): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** A digest of all that a finding rests on: the facts of its months and how far each is doubted. */
export function findingDigest(months: readonly string[], doubts: Float64Array): string {
  return createHash('sha256').update(JSON.stringify(months)).update(doubts).digest('base64')
}
