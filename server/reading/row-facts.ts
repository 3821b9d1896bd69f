import type { FactField } from '../../shared/kinds/columns.ts'
import type { Answer } from '../../shared/kinds/satisfaction/answer.ts'
import type { Cost } from '../../shared/kinds/costs/cost.ts'
import type { Incident } from '../../shared/kinds/incidents/incident.ts'
import type { Ticket } from '../../shared/kinds/tickets/ticket.ts'
import type { MonitorState } from './values/monitor-state.ts'

/**
 * What one row of a file says, and, where it says so, when that was last changed (epoch seconds). A ticket export may bring with
 * each ticket the answer to its survey, or the survey that was sent and not answered; `answer` is null where the row says
 * nothing of one.
 */
export type RowFacts = { readonly updatedAt?: number } & Fact
/** Of a log, what its row says of what is watched, by a name for each monitor. */
export type MonitorEvent = { readonly state: MonitorState; readonly monitor: string }
type Fact =
  | { readonly kind: 'tickets'; readonly ticket: Ticket; readonly answer: Answer | null }
  | { readonly kind: 'incidents'; readonly incident: Incident; readonly event?: MonitorEvent }
  | { readonly kind: 'satisfaction'; readonly answer: Answer }
  | { readonly kind: 'costs'; readonly cost: Cost }

const told: Readonly<Partial<Record<FactField, FactField>>> = {
  slaMissed: 'slaMet',
  slaLeft: 'slaMet',
  slaDueAt: 'slaMet',
  statusCategory: 'status',
  respondedAfter: 'respondedAt',
  responseDueAt: 'responseSlaMet',
  resolvedAfter: 'resolvedAt',
  resolvedTime: 'resolvedAt',
  closedTime: 'closedAt',
  endedTime: 'endedAt',
  debit: 'amount',
  credit: 'amount',
}

/** The field of a fact that a column tells of: its own, unless it tells another one in its own way. */
export function toldBy(field: FactField): FactField {
  return told[field] ?? field
}
