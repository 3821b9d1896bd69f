import type { ImportKind } from '../../shared/api/imports.ts'
import type { AnswerField } from '../../shared/kinds/satisfaction/answer.ts'
import type { CostField } from '../../shared/kinds/costs/cost.ts'
import type { IncidentField } from '../../shared/kinds/incidents/incident.ts'
import type { TicketField } from '../../shared/kinds/tickets/ticket.ts'
import type { MessageKey, Translate } from '../composables/useWords.ts'

const ticket = {
  id: 'field.id',
  openedAt: 'field.openedAt',
  resolvedAt: 'field.resolvedAt',
  closedAt: 'field.closedAt',
  status: 'field.status',
  priority: 'field.priority',
  type: 'field.type',
  category: 'field.category',
  site: 'field.site',
  group: 'field.group',
  level: 'field.level',
  escalated: 'field.escalated',
  reassignments: 'field.reassignments',
  reopenings: 'field.reopenings',
  reopenedAt: 'field.reopenedAt',
  pendingSeconds: 'field.pendingSeconds',
  statedDelaySeconds: 'field.statedDelaySeconds',
  slaMet: 'field.slaMet',
  firstContact: 'field.firstContact',
  respondedAt: 'field.respondedAt',
  statedResponseSeconds: 'field.statedResponseSeconds',
  responseSlaMet: 'field.responseSlaMet',
} as const satisfies Record<TicketField, MessageKey>

/** Columns that tell a field of a ticket in their own way. */
const ticketBeside = {
  slaMissed: 'field.slaMissed',
  slaLeft: 'field.slaLeft',
  slaDueAt: 'field.slaDueAt',
  statusCategory: 'field.statusCategory',
  respondedAfter: 'field.respondedAfter',
  responseDueAt: 'field.responseDueAt',
} as const

/** Times of day beside the dates of a ticket. */
const ticketTime = {
  openedTime: 'field.openedTime',
  resolvedTime: 'field.resolvedTime',
  closedTime: 'field.closedTime',
  respondedTime: 'field.respondedTime',
} as const

/** The answer to the survey about a ticket, in columns of the ticket export. */
const ticketAnswer = {
  answerScore: 'answerField.score',
  answerScale: 'answerField.scale',
  answerSentAt: 'answerField.sentAt',
  answeredAt: 'answerField.answeredAt',
} as const

const incident = {
  kind: 'incidentField.kind',
  startedAt: 'incidentField.startedAt',
  endedAt: 'incidentField.endedAt',
  id: 'incidentField.id',
  severity: 'incidentField.severity',
  category: 'field.category',
  service: 'incidentField.service',
  planned: 'incidentField.planned',
  durationSeconds: 'incidentField.duration',
  startedTime: 'incidentField.startedTime',
  endedTime: 'incidentField.endedTime',
} as const satisfies Record<IncidentField | 'durationSeconds' | 'startedTime' | 'endedTime', MessageKey>

const answer = {
  answeredAt: 'answerField.answeredAt',
  score: 'answerField.score',
  scale: 'answerField.scale',
  ticketId: 'field.id',
  survey: 'answerField.survey',
  sentAt: 'answerField.sentAt',
  id: 'answerField.id',
} as const satisfies Record<Exclude<AnswerField, 'satisfied'>, MessageKey>

const cost = {
  month: 'costField.month',
  amount: 'costField.amount',
  nature: 'costField.nature',
  label: 'costField.label',
  invoice: 'costField.invoice',
  forecast: 'costField.forecast',
  id: 'costField.id',
} as const satisfies Record<CostField, MessageKey>

/** Two columns that tell the amount together. */
const costBeside = { debit: 'costField.debit', credit: 'costField.credit' } as const

/** When the row was last changed in its tool: a column of any file. */
const lastUpdate = { updatedAt: 'field.updatedAt' } as const

const names: Record<ImportKind, Readonly<Record<string, MessageKey>>> = {
  tickets: { ...ticket, ...ticketBeside, ...ticketTime, ...ticketAnswer, ...lastUpdate },
  incidents: { ...incident, ...lastUpdate },
  satisfaction: { ...answer, ...lastUpdate },
  costs: { ...cost, ...costBeside, ...lastUpdate },
}

/** What no column can be taken for, and is asked of a whole file. */
const askedOnly: Readonly<Record<string, MessageKey>> = { year: 'costField.year' }

/** The four kinds of file, in the order in which they are named. */
export const importKinds = Object.keys(names) as ImportKind[]

/** Without these fields a row of the file is no fact; of several in brackets one is enough. */
const requiredFields: Record<ImportKind, readonly (readonly string[])[]> = {
  tickets: [['id'], ['openedAt']],
  incidents: [['startedAt']],
  satisfaction: [['score'], ['answeredAt', 'sentAt']],
  costs: [['month'], ['amount', 'debit', 'credit'], ['nature']],
}

/** Whether a row is no fact without this field. */
export function isRequired(kind: ImportKind, field: string): boolean {
  return requiredFields[kind].some(([first]) => first === field)
}

/** The fields that a file of the kind still needs, when its columns are taken for `fields`. */
export function missingFields(kind: ImportKind, fields: readonly (string | null)[]): string[] {
  return requiredFields[kind].filter((any) => !any.some((one) => fields.includes(one))).map(([first]) => first!)
}

/** Every field that a column of such a file can be taken for, in the order of the mapping's list. */
export function fieldsOf(kind: ImportKind): string[] {
  return Object.keys(names[kind])
}

/** A field's name in the reader's language; one that this page does not know is shown as it is. */
export function fieldName(t: Translate, kind: ImportKind, field: string): string {
  const key = names[kind][field] ?? askedOnly[field]
  return key ? t(key) : field
}
