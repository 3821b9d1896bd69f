import type { KpiReport } from '../../shared/api/kpis.ts'
import { kpiDefinition, type KpiEstimate } from '../../shared/kpi/index.ts'

export type SecondLine = { readonly values: readonly (number | null)[] }

/** The quieter line that stands beside a KPI's own: the median of a month's delays; null where there is none. */
export function secondLine({ kpi, points }: Pick<KpiReport, 'kpi' | 'points'>): SecondLine | null {
  const { secondLine: own } = kpiDefinition(kpi)
  if (!own) return null
  const values = points.map((point) => own.of(point as KpiEstimate) ?? null)
  return values.some((value) => value !== null) ? { values } : null
}
