import type { Interval } from './interval.ts'

/** Two-sided 95 % quantile of the normal law. */
const Z95 = 1.959963984540054

/**
 * Between which rates does the truth lie, when `successes` of `trials` are seen? Wilson's score interval at 95 %: right
 * for a dozen answers and at 0 % or 100 %, where the textbook interval is not. Null when nothing was tried.
 * Source: Wilson 1927; Brown, Cai & DasGupta 2001, *Interval Estimation for a Binomial Proportion*.
 */
export function wilsonInterval(successes: number, trials: number): Interval | null {
  if (trials <= 0) return null
  const rate = successes / trials
  const spread = 1 + Z95 ** 2 / trials
  const centre = (rate + Z95 ** 2 / (2 * trials)) / spread
  const half = (Z95 / spread) * Math.sqrt((rate * (1 - rate)) / trials + Z95 ** 2 / (4 * trials ** 2))
  return {
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === trials ? 1 : Math.min(1, centre + half),
  }
}
