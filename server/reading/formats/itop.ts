import type { Format } from './format.ts'
import { commonStatuses } from './status-words.ts'

/**
 * iTop's incidents and user requests, in French and English. Durations are written `1j 2h 3min 4s`; an escalation for a time
 * nearly spent says nothing of who solves the ticket, so it is an open one. Satisfaction
 * counts from 1, the best, to 4; some of its English words are misspelt.
 */
export const itop: Format = {
  id: 'itop',
  columns: {
    tickets: [
      { field: 'id', headers: ['Référence', 'Réf', 'Ref', 'Reference'] },
      { field: 'openedAt', headers: ['Date de début', 'Start date'] },
      { field: 'resolvedAt', headers: ['Date de résolution', 'Resolution date'] },
      { field: 'closedAt', headers: ['Date de fermeture', 'Date de clôture', 'Close date'] },
      { field: 'status', headers: ['État', 'Statut', 'Status', 'Statut opérationnel', 'Operational status'] },
      { field: 'priority', headers: ['Priorité', 'Priority'] },
      { field: 'type', headers: ['Type de requête', 'Type de demande', 'Request Type', 'Sous-classe de ticket'] },
      {
        field: 'category',
        headers: [
          'Sous catégorie de service',
          'Sous-catégorie de service->Nom',
          'Sous catégorie',
          'Service subcategory',
          'Service subcategory->Name',
          'Service->Nom',
          'Service->Name',
          'Service name',
          'Service',
        ],
      },
      { field: 'site', headers: ['Site', 'Site->Nom', 'Lieu', 'Location', 'Location->Name'] },
      { field: 'group', headers: ['Équipe', 'Équipe->Nom', 'Nom de l’équipe', 'Team', 'Team->Name', 'Team name'] },
      {
        field: 'slaMet',
        headers: ['SLA TTR dépassé ?', 'SLA TTR dépassé', 'SLA TTR passed', 'SLA TTR passed?'],
        says: 'opposite',
      },
      {
        field: 'pendingSeconds',
        headers: ['Temps cumulé de suspension', 'Durée cumulée de suspension', 'Cumulated pending'],
        unit: 'seconds',
      },
      {
        field: 'statedDelaySeconds',
        headers: ['Délai de résolution', 'Resolution delay', 'Time spent'],
        unit: 'seconds',
      },
      {
        field: 'answerScore',
        headers: ['Satisfaction client', 'Satisfaction utilisateur', 'User satisfaction'],
        scale: 4,
        bestFirst: true,
        answers: { 'fairly statisfied': 'satisfied', 'rather dissatified': 'unsatisfied' },
      },
      {
        field: 'updatedAt',
        headers: ['Dernière mise à jour', 'Last update', 'Last updated', 'Date de dernière mise à jour'],
      },
    ],
  },
  statuses: {
    ...commonStatuses,
    'escalade *': 'open',
    'escalate *': 'open',
    'escalated *': 'open',
    dispatched: 'open',
    redispatched: 'open',
    approved: 'open',
    approuve: 'open',
    accepte: 'open',
  },
  numericIds: false,
  markup: false,
}
