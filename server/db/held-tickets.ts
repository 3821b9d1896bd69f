import type { GradedSet } from '../../shared/kinds/counting.ts'
import type { Period } from '../../shared/period.ts'
import type { Db } from './client.ts'
import { readTerms, termsLike } from './terms.ts'

/** Tickets of a run of months held against a commitment: how many of which it is known, in time, and the shares asked of them. */
export type HeldTickets = {
  readonly known: number
  readonly met: number
  /** Sum over the known ones. */
  readonly asked: number
  /** Names of those that were late, by date of opening, as many as are asked for. */
  readonly late: readonly string[]
}

/** Those of a priority, whatever its case and accents; null = of every one. */
export function readHeldTickets(
  db: Db,
  contractId: number,
  { set, period, priority }: { readonly set: GradedSet; readonly period: Period; readonly priority: string | null },
  mostNamed: number,
): HeldTickets {
  const what = set === 'responses' ? 'response' : 'resolution'
  const wanted = priority === null ? null : termsLike(readTerms(db, contractId), priority)
  const ofPriority = wanted === null ? '1' : 'priority IN (SELECT value FROM json_each(@terms))'
  const where = `contract_id = @contractId AND month BETWEEN @from AND @to AND ${what}_met IS NOT NULL AND ${ofPriority}`
  const bound = {
    contractId,
    from: period.from,
    to: period.to,
    ...(wanted !== null && { terms: JSON.stringify(wanted) }),
  }
  const sums = db.sqlite
    .prepare(
      `SELECT count(*) AS known, coalesce(sum(${what}_met), 0) AS met, total(${what}_asked) AS asked
         FROM tickets WHERE ${where}`,
    )
    .get(bound) as Omit<HeldTickets, 'late'>
  const late = db.sqlite
    .prepare(`SELECT id FROM tickets WHERE ${where} AND ${what}_met = 0 ORDER BY opened_at, id LIMIT @mostNamed`)
    .pluck()
    .all({ ...bound, mostNamed }) as string[]
  return { ...sums, late }
}
