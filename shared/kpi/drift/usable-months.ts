/** An export may be cut at its start: the first usable month opens at least half of what the median month does. */
const FIRST_SHARE = 0.5
/** A month that opens less than a tenth of the busiest is not a month of the same service: it has no level. */
const READABLE_SHARE = 0.1

/** First month from `from` on that the export holds whole, judged on the months before `to`. */
export function firstUsable(openings: Float64Array, from: number, to: number): number {
  const sorted = openings.slice(from, to).sort()
  const half = FIRST_SHARE * (sorted[sorted.length >> 1] ?? 0)
  let first = from
  while (first < to && openings[first]! < half) first += 1
  return first
}

/** Tells the months of a window that have a level of their own. */
export function readableMonths(openings: Float64Array, from: number, to: number): (month: number) => boolean {
  const least = READABLE_SHARE * Math.max(...openings.subarray(from, to))
  return (month) => openings[month]! > 0 && openings[month]! >= least
}
