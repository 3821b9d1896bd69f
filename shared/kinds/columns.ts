import type { Kind } from './kinds.ts'
import type { CostField } from './costs/cost.ts'
import { namesOf } from './field-table.ts'
import { incidentFields, type IncidentField } from './incidents/incident.ts'
import type { AnswerField } from './satisfaction/answer.ts'
import { ticketFieldNames, type TicketField } from './tickets/ticket.ts'

/**
 * Columns that tell a field of a ticket in their own way: the SLA by its opposite, by the time that was left (negative once it was
 * missed) or by the date by which to resolve; the status by the category that the tool puts it in, and by the reason for which it was closed; the first response by the time
 * from the opening to it, round the clock, and its SLA by the date by which to respond; the end by the time from the opening to it.
 */
const besideTickets = [
  'slaMissed',
  'slaLeft',
  'slaDueAt',
  'statusCategory',
  'closingReason',
  'respondedAfter',
  'responseDueAt',
  'resolvedAfter',
] as const
export type TicketBesideField = (typeof besideTickets)[number]

/** Times of day that stand in columns of their own beside the dates of a ticket. */
const ticketTimes = ['openedTime', 'resolvedTime', 'closedTime', 'respondedTime'] as const

/** Columns of a ticket export that tell of the survey of each ticket. */
const ticketAnswers = ['answerScore', 'answerScale', 'answerSentAt', 'answeredAt'] as const
export type TicketAnswerField = (typeof ticketAnswers)[number]

/** Columns of a file of incidents that complete its dates: how long an incident lasted, and their times of day. */
const incidentTimes = ['durationSeconds', 'startedTime', 'endedTime'] as const

/** Columns of a file of costs that tell its amount together: what an account was charged, and what it was given back. */
const besideCosts = ['debit', 'credit'] as const

/** The column of any file that tells when each row was last changed in its tool. */
const lastUpdate = ['updatedAt'] as const

/** What the columns of a file of each kind can hold, in the order in which a person is offered them. */
export const columnFields = {
  tickets: [...ticketFieldNames, ...besideTickets, ...ticketTimes, ...ticketAnswers, ...lastUpdate],
  incidents: [...namesOf(incidentFields), ...incidentTimes, ...lastUpdate],
  satisfaction: [...(['answeredAt', 'score', 'scale', 'ticketId', 'survey', 'sentAt', 'id'] as const), ...lastUpdate],
  costs: [
    ...(['month', 'amount', 'nature', 'label', 'invoice', 'forecast', 'id'] as const),
    ...besideCosts,
    ...lastUpdate,
  ],
} as const satisfies Readonly<Record<Kind, readonly string[]>>

export type FieldsOf = { readonly [Each in Kind]: (typeof columnFields)[Each][number] }
export type FactField = FieldsOf[Kind]

/** What facts hold that files tell: a member that no column of its kind can hold is a type error. */
type Told = {
  readonly tickets: TicketField
  readonly incidents: IncidentField
  readonly satisfaction: Exclude<AnswerField, 'satisfied'>
  readonly costs: CostField
}
columnFields satisfies { readonly [Each in Kind]: Told[Each] extends FieldsOf[Each] ? readonly string[] : never }

/** Without these fields a row is no fact; of several in brackets one is enough. */
const requiredFields: { readonly [Each in Kind]: readonly (readonly FieldsOf[Each][])[] } = {
  tickets: [['id'], ['openedAt']],
  incidents: [['startedAt']],
  satisfaction: [['score'], ['answeredAt', 'sentAt']],
  costs: [['month'], ['amount', 'debit', 'credit'], ['nature']],
}

/** Of these, what is asked once of all rows of a file of which no column tells it. */
const askedFields: { readonly [Each in Kind]?: readonly FieldsOf[Each][] } = { costs: ['nature'] }

/** Whether a row of the kind is no fact without a column of this field. */
export function isRequired(kind: Kind, field: string): boolean {
  return requiredFields[kind].some(([first]) => first === field) && !isAskedOfAll(kind, field)
}

const isAskedOfAll = (kind: Kind, field: string) => ((askedFields[kind] ?? []) as readonly string[]).includes(field)

/** The fields that a file of the kind still needs, when its columns hold `fields`. */
export function missingOf(kind: Kind, fields: Iterable<string | null>): FactField[] {
  const found: ReadonlySet<string | null> = new Set(fields)
  const needed: readonly (readonly FactField[])[] = requiredFields[kind]
  return needed.filter((any) => !any.some((one) => found.has(one))).map(([first]) => first!)
}

/** The fields that only a column can tell, and none of those that hold `fields` does: without them nothing can be asked either. */
export function columnsMissing(kind: Kind, fields: Iterable<string | null>): FactField[] {
  return missingOf(kind, fields).filter((field) => !isAskedOfAll(kind, field))
}

/** Whether a text names something that a column of such a file can hold. */
export function isFieldOf<Each extends Kind>(kind: Each, name: string): name is FieldsOf[Each] {
  return (columnFields[kind] as readonly string[]).includes(name)
}
