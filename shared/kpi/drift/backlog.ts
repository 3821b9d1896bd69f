import { backlogLevels } from './backlog-levels.ts'
import type { MonthFacts } from './facts.ts'
import type { SideRise } from './finding.ts'
import { LEAST_MONTHS } from './refusal.ts'
import { sideRise } from './side-rise.ts'
import { BACKLOG, BACKLOG_RISE } from './thresholds.ts'
import { trend } from './trend.ts'

/** A desk's old open work varies by so much between months before anything is wrong: 20 %, from the reference runs. */
const PRIOR = 0.2

export type Backlog = SideRise & { readonly alarming: boolean }

/**
 * Step 8, judged: "flat then rising" and "flat then higher" are both tried, since work can be forgotten all at once.
 * Null until six months have a rate.
 */
export function backlogRise(facts: MonthFacts, habit: Float64Array, from: number, to: number): Backlog | null {
  const { y, v } = backlogLevels(facts, habit, from, to)
  if (y.filter((rate) => !Number.isNaN(rate)).length < LEAST_MONTHS) return null
  const found = trend({ y, v, doubt: new Float64Array(y.length) }, PRIOR, ['rising', 'higher'])
  if (!found) return null
  const rise = sideRise(found, from, y.length)
  return { ...rise, alarming: rise.statistic >= BACKLOG && Math.log1p(rise.rise) >= BACKLOG_RISE }
}
