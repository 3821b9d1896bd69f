import type { PastTargets, Target } from './api/targets.ts'
import { formatMonth, parseMonth, type Month } from './period.ts'

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
  const before = history.pastTargets.filter(({ through }) => parseMonth(through) < from)
  const isInForce = before.length === history.pastTargets.length
  if (isInForce && areSame(history.targets, targets)) return history
  const governing = history.pastTargets[before.length]
  const until = before.at(-1)
  const governsEarlier = until === undefined || parseMonth(until.through) < from - 1
  const replaced = governing ?? { targets: [...history.targets], changedAt }
  return {
    targets,
    pastTargets: governsEarlier ? [...before, { ...replaced, through: formatMonth(from - 1) }] : before,
  }
}

/** Whether two lists hold the same targets, in any order. */
function areSame(one: readonly Target[], other: readonly Target[]): boolean {
  const told = (targets: readonly Target[]) =>
    targets.map(({ kpi, dueMonth, value }) => `${kpi} ${dueMonth} ${value}`).toSorted()
  return JSON.stringify(told(one)) === JSON.stringify(told(other))
}
