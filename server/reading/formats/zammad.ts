import type { Format } from './format.ts'
import { commonStatuses } from './status-words.ts'

/**
 * Zammad's workbooks of a report or a search. Its closing date is the one date of ending; `Close Diff In Min` is the time that was
 * left of the SLA, negative once it was missed.
 */
export const zammad: Format = {
  id: 'zammad',
  columns: {
    tickets: [
      { field: 'id', headers: ['#', 'Number', 'Nummer', 'Numéro'] },
      { field: 'openedAt', headers: ['Created At', 'Créé à', 'Créé le', 'Erstellt am', 'Creado el', 'Criado em'] },
      { field: 'closedAt', headers: ['Closed At', 'Close At', 'Fermé à', 'Fermé le', 'Clôturé le', 'Geschlossen am'] },
      { field: 'status', headers: ['State', 'État', 'Statut', 'Status', 'Estado'] },
      { field: 'priority', headers: ['Priority', 'Priorité', 'Priorität', 'Prioridad', 'Prioridade'] },
      { field: 'type', headers: ['Type', 'Typ', 'Tipo'] },
      { field: 'category', headers: ['Category', 'Catégorie', 'Kategorie'] },
      { field: 'group', headers: ['Group', 'Groupe', 'Gruppe', 'Grupo'] },
      { field: 'slaMet', headers: ['Close Diff In Min'], says: 'remaining', unit: 'minutes' },
      { field: 'slaDueAt', headers: ['Close Escalation At'] },
      { field: 'statedDelaySeconds', headers: ['Close In Min'], unit: 'minutes' },
      { field: 'respondedAt', headers: ['First Response At', 'Première réponse à', 'Première réponse le'] },
      { field: 'statedResponseSeconds', headers: ['First Response In Min'], unit: 'minutes' },
      { field: 'responseSlaMet', headers: ['First Response Diff In Min'], says: 'remaining', unit: 'minutes' },
      { field: 'responseDueAt', headers: ['First Response Escalation At'] },
      { field: 'updatedAt', headers: ['Updated At', 'Mis à jour à', 'Mis à jour le', 'Aktualisiert am'] },
    ],
  },
  marks: [
    'Create Channel',
    'Close Diff In Min',
    'Close In Min',
    'Close Escalation At',
    'First Response In Min',
    'Time Units Total',
  ],
  statuses: { ...commonStatuses, 'pending close': 'pending', 'pending reminder': 'pending' },
  numericIds: false,
  markup: false,
}
