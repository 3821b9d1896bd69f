import { backlogLevels } from './backlog-levels.ts'
import type { MonthFacts } from './facts.ts'
import type { OldWork } from './finding.ts'
import { LEAST_MONTHS } from './refusal.ts'
import { sideRise } from './side-rise.ts'
import { BACKLOG, BACKLOG_RISE } from './thresholds.ts'
import { trend } from './trend.ts'

/** A desk's old open work varies by so much between months before anything is wrong: 20 %, from the reference runs. */
const PRIOR = 0.2
const TWO_ERRORS = 2

/**
 * Step 8, judged: "flat then rising" and "flat then higher" are both tried, since work can be forgotten all at once, and the
 * month at hand and the one before must themselves stand above the old level, beyond chance and by half of the rise that is
 * fitted or more: a backlog that was cleared is said no more. Null until six months have a rate.
 */
export function backlogRise(facts: MonthFacts, habit: Float64Array, from: number, to: number): OldWork | null {
  const { y, v } = backlogLevels(facts, habit, from, to)
  if (y.filter((rate) => !Number.isNaN(rate)).length < LEAST_MONTHS) return null
  const found = trend({ y, v, doubt: new Float64Array(y.length) }, PRIOR, ['rising', 'higher'])
  if (!found) return null
  const rise = sideRise(found, from, y.length)
  const fitted = Math.log1p(rise.rise)
  const now = (y.at(-1)! + y.at(-2)!) / 2 - found.best.before
  const error = Math.sqrt(v.at(-1)! + v.at(-2)!) / 2
  const stands = now >= Math.max(BACKLOG_RISE, fitted / 2, TWO_ERRORS * error)
  return { ...rise, alarming: rise.statistic >= BACKLOG && fitted >= BACKLOG_RISE && stands }
}
