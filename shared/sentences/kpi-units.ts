import type { Unit } from '../kpi/definition.ts'
import { kpiIds, type KpiId } from '../kpi/index.ts'
import { kpiDefinition } from '../kpi/index.ts'

/** The unit of each KPI, before any figure has come from the server. */
export const kpiUnits = Object.fromEntries(kpiIds.map((id) => [id, kpiDefinition(id).unit])) as Record<KpiId, Unit>
