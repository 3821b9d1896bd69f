import { fitBreak } from './breaks.ts'
import type { Series } from './series.ts'
import { SEEN_FROM } from './thresholds.ts'

/** Normal point of four chances in five. */
const FOUR_IN_FIVE = 0.84
/** A year of flat months, then five rising ones: the sixth is the one that step 5 leaves out. */
const FLAT = 12
const RISING = 5

/**
 * The smallest growth a month seen within six months about four times in five, at the volume and instability of these
 * months: the slope of typical months stands `SEEN_FROM` + 0.84 errors above nothing (power of a z-test; Cohen, *Statistical
 * Power Analysis*). Always published with a verdict, since "no drift" proves nothing about a smaller one.
 */
export function smallestGrowth({ y, v }: Series, variance: number): number {
  const seen = v.filter((_, i) => !Number.isNaN(y[i]!)).sort()
  const typical = 1 / (seen[seen.length >> 1]! + variance)
  const w = new Float64Array(FLAT + RISING).fill(typical)
  const { error } = fitBreak(new Float64Array(FLAT + RISING), w, FLAT - 1)!
  return Math.expm1((SEEN_FROM + FOUR_IN_FIVE) * error)
}
