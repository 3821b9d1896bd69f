import type { Breakdown, BreakdownGroup } from '../../shared/api/breakdown.ts'
import { pooled } from '../../shared/kpi/contribution.ts'

/** A line of the table: a group, or those beyond the first ones, taken together. */
export type BreakdownRow = Omit<BreakdownGroup, 'rateEffect' | 'mixEffect' | 'contribution'> & {
  /** How many groups it stands for; 0 = it is one group, `label`. */
  readonly others: number
  readonly rateEffect: number
  readonly mixEffect: number
  readonly contribution: number
}

const NAMED = 8

/** The groups that moved it most and one line for all others, so that the table still adds up; a lone other is named. */
export function breakdownRows(groups: Breakdown['groups']): BreakdownRow[] {
  const named = groups.length <= NAMED + 1 ? groups : groups.slice(0, NAMED)
  const rest = groups.slice(named.length)
  const rows = named.map((group) => sumUp([group], group.label, 0))
  return rest.length > 0 ? [...rows, sumUp(rest, null, rest.length)] : rows
}

/** Several groups as one; of all of them, the whole change. */
export function sumUp(groups: readonly BreakdownGroup[], label: string | null, others: number): BreakdownRow {
  const sum = (effect: 'rateEffect' | 'mixEffect' | 'contribution') =>
    groups.reduce((total, group) => total + (group[effect] ?? 0), 0)
  return {
    label,
    others,
    before: { ...pooled(groups.map(({ before }) => before)) },
    after: { ...pooled(groups.map(({ after }) => after)) },
    rateEffect: sum('rateEffect'),
    mixEffect: sum('mixEffect'),
    contribution: sum('contribution'),
  }
}
