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
      { field: 'id', headers: ['Ticket Number', 'Numéro de ticket'] },
      { field: 'openedAt', headers: ['Date Created', 'Date de création'] },
      { field: 'closedAt', headers: ['Closed Date', 'Date Closed', 'Date de clôture', 'Date de fermeture'] },
      { field: 'status', headers: ['Current Status', 'Status', 'Statut actuel', 'État actuel', 'Statut'] },
      { field: 'priority', headers: ['Priority', 'Priorité'] },
      { field: 'category', headers: ['Help Topic', 'Rubrique d’aide'] },
      { field: 'group', headers: ['Department', 'Team Assigned', 'Département', 'Équipe assignée'] },
      { field: 'reopenings', headers: ['Reopen Count', 'Nombre de réouvertures'] },
      { field: 'updatedAt', headers: ['Last Updated', 'Last Update', 'Dernière mise à jour'] },
    ],
  },
  marks: [
    'Current Status',
    'Help Topic',
    'SLA Plan',
    'Thread Count',
    'Reopen Count',
    'Agent Assigned',
    'Rubrique d’aide',
    'Plan SLA',
    'Agent assigné',
  ],
  statuses: commonStatuses,
  numericIds: false,
  markup: false,
}
