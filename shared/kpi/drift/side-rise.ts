import { regressor } from './breaks.ts'
import type { SideRise } from './finding.ts'
import type { Trend } from './trend.ts'

/** A trend of something beside the delay, in figures: how far it rose, `from` being the month of its first point. */
export function sideRise(
  { best, offset, statistic }: Trend,
  from: number,
  months: number,
  slope = best.slope,
): SideRise {
  const rise = Math.expm1(slope * regressor(best.shape, best.at, months - 1 - offset))
  return { since: from + offset + best.at + 1, statistic, rise }
}
