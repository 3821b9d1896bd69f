import type { KpiId } from './ids.ts'

/** The KPIs whose change can be split over groups of tickets: each is a mean of its tickets. */
export const brokenDownKpis = ['first-level-resolution', 'resolution-delay'] as const satisfies readonly KpiId[]
export type BrokenDownKpi = (typeof brokenDownKpis)[number]
export const isBrokenDown = (kpi: KpiId): kpi is BrokenDownKpi => (brokenDownKpis as readonly KpiId[]).includes(kpi)

/** What tickets are grouped by. */
export const breakdownBys = ['category', 'priority', 'site', 'group', 'type'] as const
export type BreakdownBy = (typeof breakdownBys)[number]

/** What a month is compared with: the month before; or, as the last of three months, the three before them. */
export const breakdownAgainsts = ['previous-month', 'previous-quarter'] as const
export type BreakdownAgainst = (typeof breakdownAgainsts)[number]
