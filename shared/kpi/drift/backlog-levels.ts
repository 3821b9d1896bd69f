import { openingsByCell, RESOLVED, type MonthFacts } from './facts.ts'
import { countScale } from './scales.ts'
import type { Series } from './series.ts'

/** An open ticket is old from 3 times its habitual delay on; past 30 times it is forgotten rather than waiting. */
const OLD = 3
const FORGOTTEN = 30
/** The work that could have grown old by now is that opened over so many months. */
const WORKLOAD_MONTHS = 3

/**
 * Step 8, the watermelon: delays look fine while old work rots. Log of old open tickets at each month's end per habitual
 * workload opened over three months; a count's log has variance 1/count (½ added to both, Haldane–Anscombe). The count that
 * gives the variance is the one expected at the window's rate (a score test's, Rao 1948): by its own, a month would weigh
 * the more the higher it is, and a backlog that was cleared would be outweighed by the months before.
 */
export function backlogLevels(
  facts: MonthFacts,
  habit: Float64Array,
  from: number,
  to: number,
): Pick<Series, 'y' | 'v'> {
  const y = new Float64Array(to - from).fill(NaN)
  const v = new Float64Array(to - from).fill(NaN)
  const workload = new Float64Array(to - from)
  const counts = new Float64Array(to - from)
  const exposures = new Float64Array(to - from)
  for (let m = from; m < to; m++) {
    openingsByCell(facts, m).forEach((openings, c) => (workload[m - from]! += openings * habit[c]!))
    counts[m - from] = oldAtEnd(facts, habit, m)
    if (m - from < WORKLOAD_MONTHS - 1) continue
    for (let k = 0; k < WORKLOAD_MONTHS; k++) exposures[m - from]! += workload[m - from - k]!
  }
  const rate = pooledRate(counts, exposures)
  exposures.forEach((opened, month) => {
    y[month] = countScale(counts[month]!, opened).y
    v[month] = countScale(rate * opened, opened).v
  })
  return { y, v }
}

/** Tickets left open at a month's end that are old, and not forgotten. */
function oldAtEnd({ start, cell, flags, hours }: MonthFacts, habit: Float64Array, month: number): number {
  let old = 0
  for (let i = start[month]!; i < start[month + 1]!; i++) {
    if (flags[i]! & RESOLVED) continue
    const ratio = hours[i]! / habit[cell[i]!]!
    if (ratio > OLD && ratio < FORGOTTEN) old += 1
  }
  return old
}

/** Old tickets per work opened, over the months that have a rate. */
function pooledRate(counts: Float64Array, exposures: Float64Array): number {
  let [old, opened] = [0, 0]
  exposures.forEach((exposure, month) => {
    if (exposure === 0) return
    old += counts[month]!
    opened += exposure
  })
  return old / opened
}
