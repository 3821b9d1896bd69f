import type { QuestionOption } from '../../shared/api/questions.ts'
import { groupKey } from '../../shared/kpi/first-level-resolution/level-one.ts'

/** The groups to tick: those that have tickets, and those that are chosen and have none, or are written otherwise. */
export function groupOptions(known: readonly QuestionOption[], chosen: readonly string[]): QuestionOption[] {
  const keys = new Set(known.map(({ value }) => groupKey(value)))
  const others = chosen.filter((name) => !keys.has(groupKey(name)))
  return [...known, ...others.map((name) => ({ value: name, label: name, count: 0, gives: null }))]
}

/** Which of the groups to tick are chosen, as they are written there: case does not matter. */
export function tickedOf(options: readonly QuestionOption[], chosen: readonly string[]): string[] {
  const keys = new Set(chosen.map(groupKey))
  return options.map(({ value }) => value).filter((value) => keys.has(groupKey(value)))
}
