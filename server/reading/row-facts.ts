import type { ImportKind } from '../../shared/api/imports.ts'
import type { Answer, AnswerField } from '../../shared/kinds/satisfaction/answer.ts'
import type { Cost, CostField } from '../../shared/kinds/costs/cost.ts'
import type { Incident, IncidentField } from '../../shared/kinds/incidents/incident.ts'
import type { Ticket, TicketField } from '../../shared/kinds/tickets/ticket.ts'

/**
 * What one row of a file says, and, where it says so, when that was last changed (epoch seconds). A ticket export may bring with
 * each ticket the answer to its survey, or the survey that was sent and not answered; `answer` is null where the row says
 * nothing of one.
 */
export type RowFacts = { readonly updatedAt?: number } & Fact
type Fact =
  | { readonly kind: 'tickets'; readonly ticket: Ticket; readonly answer: Answer | null }
  | { readonly kind: 'incidents'; readonly incident: Incident }
  | { readonly kind: 'satisfaction'; readonly answer: Answer }
  | { readonly kind: 'costs'; readonly cost: Cost }

/** Columns of a ticket export that tell of the survey of each ticket. */
export type TicketAnswerField = 'answerScore' | 'answerScale' | 'answerSentAt' | 'answeredAt'

/**
 * Columns that tell a field of a ticket in their own way: the SLA by its opposite, by the time that was left (negative once it was
 * missed) or by the date by which to resolve; the status by the category that the tool puts it in; the first response by the time
 * from the opening to it, round the clock, and its SLA by the date by which to respond.
 */
export type TicketBesideField =
  'slaMissed' | 'slaLeft' | 'slaDueAt' | 'statusCategory' | 'respondedAfter' | 'responseDueAt'

/** Times of day that stand in columns of their own beside the dates of a ticket. */
export type TicketTimeField = 'openedTime' | 'resolvedTime' | 'closedTime' | 'respondedTime'

/** Columns of a file of incidents that complete its dates: their times of day, and how long an incident lasted. */
export type IncidentTimeField = 'startedTime' | 'endedTime' | 'durationSeconds'

/** Columns of a file of costs that tell its amount together: what an account was charged, and what it was given back. */
export type CostBesideField = 'debit' | 'credit'

/** The column of any file that tells when each row was last changed in its tool. */
export type LastUpdateField = 'updatedAt'

/** What the columns of a file of each kind can hold. */
export type FieldsOf = {
  tickets: TicketField | TicketBesideField | TicketTimeField | TicketAnswerField | LastUpdateField
  incidents: IncidentField | IncidentTimeField | LastUpdateField
  satisfaction: Exclude<AnswerField, 'satisfied'> | LastUpdateField
  costs: CostField | CostBesideField | LastUpdateField
}
export type FactField = FieldsOf[ImportKind]

const told: Readonly<Record<TicketBesideField | CostBesideField, TicketField | CostField>> = {
  slaMissed: 'slaMet',
  slaLeft: 'slaMet',
  slaDueAt: 'slaMet',
  statusCategory: 'status',
  respondedAfter: 'respondedAt',
  responseDueAt: 'responseSlaMet',
  debit: 'amount',
  credit: 'amount',
}

/** The field of a fact that a column tells of: its own, unless it tells another one in its own way. */
export function toldBy(field: FactField): FactField {
  return Object.hasOwn(told, field) ? told[field as keyof typeof told] : field
}
