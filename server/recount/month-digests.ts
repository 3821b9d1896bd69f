import { createHash } from 'node:crypto'
import { entriesOf, type MonthLines } from '../../shared/kpi/drift/month-lines.ts'

/**
 * A digest of the facts of a month, whatever the order of rows: the same where no import, undo or change of rules touched
 * what is known of the month.
 */
export function monthDigest({ cells, ...lines }: Omit<MonthLines, 'digest'>): string {
  const { cell, flags, carried, hours } = lines
  const hash = createHash('sha256').update(JSON.stringify(cells))
  for (const column of [cell, flags, carried, hours, entriesOf(lines)]) hash.update(column)
  return hash.digest('base64')
}

/** A digest of all that a finding rests on: the facts of its months and how far each is doubted. */
export function findingDigest(months: readonly string[], doubts: Float64Array): string {
  return createHash('sha256').update(JSON.stringify(months)).update(doubts).digest('base64')
}
