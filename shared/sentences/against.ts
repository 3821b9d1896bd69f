import type { KpiResult } from '../api/kpis.ts'
import type { Against } from '../decimals.ts'
import { kpiDefinition, type KpiId } from '../kpi/index.ts'

/** What a figure of a KPI is judged against, so that it is written on its side of it; null where it has no target. */
export function against(kpi: KpiId, { target }: Pick<KpiResult, 'target'>): Against | null {
  return target === null ? null : { target, better: kpiDefinition(kpi).better }
}
