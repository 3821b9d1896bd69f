import type { Format } from './format.ts'
import { commonStatuses } from './status-words.ts'

/**
 * osTicket's queues. Its one date of ending is that of the last closing. `Overdue` and the due dates are emptied once a ticket is
 * closed, so they tell of no SLA.
 */
export const osticket: Format = {
  id: 'osticket',
  columns: {
    tickets: [
      { field: 'id', headers: ['Ticket Number'] },
      { field: 'openedAt', headers: ['Date Created'] },
      { field: 'closedAt', headers: ['Closed Date', 'Date Closed'] },
      { field: 'status', headers: ['Current Status', 'Status'] },
      { field: 'priority', headers: ['Priority'] },
      { field: 'category', headers: ['Help Topic'] },
      { field: 'group', headers: ['Department', 'Team Assigned'] },
      { field: 'reopenings', headers: ['Reopen Count'] },
      { field: 'updatedAt', headers: ['Last Updated', 'Last Update'] },
    ],
  },
  marks: ['Current Status', 'Help Topic', 'SLA Plan', 'Thread Count', 'Reopen Count', 'Agent Assigned'],
  statuses: commonStatuses,
  numericIds: false,
  markup: false,
}
