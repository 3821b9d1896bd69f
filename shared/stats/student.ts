import { incompleteBeta } from './incomplete-beta.ts'
import type { Interval } from './interval.ts'

/** Share of Student's t law with that many degrees of freedom below t. */
export function studentCdf(t: number, degrees: number): number {
  const tail = incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5) / 2
  return t > 0 ? 1 - tail : tail
}

/** The t below which lies the share `p` of Student's law, 0.5 ≤ p < 1; by bisection, to 10 digits. */
export function studentQuantile(p: number, degrees: number): number {
  let low = 0
  let high = 1
  while (studentCdf(high, degrees) < p) high *= 2
  while (high - low > 1e-10 * high) {
    const middle = (low + high) / 2
    if (studentCdf(middle, degrees) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/**
 * Between which values does the true mean lie? Student's interval at 95 %, from the count, the sum and the sum of squares
 * (which add up over months). Null below two observations: one says nothing of its own spread.
 * Source: "Student" 1908. Times are never negative, so neither is the low end.
 */
export function meanInterval(count: number, sum: number, sumOfSquares: number): Interval | null {
  if (count < 2) return null
  const mean = sum / count
  const variance = Math.max(0, (sumOfSquares - sum * mean) / (count - 1))
  const half = studentQuantile(0.975, count - 1) * Math.sqrt(variance / count)
  return { low: Math.max(0, mean - half), high: mean + half }
}
