import { type Break, fitBreak, regressor } from './breaks.ts'
import type { Judged, MonthLevel } from './finding.ts'
import { plausible, profileInterval } from './profile-interval.ts'
import type { Series } from './series.ts'
import { ALONE, HORIZON, SEEN_FROM, STILL, WATCH } from './thresholds.ts'
import type { Trend, WeighedTrend } from './trend.ts'

/**
 * Step 6. A drift has the evidence that it needs, whichever month is left out (`ALONE`), leads to `worth` (on the series' scale) or
 * more above the old level within six months, and is not over at the month at hand (`STILL`); a watch has less evidence, or
 * is slight.
 */
export function verdictOf({ y }: Series, found: WeighedTrend, worth: number): 'none' | 'watch' | 'drift' {
  const { best, offset, statistic } = found
  const elapsed = y.length - 1 - offset - best.at
  const isProven = found.evidence >= found.needed && statistic >= ALONE
  const isWorth = best.slope * (elapsed + HORIZON) >= worth
  const isStill = y.findLast((month) => !Number.isNaN(month))! - best.before >= STILL * best.slope * elapsed
  if (isProven && isWorth && isStill) return 'drift'
  return found.evidence >= WATCH ? 'watch' : 'none'
}

/** What the fit says in figures, `from` being the month of the series' first point. */
export function judged(series: Series, { best, fits, offset, statistic, variance }: Trend, from: number): Judged {
  const last = series.y.length - 1
  const elapsed = last - offset - best.at
  const inLook = series.y.slice(offset).filter((y) => !Number.isNaN(y)).length
  const [low, high] = profileInterval(best, fits, { months: () => 1, seen: inLook })
  const months = ({ at }: Break) => last - offset - at + HORIZON
  const [lowest, highest] = profileInterval(best, fits, { months, seen: inLook })
  const doing = plausible(best, fits).map(({ at }) => from + offset + at + 1)
  const levels = Array.from(series.y, (y, i): MonthLevel => {
    const seen = !Number.isNaN(y)
    return {
      month: from + i,
      level: seen ? Math.exp(y - best.before) : null,
      error: seen ? Math.sqrt(series.v[i]! + variance + series.doubt[i]! ** 2) : null,
      fitted: Math.exp(best.slope * regressor(best.shape, best.at, i - offset)),
    }
  })
  return {
    month: from + last,
    rise: {
      since: from + offset + best.at + 1,
      sinceBetween: [Math.min(...doing), Math.max(...doing)],
      statistic,
      slopePerMonth: Math.expm1(best.slope),
      interval: [Math.expm1(low), Math.expm1(high)],
      riseSoFar: Math.expm1(best.slope * elapsed),
      projectedInSixMonths: Math.exp(best.slope * (elapsed + HORIZON)),
      projectedInterval: [Math.exp(lowest), Math.exp(highest)],
    },
    levels,
    smallestGrowth: smallestGrowth(series, variance),
    instability: Math.sqrt(variance),
  }
}

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
function smallestGrowth({ y, v }: Series, variance: number): number {
  const seen = v.filter((_, i) => !Number.isNaN(y[i]!)).sort()
  const typical = 1 / (seen[seen.length >> 1]! + variance)
  const w = new Float64Array(FLAT + RISING).fill(typical)
  const { error } = fitBreak(new Float64Array(FLAT + RISING), w, FLAT - 1)!
  return Math.expm1((SEEN_FROM + FOUR_IN_FIVE) * error)
}
