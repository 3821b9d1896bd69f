import type { AlertRule } from '../alerts/rules.ts'
import { factSets } from '../kinds/counting.ts'
import type { Kind } from '../kinds/kinds.ts'
import { availability } from './availability/definition.ts'
import type { BreakdownBy } from './breakdown.ts'
import { budgetVariance } from './budget-variance/definition.ts'
import type { KpiDefinition } from './definition.ts'
import type { Estimate } from './estimate.ts'
import { firstLevelResolution } from './first-level-resolution/definition.ts'
import { firstResponse } from './first-response/definition.ts'
import { resolutionCommitment } from './resolution-commitment/definition.ts'
import { resolutionDelay } from './resolution-delay/definition.ts'
import { satisfaction } from './satisfaction/definition.ts'
import { securityIncidents } from './security-incidents/definition.ts'
import { totalCost } from './total-cost/definition.ts'
import type { WindowKind } from './window.ts'

/** The KPIs that count tickets; the contract says of each which ones. */
const ofTickets = [firstLevelResolution, resolutionDelay] as const
export type TicketKpi = (typeof ofTickets)[number]['id']
export const ticketKpis = ofTickets.map(({ id }) => id) as [TicketKpi, ...TicketKpi[]]

export function isTicketKpi(id: string): id is TicketKpi {
  return (ticketKpis as readonly string[]).includes(id)
}

/** Every KPI, in the order of the screen. A new one: its folder, and a line here. */
export const registry = [
  ...ofTickets,
  budgetVariance,
  satisfaction,
  securityIncidents,
  totalCost,
  availability,
  firstResponse,
  resolutionCommitment,
] as const satisfies readonly KpiDefinition<string, Estimate, string>[]

type Definition = (typeof registry)[number]
export type KpiId = Definition['id']
export const kpiIds = registry.map(({ id }) => id) as [KpiId, ...KpiId[]]

/** The KPIs whose target stands in the contract's list of targets; of the others the grid of commitments says it. */
export const targetKpis = kpiIds.filter((id) => kpiDefinition(id).asks === undefined)

/** What measuring any KPI gives. */
export type KpiEstimate = ReturnType<Definition['measure']>
type AnyKpi = KpiDefinition<KpiId, KpiEstimate, string>

/** The definition of a KPI. */
export function kpiDefinition(id: KpiId): AnyKpi {
  return registry.find((definition) => definition.id === id)!
}

/** Over which months each KPI is judged, where the contract names no other. */
export const defaultWindows = Object.fromEntries(
  kpiIds.map((id) => [id, kpiDefinition(id).window ?? 'three-months']),
) as Readonly<Record<KpiId, WindowKind>>

/** The windows of a contract, with those that are given in the place of its own. */
export function changedWindows(
  own: Readonly<Record<KpiId, WindowKind>>,
  given: Readonly<Partial<Record<KpiId, WindowKind | undefined>>>,
): Record<KpiId, WindowKind> {
  return Object.fromEntries(kpiIds.map((kpi) => [kpi, given[kpi] ?? own[kpi]])) as Record<KpiId, WindowKind>
}

/** The kind of file that a KPI rests on. */
export function kindOf(id: KpiId): Kind {
  return factSets[kpiDefinition(id).facts].kind
}

/** The KPIs whose change can be split over groups of their facts. A budget has its bridge instead, availability its outages. */
export const brokenDownKpis = kpiIds.filter(isBrokenDown) as [KpiId, ...KpiId[]]
export function isBrokenDown(id: KpiId): boolean {
  return kpiDefinition(id).breakdown !== undefined
}

/** The groups over which a KPI's change can be split, the first by default; none where it cannot. */
export function breakdownBysOf(id: KpiId): readonly BreakdownBy[] {
  return kpiDefinition(id).breakdown?.bys ?? []
}

/** The KPI that an alert rule looks at alone. */
export function watchedBy(rule: AlertRule): KpiId {
  return kpiIds.find((id) => kpiDefinition(id).alerts?.includes(rule))!
}

/** The targets of a new contract: every KPI's defaults. `staff`: people at the client, where known. */
export function defaultTargets(staff: number | null): { kpi: KpiId; dueMonth: number; value: number }[] {
  return registry.flatMap(({ id, targets }) => targets(staff).map((target) => ({ kpi: id, ...target })))
}
