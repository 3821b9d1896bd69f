import { availability } from './definitions/availability.ts'
import { budgetVariance } from './definitions/budget-variance.ts'
import { firstLevelResolution } from './definitions/first-level-resolution.ts'
import { resolutionDelay } from './definitions/resolution-delay.ts'
import { satisfaction } from './definitions/satisfaction.ts'
import { securityIncidents } from './definitions/security-incidents.ts'
import { totalCost } from './definitions/total-cost.ts'
import type { KpiDefinition } from './definition.ts'
import type { Estimate } from './estimate.ts'
import type { KpiId } from './ids.ts'

/** Every KPI, in the order of the screen. A new one: its file in `definitions/`, its id in `ids.ts`, a line here. */
export const registry = [
  firstLevelResolution,
  resolutionDelay,
  budgetVariance,
  satisfaction,
  securityIncidents,
  totalCost,
  availability,
] as const satisfies readonly KpiDefinition<KpiId, Estimate>[]

type Definition = (typeof registry)[number]
/** What measuring any KPI gives. */
export type KpiEstimate = ReturnType<Definition['measure']>

/** The definition of a KPI. */
export function kpiDefinition(id: KpiId): KpiDefinition<KpiId, KpiEstimate> {
  return registry.find((definition) => definition.id === id)!
}

/** The targets of a new contract: every KPI's defaults. `staff`: people at the client, where known. */
export function defaultTargets(staff: number | null): { kpi: KpiId; dueMonth: number; value: number }[] {
  return registry.flatMap(({ id, targets }) => targets(staff).map((target) => ({ kpi: id, ...target })))
}
