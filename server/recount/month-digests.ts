import { createHash } from 'node:crypto'
import type { MonthFacts } from '../../shared/kpi/drift/facts.ts'

/**
 * A digest of the facts of each month, whatever the order of rows: the same where no import, undo or change of rules touched
 * what is known of the month. `nameOf`: priority and category of a cell, since its number may be another tomorrow.
 */
export function monthDigests(facts: MonthFacts, nameOf: (cell: number) => string): string[] {
  return Array.from({ length: facts.months }, (_, m) => {
    const [from, to] = [facts.start[m]!, facts.start[m + 1]!]
    const cells = facts.cell.subarray(from, to)
    const names = [...new Set(cells)].map((cell) => [cell, nameOf(cell)] as const).sort(byName)
    const rank = new Map(names.map(([cell], place) => [cell, place]))
    const hash = createHash('sha256').update(JSON.stringify(names.map(([, name]) => name)))
    hash.update(Uint32Array.from(cells, (cell) => rank.get(cell)!))
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
