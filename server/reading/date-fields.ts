import { ticketFieldsOf } from '../../shared/kinds/tickets/ticket.ts'
import type { FactField } from '../../shared/kinds/columns.ts'

/** The fields that hold dates. */
export const dateFields: ReadonlySet<FactField> = new Set([
  ...ticketFieldsOf('instant'),
  'slaDueAt',
  'startedAt',
  'endedAt',
  'sentAt',
  'answerSentAt',
  'answeredAt',
  'updatedAt',
])
