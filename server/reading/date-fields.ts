import { fieldsSaying } from '../../shared/kinds/field-table.ts'
import { incidentFields } from '../../shared/kinds/incidents/incident.ts'
import { answerFields } from '../../shared/kinds/satisfaction/answer.ts'
import { ticketFields } from '../../shared/kinds/tickets/ticket.ts'
import type { FactField } from '../../shared/kinds/columns.ts'

/** The fields that hold dates. */
export const dateFields: ReadonlySet<FactField> = new Set([
  ...fieldsSaying(ticketFields, 'instant'),
  ...fieldsSaying(incidentFields, 'instant'),
  ...fieldsSaying(answerFields, 'instant'),
  'slaDueAt',
  'answerSentAt',
  'updatedAt',
])
