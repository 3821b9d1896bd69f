import { isFieldOf } from '../../../shared/kinds/columns.ts'
import { costFields } from '../../../shared/kinds/costs/cost.ts'
import { keptFields, namesOf } from '../../../shared/kinds/field-table.ts'
import { incidentFields, incidentLeavingName } from '../../../shared/kinds/incidents/incident.ts'
import { answerFields } from '../../../shared/kinds/satisfaction/answer.ts'
import { leavingName, listedFields, ticketFields } from '../../../shared/kinds/tickets/ticket.ts'
import type { Format } from './format.ts'
import { commonStatuses } from './status-words.ts'

/** The facts behind a figure, as Vigie itself writes them: they tell all that an import asks, and come back as they left. */
export const ownFacts: Format = {
  id: 'facts',
  columns: {
    tickets: listedFields.map((field) => ({
      field,
      headers: [leavingName(field)],
      ...(ticketFields[field].says === 'duration' && { unit: 'hours' as const }),
    })),
    incidents: ['id' as const, ...keptFields(incidentFields)].map((field) => ({
      field,
      headers: [incidentLeavingName(field)],
    })),
    satisfaction: namesOf(answerFields)
      .filter((field) => isFieldOf('satisfaction', field))
      .map((field) => ({ field, headers: [field] })),
    costs: ['id' as const, ...keptFields(costFields)].map((field) => ({ field, headers: [field] })),
  },
  marks: ['counted'],
  statuses: commonStatuses,
  numericIds: false,
  markup: false,
  isOwn: true,
}
