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

/** What a month is compared with: the month before; or, as the last of three months, the three before them. */
export const breakdownAgainsts = ['previous-month', 'previous-quarter'] as const
export type BreakdownAgainst = (typeof breakdownAgainsts)[number]
