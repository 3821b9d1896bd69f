import type { Breakdown, BreakdownGroup } from '../api/breakdown.ts'
import type { BreakdownWay } from '../kpi/definition.ts'
import { pooled, type GroupFigure } from '../kpi/contribution.ts'

/** A line of the table: a group, or those beyond the first ones, taken together. */
export type BreakdownRow = Omit<BreakdownGroup, 'rateEffect' | 'mixEffect' | 'contribution'> & {
  /** How many groups it stands for; 0 = it is one group, `label`. */
  readonly others: number
  readonly rateEffect: number
  readonly mixEffect: number
  readonly contribution: number
}

/** How groups make a whole: a mean of their facts, or a sum of their shares. */
export type Whole = BreakdownWay['whole']

const NAMED = 8

/** The groups that moved it most and one line for all others, so that the table still adds up; a lone other is named. */
export function breakdownRows(groups: Breakdown['groups'], whole: Whole): BreakdownRow[] {
  const named = groups.length <= NAMED + 1 ? groups : groups.slice(0, NAMED)
  const rest = groups.slice(named.length)
  const rows = named.map((group) => sumUp([group], group.label, 0, whole))
  return rest.length > 0 ? [...rows, sumUp(rest, null, rest.length, whole)] : rows
}

/** Several groups as one; of all of them, the whole change. */
export function sumUp(
  groups: readonly BreakdownGroup[],
  label: string | null,
  others: number,
  whole: Whole,
): BreakdownRow {
  const sum = (effect: 'rateEffect' | 'mixEffect' | 'contribution') =>
    groups.reduce((total, group) => total + (group[effect] ?? 0), 0)
  const together = whole === 'mean' ? pooled : added
  return {
    label,
    others,
    before: { ...together(groups.map(({ before }) => before)) },
    after: { ...together(groups.map(({ after }) => after)) },
    rateEffect: sum('rateEffect'),
    mixEffect: sum('mixEffect'),
    contribution: sum('contribution'),
  }
}

/** Shares of the baseline add up; they are unknown together where one of them is. */
function added(figures: readonly GroupFigure[]): GroupFigure {
  const isKnown = figures.every(({ value }) => value !== null)
  return {
    value: isKnown ? figures.reduce((total, { value }) => total + (value ?? 0), 0) : null,
    sample: figures.reduce((total, { sample }) => total + sample, 0),
  }
}
