import { incompleteBeta } from './incomplete-beta.ts'
import { incompleteGamma, upperIncompleteGamma } from './incomplete-gamma.ts'
import type { Interval } from './interval.ts'
import { rootOf } from './root.ts'

const TAIL = 0.025

/**
 * Between which means does the truth lie, when `count` events are seen? The exact 95 % interval of a Poisson count, from
 * the gamma law. Source: Garwood 1936, *Fiducial Limits for the Poisson Distribution*.
 */
export function poissonInterval(count: number): Interval {
  const low = count === 0 ? 0 : solve((mean) => incompleteGamma(count, mean) - TAIL, count)
  const high = solve((mean) => TAIL - poissonCdf(count, mean), count + 1)
  return { low, high }
}

/** How likely are at most `count` events where `mean` are expected? */
export function poissonCdf(count: number, mean: number): number {
  return upperIncompleteGamma(count + 1, mean)
}

/** Events seen, over how much exposure (months). */
export type Exposed = { readonly count: number; readonly exposure: number }

/**
 * How likely would so few events `after`, or fewer, be if their rate were still the one `before`? Given the total, the
 * later events are binomial: the exact conditional test, one-sided. Source: Przyborowski & Wilenski 1940, *Homogeneity of
 * Results in Testing Samples from Poisson Series*.
 */
export function poissonDecrease(before: Exposed, after: Exposed): number {
  const share = after.exposure / (before.exposure + after.exposure)
  return binomialCdf(after.count, before.count + after.count, share)
}

/**
 * Between which values does the ratio of the two rates, after ÷ before, lie? The 95 % interval of Clopper and Pearson
 * (1934) for the share of the events that came after, turned into a ratio. Null where nothing came before: no ratio is
 * then too large.
 */
export function poissonRatioInterval(before: Exposed, after: Exposed): Interval | null {
  if (before.count === 0) return null
  const low = after.count === 0 ? 0 : betaQuantile(TAIL, after.count, before.count + 1)
  const high = betaQuantile(1 - TAIL, after.count + 1, before.count)
  const ratio = (share: number) => (share / (1 - share)) * (before.exposure / after.exposure)
  return { low: ratio(low), high: ratio(high) }
}

function binomialCdf(successes: number, trials: number, p: number): number {
  return successes >= trials ? 1 : incompleteBeta(1 - p, trials - successes, successes + 1)
}

function betaQuantile(p: number, a: number, b: number): number {
  return rootOf((share) => incompleteBeta(share, a, b) - p, 0, 1)
}

/** The mean at which a rising function crosses zero, searched upwards from about `near`. */
function solve(rising: (mean: number) => number, near: number): number {
  let high = near * 2 + 1
  while (rising(high) < 0) high *= 2
  return rootOf(rising, 0, high)
}
