/** A month's KPI on the detector's scale; NaN where the month has no answer. */
export type Point = { readonly y: number; readonly v: number }

const NO_ANSWER: Point = { y: NaN, v: NaN }

/**
 * A rate on the logit scale, where a point near 100 % weighs what it is worth: log-odds and their variance, ½ added to
 * each side so that 12 of 12 stays finite (Haldane 1956, Anscombe 1956).
 */
export function rateScale(successes: number, total: number): Point {
  if (!(total > 0)) return NO_ANSWER
  const yes = successes + 0.5
  const no = total - successes + 0.5
  return { y: Math.log(yes / no), v: 1 / yes + 1 / no }
}

/** A count per unit of exposure on the log scale, ½ added; the log of a Poisson count has variance 1/count. */
export function countScale(count: number, exposure = 1): Point {
  if (!(exposure > 0)) return NO_ANSWER
  return { y: Math.log((count + 0.5) / exposure), v: 1 / (count + 0.5) }
}
