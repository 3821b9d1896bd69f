import type { Interval } from './interval.ts'
import { wilsonInterval } from './wilson.ts'

/** So many of so many. */
export type Share = { readonly successes: number; readonly trials: number }

/**
 * By how much do two shares differ, after − before? The 95 % interval made of the two Wilson intervals, right for small samples
 * and near 0 % or 100 %. Null where one of them counts nothing. Source: Newcombe 1998, *Interval estimation for the difference
 * between independent proportions*, method 10.
 */
export function newcombeInterval(before: Share, after: Share): Interval | null {
  const [was, is] = [wilsonInterval(before.successes, before.trials), wilsonInterval(after.successes, after.trials)]
  if (!was || !is) return null
  const [p, q] = [before.successes / before.trials, after.successes / after.trials]
  return {
    low: q - p - Math.hypot(q - is.low, was.high - p),
    high: q - p + Math.hypot(is.high - q, p - was.low),
  }
}
