import type { Format } from './format.ts'
import { commonStatuses } from './status-words.ts'

/**
 * iTop's incidents and user requests, with labels in French and English or with the codes of its fields. Durations are plain seconds,
 * or written `1j 2h 3min 4s`; an escalation for a time nearly spent says nothing of who solves the ticket, so it is an open one.
 * Satisfaction counts from 1, the best, to 4; some of its English words are misspelt. It stands at the best on tickets that nobody
 * rated, so it is read only where a person says that it is asked for, and of closed tickets.
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
      {
        field: 'type',
        headers: ['Type de requête', 'Type de demande', 'Request Type', 'Sous-classe de ticket', 'Ticket sub-class'],
      },
      { field: 'type', headers: ['finalclass'] },
      {
        field: 'category',
        headers: [
          'Sous catégorie de service',
          'Sous-catégorie de service->Nom',
          'Nom Sous catégorie de service',
          'Sous catégorie',
          'Service subcategory',
          'Service subcategory->Name',
          'Service subcategory name',
          'servicesubcategory_name',
          'servicesubcategory_id_friendlyname',
          'Service->Nom',
          'Service->Name',
          'Service name',
          'Nom du service',
          'service_id_friendlyname',
          'Service',
        ],
      },
      { field: 'site', headers: ['Site', 'Site->Nom', 'Nom du site', 'Lieu', 'Location', 'Location->Name'] },
      {
        field: 'group',
        headers: [
          'Équipe',
          'Équipe->Nom',
          'Nom de l’équipe',
          'Nom équipe',
          'Team',
          'Team->Name',
          'Team name',
          'team_id_friendlyname',
        ],
      },
      {
        field: 'slaMet',
        headers: ['SLA TTR dépassé ?', 'SLA TTR dépassé', 'SLA TTR passed', 'SLA TTR passed?'],
        says: 'opposite',
      },
      {
        field: 'pendingSeconds',
        headers: ['Temps cumulé de suspension', 'Durée cumulée de suspension', 'Cumulated pending', 'cumulatedpending'],
        unit: 'seconds',
      },
      {
        field: 'statedDelaySeconds',
        // Its stopwatch, which stands still while a ticket waits and once it is solved, before the time from opening to resolution.
        headers: ['TTR', 'ttr', 'Time to resolve', 'Délai de résolution', 'Resolution delay', 'Time spent'],
        unit: 'seconds',
      },
      {
        field: 'respondedAt',
        headers: ['Date d’assignation', 'Date d’affectation', 'Assignment date', 'assignment_date'],
      },
      {
        field: 'statedResponseSeconds',
        headers: ['TTO', 'tto', 'Temps de prise en charge', 'Délai de prise en charge', 'Time to own'],
        unit: 'seconds',
      },
      {
        field: 'responseSlaMet',
        headers: ['SLA TTO dépassé ?', 'SLA TTO dépassé', 'SLA TTO passed', 'SLA TTO passed?', 'sla_tto_passed'],
        says: 'opposite',
      },
      {
        field: 'answerScore',
        headers: ['Satisfaction client', 'Satisfaction utilisateur', 'User satisfaction'],
        scale: 4,
        bestFirst: true,
        asked: 'when closed',
        answers: {
          'fairly statisfied': 'satisfied',
          'rather dissatified': 'unsatisfied',
          'very dissatified': 'unsatisfied',
        },
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
