import type { AlertFigures } from '../../../shared/api/alerts.ts'
import type { Drift } from '../../../shared/api/drift.ts'
import { watchedBy } from '../../../shared/kpi/index.ts'
import { pointOf, type MonthEnd } from '../month-end.ts'
import { noFigures } from './rule.ts'

/**
 * The figures of a delay that rises, in hours: the month's mean as seen, what it would be had the level stayed where it was
 * before the rise, and where the rise leads in six months. The detector's levels are ratios to the level before; they turn
 * into hours by the month's own mean.
 */
export function delayRise(after: MonthEnd, { rise, verdict }: Drift): AlertFigures {
  const { value, interval } = pointOf(after, watchedBy('drift'))
  if (!rise) return noFigures
  const expected = value === null ? null : value / (1 + rise.riseSoFar)
  return {
    ...noFigures,
    unit: 'hours',
    seen: value,
    expected,
    interval,
    since: rise.since,
    slope: { value: rise.slopePerMonth, low: rise.interval.low, high: rise.interval.high },
    projected: expected === null ? null : expected * rise.projectedInSixMonths,
    certain: verdict === 'drift',
  }
}

/** Whether the month's tickets are in and the detector spoke of them. */
export const tellsDrift = ({ drift, files }: MonthEnd): boolean => drift !== null && files.tickets
