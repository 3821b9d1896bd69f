import type { KpiPoint, KpiResult } from '../../shared/api/kpis.ts'
import type { KpiId } from '../../shared/kpi/index.ts'
import { registry } from '../../shared/kpi/index.ts'
import { monthsOf, type Month } from '../../shared/period.ts'
import { monthPoint } from './point.ts'
import type { ReviewedContract } from './reviewed-contract.ts'

/** Every KPI at a month, in the order of the screen, with the run of months that ends there. */
export function kpiResults(reviewed: ReviewedContract, month: Month, historyMonths: number): KpiResult[] {
  return registry.map((definition) => {
    const { month: _month, contractMonth: _ordinal, ...now } = monthPoint(reviewed, definition.id, month)
    return { ...headOf(definition), ...now, history: historyOf(reviewed, definition.id, month, historyMonths) }
  })
}

/** What a KPI is, before any figure. */
export function headOf({
  id,
  unit,
  better,
  optional = false,
}: Pick<KpiResult, 'id' | 'unit' | 'better'> & { optional?: boolean }) {
  return { id, unit, better, optional }
}

/** The months up to one of them, oldest first, at most so many and none before the first with data. */
export function historyOf(reviewed: ReviewedContract, kpi: KpiId, last: Month, atMost: number): KpiPoint[] {
  const from = Math.max(reviewed.covered[0] ?? last, last - atMost + 1)
  return monthsOf({ from, to: last }).map((month) => monthPoint(reviewed, kpi, month))
}
