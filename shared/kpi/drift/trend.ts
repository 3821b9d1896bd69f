import { bestBreak, type Break, fitBreaks, leaveOneOut, type Shape } from './breaks.ts'
import { evidence } from './evidence.ts'
import { instability, weights } from './instability.ts'
import { type Series, slice } from './series.ts'
import { DRIFT, DRIFT_OF_FEW, FEW } from './thresholds.ts'

/** Months looked at; what is older no longer says what is habitual. */
export const WINDOW = 24
/** A second look at the last months alone: an old improvement must not mask a new rise. */
const SHORT_WINDOW = 12

const RISING: readonly Shape[] = ['rising']

export type Trend = {
  readonly best: Break
  /** All the breaks tried in that look. */
  readonly fits: readonly Break[]
  /** First month of the series that the look took in: `best.at` counts from it. */
  readonly offset: number
  readonly statistic: number
  /** Variance τ² between months. */
  readonly variance: number
}

/** Steps 3 to 5 on the whole series and on its last twelve months: the look with the larger statistic. */
export function trend(series: Series, priorSd: number, shapes: readonly Shape[] = RISING): Trend | null {
  return best(looks(series, priorSd, shapes), ({ statistic }) => statistic)
}

/** With the evidence that there is, and that a drift needs at this volume. */
export type WeighedTrend = Trend & { readonly evidence: number; readonly needed: number }

/** The same looks at "flat, then rising", each with the evidence for it: the one with more evidence. */
export function weighedTrend(series: Series, priorSd: number): WeighedTrend | null {
  const sampling = series.v.filter((_, i) => !Number.isNaN(series.y[i]!)).sort()
  const needed = sampling[sampling.length >> 1]! > FEW * priorSd ** 2 ? DRIFT_OF_FEW : DRIFT
  const weighed = looks(series, priorSd, RISING).map((look) => ({
    ...look,
    evidence: evidence(slice(series, look.offset), priorSd),
    needed,
  }))
  return best(weighed, (look) => look.evidence)
}

function looks(series: Series, priorSd: number, shapes: readonly Shape[]): Trend[] {
  const variance = instability(series, priorSd)
  return [...new Set([0, Math.max(0, series.y.length - SHORT_WINDOW)])].flatMap((offset) => {
    const look = slice(series, offset)
    const w = weights(look, variance)
    const fits = fitBreaks(look.y, w, shapes)
    const found = bestBreak(fits)
    return found ? [{ best: found, fits, offset, statistic: leaveOneOut(look.y, w, shapes), variance }] : []
  })
}

function best<Look>(all: readonly Look[], measure: (look: Look) => number): Look | null {
  return all.reduce<Look | null>((most, look) => (most && measure(most) >= measure(look) ? most : look), null)
}
