import type { Interval } from '../../shared/stats/interval.ts'

const Z95 = 1.959963984540054

/** A month of a history; null where it was not measured. */
export type SeenMonth = { readonly value: number | null; readonly interval: Interval | null }

/**
 * How far a line is prolonged: through the last `months`, to the month that is `ahead` of the last, at whose end the last
 * `window` months are judged together.
 */
export type Reach = { readonly months: number; readonly ahead: number; readonly window: number }

/** What a line through the last months makes of the figure to come, with its 95 % limits. */
export type Projection = { readonly value: number; readonly low: number; readonly high: number }

/**
 * The figure that a window will show when it ends `ahead` months from now. Its months to come lie on the least-squares line
 * through the last months, those over already count as they were (one that was not measured is left out), and each month
 * weighs the same, the volumes to come being unknown. The error comes from the months' own sampling errors (a month without
 * interval is taken as exact) and from how far they scatter around the line, whichever is larger. Null where one of the months
 * on the line has no value, or there are fewer than three. `history`: oldest first.
 */
export function projection(history: readonly SeenMonth[], { months, ahead, window }: Reach): Projection | null {
  const first = Math.max(0, history.length - months)
  const seen = history.slice(first)
  const values = seen.flatMap(({ value }) => value ?? [])
  const count = values.length
  if (count < 3 || count < seen.length) return null

  const toCome = Math.min(ahead, window)
  const counts = history.map(({ value }, index) => value !== null && index >= history.length - (window - toCome))
  const judged = toCome + counts.filter(Boolean).length
  const led = toCome / judged

  const middle = (count - 1) / 2
  const spread = values.reduce((sum, _, month) => sum + (month - middle) ** 2, 0)
  /** How far the middle of the months to come lies from the middle of those seen. */
  const reach = count - 1 + ahead - (toCome - 1) / 2 - middle
  const weights = history.map((_, index) => {
    const onLine = index < first ? 0 : led * (1 / count + (reach * (index - first - middle)) / spread)
    return onLine + (counts[index] ? 1 / judged : 0)
  })
  const value = weights.reduce((sum, weight, index) => sum + weight * (history[index]!.value ?? 0), 0)
  const sampling = weights.reduce((sum, weight, index) => sum + (weight * deviation(history[index]!.interval)) ** 2, 0)
  const half = Z95 * Math.sqrt(Math.max(sampling, led ** 2 * scatter(values) * (1 / count + reach ** 2 / spread)))
  return { value, low: value - half, high: value + half }
}

/** The variance of values around the least-squares line through them. */
function scatter(values: readonly number[]): number {
  const middle = (values.length - 1) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const spread = values.reduce((sum, _, month) => sum + (month - middle) ** 2, 0)
  const slope = values.reduce((sum, value, month) => sum + (month - middle) * value, 0) / spread
  const left = values.map((value, month) => value - mean - slope * (month - middle))
  return left.reduce((sum, each) => sum + each ** 2, 0) / (values.length - 2)
}

/** The standard error that a 95 % interval stands for. */
function deviation(interval: Interval | null): number {
  return interval === null ? 0 : (interval.high - interval.low) / (2 * Z95)
}
