import { commonIncidents } from '../columns/incidents.ts'
import { commonAnswers } from '../columns/satisfaction.ts'
import { commonCosts } from '../columns/costs.ts'
import { commonLastUpdate } from '../columns/last-update.ts'
import type { Format } from './format.ts'
import { commonStatuses } from './status-words.ts'

/**
 * A table that no known tool writes: a spreadsheet kept by hand, or an export whose columns the person maps. Headers that
 * can mean only one thing are recognised; a number counts what the header says, or is refused.
 */
export const generic: Format = {
  id: 'generic',
  columns: {
    tickets: [
      {
        field: 'id',
        headers: [
          'ticket',
          'ticket id',
          'id ticket',
          'ticket number',
          'n° ticket',
          'n° de ticket',
          'numéro de ticket',
          'numéro',
          'numéro d’incident',
          'n° d’incident',
          'n° de demande',
          'référence',
          'réf',
          'id',
          'number',
          'incident',
        ],
      },
      {
        field: 'openedAt',
        headers: [
          'opened at',
          'opened',
          'opening date',
          'date opened',
          'open date',
          'created at',
          'created',
          'creation date',
          'created on',
          'date created',
          'created time',
          'ouvert le',
          'date d’ouverture',
          'ouverture',
          'créé le',
          'date de création',
          'création',
          'date d’émission',
        ],
      },
      {
        field: 'resolvedAt',
        headers: [
          'resolved at',
          'resolved',
          'resolution date',
          'date resolved',
          'solved at',
          'resolved on',
          'resolved time',
          'résolu le',
          'date de résolution',
        ],
      },
      {
        field: 'closedAt',
        headers: [
          'closed at',
          'closed',
          'closing date',
          'date closed',
          'closed on',
          'closed time',
          'clos le',
          'clôturé le',
          'date de clôture',
          'fermé le',
          'date de fermeture',
        ],
      },
      { field: 'status', headers: ['status', 'state', 'statut', 'état'] },
      { field: 'priority', headers: ['priority', 'priorité'] },
      {
        field: 'type',
        headers: [
          'type',
          'ticket type',
          'type de ticket',
          'request type',
          'issue type',
          'type de demande',
          'nature du ticket',
          'incident/demande',
          'incident ou demande',
        ],
      },
      { field: 'category', headers: ['category', 'catégorie'] },
      { field: 'site', headers: ['site', 'location', 'lieu', 'agence', 'localisation'] },
      {
        field: 'group',
        headers: ['group', 'team', 'assignment group', 'groupe', 'équipe', 'groupe de techniciens', 'groupe courant'],
      },
      { field: 'level', headers: ['level', 'support level', 'niveau', 'niveau de support'] },
      { field: 'escalated', headers: ['escalated', 'escaladé', 'escalade', 'escaladé ?'] },
      { field: 'reassignments', headers: ['reassignments', 'reassignment count', 'réaffectations'] },
      { field: 'reopenings', headers: ['reopenings', 'reopen count', 'réouvertures'] },
      { field: 'reopenedAt', headers: ['reopened at', 'rouvert le', 'date de réouverture'] },
      {
        field: 'pendingSeconds',
        headers: ['pending time', 'waiting time', 'pending hours', 'temps d’attente', 'délai d’attente'],
      },
      { field: 'slaMet', headers: ['sla met', 'within sla', 'sla tenu', 'sla respecté', 'dans le sla'] },
      { field: 'slaMet', headers: ['sla missed', 'sla breached', 'sla dépassé', 'hors sla'], says: 'opposite' },
      {
        field: 'firstContact',
        headers: ['first contact resolution', 'résolu au premier contact', 'résolution immédiate'],
      },
      {
        field: 'answerScore',
        headers: ['satisfaction score', 'satisfaction rating', 'satisfaction', 'csat', 'note de satisfaction'],
      },
      { field: 'answerScale', headers: ['satisfaction scale', 'échelle de satisfaction'] },
      { field: 'answerSentAt', headers: ['survey sent at', 'survey sent on', 'enquête envoyée le'] },
      { field: 'answeredAt', headers: ['survey answered at', 'satisfaction date', 'date de réponse à l’enquête'] },
      commonLastUpdate,
    ],
    incidents: commonIncidents,
    satisfaction: commonAnswers,
    costs: commonCosts,
  },
  statuses: commonStatuses,
  numericIds: false,
  markup: false,
}
