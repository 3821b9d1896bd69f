import type { Format } from './format.ts'
import { commonStatuses } from './status-words.ts'

/**
 * Redmine's lists of issues, in English and French. Its start and due dates are planned days, no opening and no SLA; an issue that
 * was closed twice keeps the last date.
 */
export const redmine: Format = {
  id: 'redmine',
  columns: {
    tickets: [
      { field: 'id', headers: ['#'] },
      { field: 'openedAt', headers: ['Created', 'Créé', 'Créée', 'Created on'] },
      { field: 'closedAt', headers: ['Closed', 'Fermé', 'Fermée', 'Closed on'] },
      { field: 'status', headers: ['Status', 'Statut'] },
      { field: 'priority', headers: ['Priority', 'Priorité'] },
      { field: 'type', headers: ['Tracker'] },
      { field: 'category', headers: ['Category', 'Catégorie'] },
      { field: 'updatedAt', headers: ['Updated', 'Mis-à-jour', 'Mis à jour', 'Updated on'] },
    ],
  },
  marks: ['Tracker'],
  statuses: { ...commonStatuses, feedback: 'pending', commentaire: 'pending' },
  numericIds: true,
  markup: false,
}
