import type { QuestionOption } from '../../shared/api/questions.ts'
import { groupKey, groupsIn, groupsNamed, isAtLevelOne } from '../../shared/kpi/first-level-resolution/level-one.ts'

/**
 * The first-level rate that a choice of groups gives, over the finished tickets that have a group: of each cell of chosen groups
 * alone those count that nobody reopened (`gives`). Null where no group is chosen, or none has a ticket.
 */
export function levelOneRate(
  options: readonly QuestionOption[],
  chosen: readonly string[],
): { readonly share: number; readonly of: number } | null {
  const of = options.reduce((sum, { count }) => sum + (count ?? 0), 0)
  if (chosen.length === 0 || of === 0) return null
  const keys = new Set(chosen.map(groupKey))
  const kept = options
    .filter(({ value }) => isAtLevelOne(value, keys))
    .reduce((sum, { count, gives }) => sum + (count ?? 0) * (gives ?? 0), 0)
  return { share: Math.round(kept) / of, of }
}

/**
 * The groups to tick, of most tickets first: each that cells name, with the tickets of every cell that names it, and those cells of
 * several that were chosen as they are.
 */
export function groupsToTick(options: readonly QuestionOption[], chosen: readonly string[]): QuestionOption[] {
  const shown = new Set([...groupsNamed(options.map(({ value }) => value)), ...chosen].map(groupKey))
  const ticks = options.filter(({ value }) => shown.has(groupKey(value)))
  return ticks.map((tick) => ({ ...tick, count: ticketsOf(tick.value, options) })).toSorted((a, b) => b.count - a.count)
}

function ticketsOf(name: string, options: readonly QuestionOption[]): number {
  const names = ({ value }: QuestionOption) =>
    [value, ...groupsIn(value)].some((one) => groupKey(one) === groupKey(name))
  return options.filter(names).reduce((sum, { count }) => sum + (count ?? 0), 0)
}
