import type { Interval } from '../../shared/stats/interval.ts'

const Z95 = 1.959963984540054

/** Where a straight line through the last months leads, with its 95 % limits. */
export type Projection = {
  readonly value: number
  readonly low: number
  readonly high: number
  readonly seen: readonly { readonly value: number | null; readonly interval: Interval | null }[]
}

/**
 * Prolongs the least-squares line through monthly values, oldest first, by `ahead` months. Its error comes from the months'
 * own sampling errors (a month without interval is taken as exact) and from how far they scatter around the line, whichever
 * is larger. Null where a month has no value, or there are fewer than three.
 */
export function projection(seen: Projection['seen'], ahead: number): Projection | null {
  const values = seen.flatMap(({ value }) => value ?? [])
  const count = values.length
  if (count < 3 || count < seen.length) return null
  const middle = (count - 1) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / count
  const spread = values.reduce((sum, _, month) => sum + (month - middle) ** 2, 0)
  const slope = values.reduce((sum, value, month) => sum + (month - middle) * value, 0) / spread
  const at = (month: number) => mean + slope * (month - middle)
  const target = count - 1 + ahead
  const share = (month: number) => 1 / count + ((target - middle) * (month - middle)) / spread
  const sampling = seen.reduce((sum, { interval }, month) => sum + (share(month) * deviation(interval)) ** 2, 0)
  const residual = values.reduce((sum, value, month) => sum + (value - at(month)) ** 2, 0) / (count - 2)
  const scatter = residual * (1 / count + (target - middle) ** 2 / spread)
  const half = Z95 * Math.sqrt(Math.max(sampling, scatter))
  return { value: at(target), low: at(target) - half, high: at(target) + half, seen }
}

/** The standard error that a 95 % interval stands for. */
function deviation(interval: Interval | null): number {
  return interval === null ? 0 : (interval.high - interval.low) / (2 * Z95)
}
