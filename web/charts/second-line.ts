import type { KpiReport } from '../../shared/api/kpis.ts'
import { kpiDefinition, type KpiEstimate } from '../../shared/kpi/index.ts'

export type SecondLine = { readonly values: readonly (number | null)[] }

/** The quieter line that stands beside a KPI's own: a delay's median, a budget as it adds up since M1; null where there is none. */
export function secondLine({ kpi, points }: Pick<KpiReport, 'kpi' | 'points'>): SecondLine | null {
  const { secondLine: own } = kpiDefinition(kpi)
  const values = points.map((point) => (own ? own.of(point as KpiEstimate) : point.cumulated?.value) ?? null)
  return values.some((value) => value !== null) ? { values } : null
}
