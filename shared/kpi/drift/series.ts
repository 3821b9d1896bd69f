/**
 * A monthly series as the detector reads it: `y` on an additive scale (log, logit) where up is worse, `v` its sampling
 * variance. A month without an answer has y = NaN and is left out of every sum.
 */
export type Series = {
  readonly y: Float64Array
  readonly v: Float64Array
  /** Extra standard deviation granted to a month of its own, such as August. */
  readonly doubt: Float64Array
}

export function slice({ y, v, doubt }: Series, from: number, to?: number): Series {
  return { y: y.subarray(from, to), v: v.subarray(from, to), doubt: doubt.subarray(from, to) }
}
