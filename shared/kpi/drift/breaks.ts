/** Months needed on each side of a break for the two sides to be told apart. */
export const LEAST_SIDE = 3

export type Shape = 'rising' | 'higher'

/** A fitted break: level `before`, flat until month `at`, then `slope` a month (or a step of `slope`). */
export type Break = {
  /** Last flat month; 0 when the whole window rises. */
  readonly at: number
  readonly shape: Shape
  readonly before: number
  readonly slope: number
  readonly error: number
  readonly z: number
}

/** max(0, m − at): flat, then rising by one a month. Or flat, then higher by one. */
export function regressor(shape: Shape, at: number, month: number): number {
  return shape === 'rising' ? Math.max(0, month - at) : month > at ? 1 : 0
}

/**
 * Step 4, weighted least squares of y on "flat, then rising" for one break. Weights are inverse variances, so the
 * standard error of the slope is 1/√Sxx (Draper & Smith, *Applied Regression Analysis*); null when months cannot tell.
 */
export function fitBreak(y: Float64Array, w: Float64Array, at: number, shape: Shape = 'rising', skip = -1): Break | null {
  let [sw, sx, sy, sxx, sxy] = [0, 0, 0, 0, 0]
  for (let i = 0; i < y.length; i++) {
    const wi = w[i]!
    if (wi === 0 || i === skip) continue
    const x = regressor(shape, at, i)
    sw += wi
    sx += wi * x
    sy += wi * y[i]!
    sxx += wi * x * x
    sxy += wi * x * y[i]!
  }
  const spread = sxx - (sx * sx) / sw
  if (!(spread > 1e-9)) return null
  const slope = (sxy - (sx * sy) / sw) / spread
  const error = 1 / Math.sqrt(spread)
  return { at, shape, slope, error, before: (sy - slope * sx) / sw, z: slope / error }
}

/** Of all breaks with enough months on both sides, and the straight line, the one that beats chance the most. */
export function bestBreak(
  y: Float64Array,
  w: Float64Array,
  shapes: readonly Shape[] = ['rising'],
  skip = -1,
): Break | null {
  let best: Break | null = null
  for (const shape of shapes) {
    for (const at of candidates(y.length, shape)) {
      const fit = fitBreak(y, w, at, shape, skip)
      if (fit && (!best || fit.z > best.z)) best = fit
    }
  }
  return best
}

/** A straight line is "rising" from month 0; the other breaks leave `LEAST_SIDE` months on each side. */
function candidates(months: number, shape: Shape): number[] {
  const breaks = shape === 'rising' ? [0] : []
  for (let at = LEAST_SIDE - 1; at <= months - 1 - LEAST_SIDE; at++) breaks.push(at)
  return breaks
}

/**
 * Step 5, leave one month out (the jackknife's idea, Quenouille 1949): the smallest of the best z found without each
 * month in turn. No single month, however odd, makes an alert.
 */
export function statistic(y: Float64Array, w: Float64Array, shapes: readonly Shape[] = ['rising']): number {
  let smallest = Infinity
  for (let skip = 0; skip < y.length; skip++) {
    if (w[skip] === 0) continue
    smallest = Math.min(smallest, bestBreak(y, w, shapes, skip)?.z ?? -Infinity)
  }
  return smallest
}
