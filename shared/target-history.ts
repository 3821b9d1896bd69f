import type { PastTargets, Target } from './api/targets.ts'
import { changeFrom } from './history.ts'
import { formatMonth, type Month } from './period.ts'

/** A contract's targets, and those that governed its earlier months, oldest first. */
export type TargetHistory = { readonly targets: readonly Target[]; readonly pastTargets: readonly PastTargets[] }

/**
 * Puts new targets in force from a month on; every month before keeps those that governed it. What governed only months
 * that are given new targets is dropped. Targets that are the same already change nothing. `changedAt`: ISO 8601 in UTC.
 */
export function changeTargets(
  history: TargetHistory,
  targets: readonly Target[],
  from: Month,
  changedAt: string,
): TargetHistory {
  const held = history.pastTargets.map(({ targets: value, ...rest }) => ({
    ...rest,
    value: value as readonly Target[],
  }))
  const at = { from: formatMonth(from), eve: formatMonth(from - 1), changedAt }
  const stands = { value: history.targets, past: held }
  const changed = changeFrom(stands, targets, at, areSame)
  if (changed === stands) return history
  const { value, past } = changed
  return { targets: value, pastTargets: past.map(({ value: one, ...rest }) => ({ ...rest, targets: [...one] })) }
}

/** Whether two lists hold the same targets, in any order. */
function areSame(one: readonly Target[], other: readonly Target[]): boolean {
  const told = (targets: readonly Target[]) =>
    targets.map(({ kpi, dueMonth, value }) => `${kpi} ${dueMonth} ${value}`).toSorted()
  return JSON.stringify(told(one)) === JSON.stringify(told(other))
}
