import type { Interval } from './interval.ts'
import { studentQuantile } from './student.ts'

/** What observations add up to. */
export type Sums = { readonly count: number; readonly sum: number; readonly sumOfSquares: number }

/**
 * By how much do two means differ, after − before, where their spreads may differ too? Welch's interval at 95 %, with the degrees
 * of freedom of Satterthwaite. Null below two observations on either side, or where neither side has any spread. Source: Welch
 * 1947, *The generalization of "Student's" problem when several different population variances are involved*.
 */
export function welchInterval(before: Sums, after: Sums): Interval | null {
  if (before.count < 2 || after.count < 2) return null
  const [was, is] = [spreadOf(before), spreadOf(after)]
  const spread = was.ofMean + is.ofMean
  if (spread === 0) return null
  const degrees = spread ** 2 / (was.ofMean ** 2 / (before.count - 1) + is.ofMean ** 2 / (after.count - 1))
  const half = studentQuantile(0.975, degrees) * Math.sqrt(spread)
  const change = is.mean - was.mean
  return { low: change - half, high: change + half }
}

/** Below this share of the sum of squares, what is left of it is the rounding of the sums, of observations that are all equal. */
const ROUNDING = 1e-12

function spreadOf({ count, sum, sumOfSquares }: Sums) {
  const mean = sum / count
  const left = sumOfSquares - sum * mean
  return { mean, ofMean: left > ROUNDING * sumOfSquares ? left / (count - 1) / count : 0 }
}
