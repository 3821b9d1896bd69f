import type { Alert } from '../../shared/api/alerts.ts'
import type { KpiId } from '../../shared/kpi/index.ts'

export type MarkedAlert = Alert & { readonly number: number; readonly index: number; readonly isAlert: true }

/** The alerts about a KPI that were raised in the months shown, numbered in the order of their months; −1 = not on the chart. */
export function alertMarks(
  alerts: readonly Alert[],
  kpi: KpiId,
  points: readonly { readonly month: string }[],
): MarkedAlert[] {
  const place = new Map(points.map(({ month }, index) => [month, index]))
  return alerts
    .filter((one) => one.kpi === kpi && place.has(one.month))
    .toSorted((a, b) => a.month.localeCompare(b.month) || a.id - b.id)
    .map((one, order) => ({ ...one, number: order + 1, index: place.get(one.month)!, isAlert: true }))
}
