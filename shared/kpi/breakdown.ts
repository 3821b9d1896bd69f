import type { KpiId } from './ids.ts'

/** What tickets are grouped by, and the answers about them. */
export const ticketBys = ['category', 'priority', 'site', 'group', 'type'] as const
export type TicketBy = (typeof ticketBys)[number]
/** What security incidents are grouped by. */
export const incidentBys = ['category', 'severity'] as const
export type IncidentBy = (typeof incidentBys)[number]
/** What cost lines are grouped by. */
export const costBys = ['nature', 'label'] as const
export type CostBy = (typeof costBys)[number]

export const breakdownBys = ['category', 'priority', 'site', 'group', 'type', 'severity', 'nature', 'label'] as const
export type BreakdownBy = (typeof breakdownBys)[number]

/**
 * The KPIs whose change can be split over groups of their facts, and the groups that fit each: means of tickets or answers,
 * then sums of incidents or costs. A budget has its bridge instead, availability its list of outages.
 */
export const breakdownBysOf = {
  'first-level-resolution': ticketBys,
  'resolution-delay': ticketBys,
  satisfaction: ticketBys,
  'security-incidents': incidentBys,
  'total-cost': costBys,
} as const satisfies Partial<Record<KpiId, readonly BreakdownBy[]>>

export type BrokenDownKpi = keyof typeof breakdownBysOf
export const brokenDownKpis = Object.keys(breakdownBysOf) as [BrokenDownKpi, ...BrokenDownKpi[]]
export const isBrokenDown = (kpi: KpiId): kpi is BrokenDownKpi => kpi in breakdownBysOf

/** What a month is compared with: the month before; or, as the last of three months, the three before them. */
export const breakdownAgainsts = ['previous-month', 'previous-quarter'] as const
export type BreakdownAgainst = (typeof breakdownAgainsts)[number]
