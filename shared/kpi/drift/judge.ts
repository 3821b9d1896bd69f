import { regressor } from './breaks.ts'
import type { Judged, MonthLevel } from './finding.ts'
import type { Series } from './series.ts'
import { smallestGrowth } from './smallest-growth.ts'
import { DRIFT, HORIZON, WATCH } from './thresholds.ts'
import type { Trend } from './trend.ts'

/** Two-sided 95 % point of the normal law. */
const Z95 = 1.96

/**
 * Step 6. A drift beats chance whichever month is left out (`DRIFT`) and leads to `worth` (on the series' scale) or more
 * above the old level within six months; a watch is three quarters sure, or sure and slight.
 */
export function verdictOf(
  { best, offset, statistic }: Trend,
  months: number,
  worth: number,
): 'none' | 'watch' | 'drift' {
  const ahead = best.slope * (months - 1 - offset - best.at + HORIZON)
  if (statistic >= DRIFT && ahead >= worth) return 'drift'
  return statistic >= WATCH ? 'watch' : 'none'
}

/** What the fit says in figures, `from` being the month of the series' first point. */
export function judged(series: Series, { best, offset, statistic, variance }: Trend, from: number): Judged {
  const last = series.y.length - 1
  const elapsed = last - offset - best.at
  const growth = (months: number, z = 0) => Math.expm1((best.slope + z * best.error) * months)
  const level = (months: number, z = 0) => 1 + growth(months, z)
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
      statistic,
      slopePerMonth: growth(1),
      interval: [growth(1, -Z95), growth(1, Z95)],
      riseSoFar: growth(elapsed),
      projectedInSixMonths: level(elapsed + HORIZON),
      projectedInterval: [level(elapsed + HORIZON, -Z95), level(elapsed + HORIZON, Z95)],
    },
    levels,
    smallestGrowth: smallestGrowth(series, variance),
    instability: Math.sqrt(variance),
  }
}
