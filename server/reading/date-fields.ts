import { ticketFieldsOf } from '../../shared/kinds/tickets/ticket.ts'
import type { FactField } from './row-facts.ts'

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
