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
    incidents: [
      { field: 'id', headers: ['id'] },
      { field: 'kind', headers: ['incident'] },
      { field: 'startedAt', headers: ['startedAt'] },
      { field: 'endedAt', headers: ['endedAt'] },
      { field: 'severity', headers: ['severity'] },
      { field: 'category', headers: ['category'] },
      { field: 'service', headers: ['service'] },
      { field: 'planned', headers: ['planned'] },
    ],
    satisfaction: [
      { field: 'id', headers: ['id'] },
      { field: 'survey', headers: ['survey'] },
      { field: 'ticketId', headers: ['ticketId'] },
      { field: 'sentAt', headers: ['sentAt'] },
      { field: 'answeredAt', headers: ['answeredAt'] },
      { field: 'score', headers: ['score'] },
      { field: 'scale', headers: ['scale'] },
    ],
    costs: [
      { field: 'id', headers: ['id'] },
      { field: 'month', headers: ['month'] },
      { field: 'nature', headers: ['nature'] },
      { field: 'label', headers: ['label'] },
      { field: 'amount', headers: ['amount'] },
      { field: 'forecast', headers: ['forecast'] },
    ],
  },
  marks: ['counted'],
  statuses: commonStatuses,
  numericIds: false,
  markup: false,
  isOwn: true,
}
