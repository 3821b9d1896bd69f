import type { Series } from './series.ts'

/** Upper limit of a moving-range chart: 3.267 × mean range (Shewhart's D4 for n = 2; Wheeler, *Understanding Variation*). */
const RANGE_LIMIT = 3.267
/** Before its data speak, a service is thought to vary by 7.5 % from month to month, with the weight of six months. */
export const INSTABILITY = 0.075
const PRIOR_WEIGHT = 6
/** A difference of neighbours shares each month with the next one: it is worth two thirds of a degree of freedom. */
const DEGREES_PER_DIFFERENCE = 2 / 3
/** No service is steadier than this from month to month. */
const FLOOR = 0.03

/**
 * Step 3, variance τ² between months beyond sampling, from differences of neighbouring months, which a trend hardly
 * moves; those above the XmR limit are dropped. Each (d² − vᵢ − vᵢ₋₁)/2 estimates τ²; their mean is drawn to the prior.
 */
export function instability({ y, v }: Series, priorSd: number): number {
  const pairs: { size: number; square: number }[] = []
  for (let i = 1; i < y.length; i++) {
    const d = y[i]! - y[i - 1]!
    if (!Number.isNaN(d)) pairs.push({ size: Math.abs(d), square: (d * d - v[i]! - v[i - 1]!) / 2 })
  }
  const limit = (RANGE_LIMIT * pairs.reduce((s, p) => s + p.size, 0)) / pairs.length
  const kept = pairs.filter((p) => p.size <= limit)
  const degrees = DEGREES_PER_DIFFERENCE * kept.length
  const observed = kept.reduce((s, p) => s + p.square, 0) / Math.max(1, kept.length)
  const drawn = (PRIOR_WEIGHT * priorSd ** 2 + degrees * observed) / (PRIOR_WEIGHT + degrees)
  return Math.max(FLOOR ** 2, drawn)
}

/** Weight of each month in the fits: 1 ÷ (sampling + instability + doubt²); 0 for a month without an answer. */
export function weights({ y, v, doubt }: Series, variance: number): Float64Array {
  return v.map((sampling, i) => (Number.isNaN(y[i]!) ? 0 : 1 / (sampling + variance + doubt[i]! ** 2)))
}
