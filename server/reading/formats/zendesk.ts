import type { Format } from './format.ts'
import { commonStatuses } from './status-words.ts'

/**
 * Zendesk's ticket lists. `Group stations` counts the groups that had the ticket, so one group is no reassignment. The
 * agent waits while the ticket is with the requester; its resolution time within business hours comes first.
 */
export const zendesk: Format = {
  id: 'zendesk',
  columns: {
    tickets: [
      { field: 'id', headers: ['Id', 'Ticket ID', 'ID du ticket', 'N° de ticket'] },
      { field: 'openedAt', headers: ['Created at', 'Ticket created - Timestamp', 'Créé le', 'Date de création'] },
      { field: 'resolvedAt', headers: ['Solved at', 'Ticket solved - Timestamp', 'Résolu le', 'Date de résolution'] },
      { field: 'status', headers: ['Status', 'Ticket status', 'Statut', 'Statut du ticket', 'État'] },
      { field: 'priority', headers: ['Priority', 'Ticket priority', 'Priorité', 'Priorité du ticket'] },
      { field: 'type', headers: ['Ticket type', 'Type de ticket', 'Type'] },
      { field: 'category', headers: ['Category [list]', 'Catégorie [list]', 'Category', 'Catégorie'] },
      { field: 'site', headers: ['Site [list]', 'Location [list]', 'Lieu [list]', 'Site', 'Lieu'] },
      { field: 'group', headers: ['Group', 'Ticket group', 'Groupe', 'Groupe du ticket'] },
      {
        field: 'reassignments',
        headers: ['Group stations', 'Stations de groupe', 'Stations du groupe', 'Nombre de groupes'],
        countsFrom: 1,
      },
      { field: 'reopenings', headers: ['Reopens', 'Réouvertures', 'Nombre de réouvertures'] },
      {
        field: 'pendingSeconds',
        headers: [
          'Agent wait time in minutes',
          'Agent wait time in minutes within business hours',
          'Temps d’attente de l’agent en minutes',
          'Temps d’attente de l’agent en minutes pendant les heures ouvrées',
        ],
        unit: 'minutes',
      },
      {
        field: 'statedDelaySeconds',
        headers: [
          'Full resolution time in minutes within business hours',
          'Full resolution time in minutes',
          'Temps de résolution complète en minutes pendant les heures ouvrées',
          'Temps de résolution complète en minutes',
        ],
        unit: 'minutes',
      },
      {
        field: 'respondedAfter',
        headers: [
          'First reply time in minutes',
          'First reply time (min)',
          'Temps de première réponse en minutes',
          'Délai de première réponse en minutes',
          'Temps de la première réponse en minutes',
        ],
        unit: 'minutes',
      },
      {
        field: 'statedResponseSeconds',
        headers: [
          'First reply time in minutes within business hours',
          'Temps de première réponse en minutes pendant les heures ouvrées',
          'Délai de première réponse en minutes pendant les heures ouvrées',
          'Temps de la première réponse en minutes pendant les heures ouvrées',
        ],
        unit: 'minutes',
      },
      {
        field: 'answerScore',
        headers: [
          'Satisfaction Score',
          'Ticket satisfaction rating',
          'Satisfaction',
          'Score de satisfaction',
          'Note de satisfaction',
          'Évaluation de la satisfaction',
        ],
        answers: {
          'good with comment': 'satisfied',
          'bon avec commentaire': 'satisfied',
          'bad with comment': 'unsatisfied',
          'mauvais avec commentaire': 'unsatisfied',
          offered: 'unanswered',
          proposee: 'unanswered',
          propose: 'unanswered',
          'not offered': 'none',
          unoffered: 'none',
          'non proposee': 'none',
          'non propose': 'none',
        },
      },
      {
        field: 'updatedAt',
        headers: [
          'Updated at',
          'Ticket updated - Timestamp',
          'Ticket last updated - Timestamp',
          'Last updated',
          'Mis à jour le',
          'Mise à jour le',
          'Dernière mise à jour',
          'Date de mise à jour',
          'Date de dernière mise à jour',
          'Mise à jour',
        ],
      },
    ],
  },
  marks: [
    'Summation column',
    'Group stations',
    'Assignee stations',
    'Stations de groupe',
    'Stations du groupe',
    'Solved at',
    'Ticket solved - Timestamp',
    'Requester wait time in minutes',
    'Full resolution time in minutes',
    'Temps de résolution complète en minutes',
  ],
  statuses: {
    ...commonStatuses,
    hold: 'pending',
    'en pause': 'pending',
    deleted: 'cancelled',
    supprime: 'cancelled',
    spam: 'cancelled',
  },
  numericIds: true,
  markup: false,
}
