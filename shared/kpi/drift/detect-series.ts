import type { SeriesFinding } from './finding.ts'
import { INSTABILITY } from './instability.ts'
import { judged, verdictOf } from './judge.ts'
import { refusal, unjudged } from './refusal.ts'
import { type Series, slice } from './series.ts'
import { WORTH } from './thresholds.ts'
import { weighedTrend, WINDOW } from './trend.ts'

/** A monthly KPI on an additive scale with its sampling variance: `rateScale` and `countScale` make them. */
export type KpiSeries = {
  /** NaN for a month without an answer. */
  readonly y: ArrayLike<number>
  readonly v: ArrayLike<number>
  /** The direction that is bad news. */
  readonly worse: 'up' | 'down'
}

export type SeriesOptions = {
  /** Month at which a new baseline was agreed. */
  readonly from?: number
  /** Extra standard deviation of each month: see `seasonalDoubt`. */
  readonly doubt?: ArrayLike<number>
  /** Only what is said at the end of the last month. */
  readonly lastOnly?: boolean
  /** Instability between months expected before the data speak, on the scale of y. */
  readonly instability?: number
  /** Deterioration worth an alert, on the scale of y: on a logit, 0.41 is 85 % down to 79 %. */
  readonly worth?: number
}

/**
 * Steps 3 to 6 for any monthly KPI with a direction: y is turned so that up is worse, then judged as the delay is, with
 * the same thresholds. In a finding, levels and growths are ratios on that turned scale (odds, for a rate).
 */
export function detectSeries(kpi: KpiSeries, options: SeriesOptions = {}): SeriesFinding[] {
  const { from = 0, doubt = [], instability = INSTABILITY, worth = WORTH } = options
  const sign = kpi.worse === 'up' ? 1 : -1
  const whole: Series = {
    y: Float64Array.from(kpi.y, (y) => sign * y),
    v: Float64Array.from(kpi.v),
    doubt: Float64Array.from(kpi.y, (_, m) => doubt[m] ?? 0),
  }
  const findings: SeriesFinding[] = []
  for (let to = options.lastOnly ? Math.max(from + 1, whole.y.length) : from + 1; to <= whole.y.length; to++) {
    const start = Math.max(from, to - WINDOW)
    findings.push(findingAt(slice(whole, start, to), start, instability, worth))
  }
  return findings
}

function findingAt(series: Series, from: number, instability: number, worth: number): SeriesFinding {
  const month = from + series.y.length - 1
  const seen = series.y.filter((y) => !Number.isNaN(y)).length
  const refused = refusal(month, seen)
  if (refused) return refused
  const found = weighedTrend(series, instability)
  if (!found) return unjudged(month, seen)
  return { ...judged(series, found, from), verdict: verdictOf(series, found, worth) }
}
