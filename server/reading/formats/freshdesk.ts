import type { Format } from './format.ts'
import type { Said } from '../values/score-words.ts'
import { commonStatuses } from './status-words.ts'

/** Its scale in words, three to seven steps: the sad ones and the neutral one are not satisfied. */
const surveyWords: Readonly<Record<string, Said>> = {
  awesome: 'satisfied',
  'just okay': 'unsatisfied',
  'not good': 'unsatisfied',
  heureux: 'satisfied',
  'tres heureux': 'satisfied',
  'extremement heureux': 'satisfied',
  malheureux: 'unsatisfied',
  'tres malheureux': 'unsatisfied',
  'extremement malheureux': 'unsatisfied',
  'extremement satisfait': 'satisfied',
  'extremement insatisfait': 'unsatisfied',
}

/**
 * Freshdesk and Freshservice, which head the same columns in other capitals. Times `(in hrs)` are hours, minutes and
 * seconds; `Initial response time` is a date; the SLA is told in words.
 */
export const freshdesk: Format = {
  id: 'freshdesk',
  columns: {
    tickets: [
      { field: 'id', headers: ['Ticket ID', 'ID du ticket', 'ID de ticket', 'Identifiant du ticket', 'N° du ticket'] },
      { field: 'openedAt', headers: ['Created time', 'Heure de création', 'Date de création', 'Créé le'] },
      { field: 'resolvedAt', headers: ['Resolved time', 'Heure de résolution', 'Date de résolution', 'Résolu le'] },
      { field: 'closedAt', headers: ['Closed time', 'Heure de fermeture', 'Heure de clôture', 'Date de fermeture'] },
      { field: 'status', headers: ['Status', 'Statut', 'État'] },
      { field: 'priority', headers: ['Priority', 'Priorité'] },
      { field: 'type', headers: ['Type', 'Type de ticket'] },
      { field: 'category', headers: ['Category', 'Catégorie', 'Product', 'Produit'] },
      { field: 'site', headers: ['Location', 'Requester Location', 'Lieu', 'Emplacement', 'Localisation'] },
      { field: 'group', headers: ['Group', 'Assigned group', 'Groupe', 'Groupe affecté'] },
      {
        field: 'slaMet',
        headers: ['Resolution status', 'Statut de résolution', 'Statut de la résolution', 'État de la résolution'],
        words: slaWords('within sla', 'sla violated'),
      },
      {
        field: 'statedDelaySeconds',
        headers: ['Resolution time', 'Temps de résolution', 'Délai de résolution'],
        unit: 'hours',
      },
      {
        field: 'respondedAt',
        headers: [
          'Initial response time',
          'Heure de la réponse initiale',
          'Heure de réponse initiale',
          'Date de première réponse',
        ],
      },
      {
        field: 'statedResponseSeconds',
        headers: ['First response time', 'Temps de première réponse', 'Délai de première réponse'],
        unit: 'hours',
      },
      {
        field: 'responseSlaMet',
        headers: [
          'First response status',
          'Statut de première réponse',
          'Statut de la première réponse',
          'État de la première réponse',
        ],
        words: slaWords('within sla', 'sla violated'),
      },
      {
        field: 'answerScore',
        headers: [
          'Survey results',
          'Survey result',
          'Résultats de l’enquête',
          'Résultat de l’enquête',
          'Résultats du sondage',
          'Résultat du sondage',
        ],
        answers: surveyWords,
      },
      {
        field: 'updatedAt',
        headers: [
          'Last update time',
          'Last updated time',
          'Updated time',
          'Last updated',
          'Heure de dernière mise à jour',
          'Heure de la dernière mise à jour',
          'Heure de mise à jour',
          'Dernière mise à jour',
          'Date de dernière mise à jour',
          'Date de mise à jour',
          'Mis à jour le',
        ],
      },
    ],
  },
  marks: [
    'Created time',
    'Heure de création',
    'Resolution status',
    'First response status',
    'Statut de résolution',
    'Statut de la résolution',
    'État de la résolution',
    'Due by Time',
    'Agent interactions',
  ],
  statuses: {
    ...commonStatuses,
    'being processed': 'open',
    'en cours de resolution': 'open',
    spam: 'cancelled',
    deleted: 'cancelled',
  },
  numericIds: true,
  markup: false,
}

function slaWords(met: string, missed: string): Record<string, boolean> {
  const yes = [met, 'sla met', 'dans le sla', 'dans les sla', 'sla respecte', 'respecte']
  const no = [
    missed,
    'sla missed',
    'sla viole',
    'sla enfreint',
    'sla non respecte',
    'violation du sla',
    'hors sla',
    'non respecte',
  ]
  return Object.fromEntries([...yes.map((word) => [word, true] as const), ...no.map((word) => [word, false] as const)])
}
