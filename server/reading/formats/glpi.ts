import type { Format } from './format.ts'
import { commonStatuses } from './status-words.ts'

const STATISTICS = ['Statistiques', 'Statistics', 'Estadísticas', 'Estatísticas']
const SURVEY = ['Enquête de satisfaction', 'Satisfaction survey', 'Encuesta de satisfacción', 'Pesquisa de satisfação']

/**
 * GLPI 9 to 11, in French, English, Spanish and Portuguese. `TTR` is the date by which to resolve, never a duration; the
 * durations of `Statistiques` are on the ticket's calendar less its waiting time. A ticket's number is written with the
 * thousands separator that the person chose.
 */
export const glpi: Format = {
  id: 'glpi',
  columns: {
    tickets: [
      { field: 'id', headers: ['ID'] },
      {
        field: 'openedAt',
        headers: ['Date d’ouverture', 'Opening date', 'Fecha de apertura', 'Data de abertura'],
      },
      {
        field: 'resolvedAt',
        headers: [
          'Date de résolution',
          'Resolution date',
          'Solution date',
          'Solvedate',
          'Fecha de solución',
          'Fecha de resolución',
          'Data de solução',
          'Data da solução',
          'Data de resolução',
        ],
      },
      {
        field: 'closedAt',
        headers: ['Date de clôture', 'Closing date', 'Date de fermeture', 'Fecha de cierre', 'Data de fechamento'],
      },
      { field: 'status', headers: ['Statut', 'Status', 'Estado', 'État'] },
      { field: 'priority', headers: ['Priorité', 'Priority', 'Prioridad', 'Prioridade'] },
      { field: 'type', headers: ['Type', 'Tipo'] },
      { field: 'category', headers: ['Catégorie', 'Category', 'Categoría', 'Categoria'] },
      { field: 'site', headers: ['Lieu', 'Location', 'Ubicación', 'Localização'] },
      {
        field: 'group',
        headers: within(
          ['Attribué à', 'Assigned to', 'Asignado a', 'Asignada a', 'Atribuído', 'Atribuído para', 'Atribuído a'],
          ['Groupe de techniciens', 'Groupe technique', 'Technician group', 'Grupo de técnicos', 'Grupo técnico'],
        ),
      },
      {
        field: 'slaMet',
        headers: [
          'Temps de résolution dépassé',
          'TTR dépassé',
          'Time to resolve exceeded',
          'TTR exceeded',
          'Se superó el tiempo de resolución',
          'Tiempo de solución excedido',
          'Tiempo de resolución excedido',
          'Tiempo para resolver excedido',
          'Tiempo para resolver superado',
          'TTR excedido',
          'Tempo para resolver excedido',
          'Tempo para solução excedido',
          'Tempo de solução excedido',
        ],
        says: 'opposite',
      },
      {
        field: 'slaDueAt',
        headers: [
          'TTR',
          'Time to resolve',
          'Tiempo de solución',
          'Tiempo de resolución',
          'Tiempo para resolver',
          'Tempo para solução',
          'Tempo para resolver',
        ],
      },
      {
        field: 'pendingSeconds',
        headers: within(
          STATISTICS,
          ['Délai d’attente', 'Temps d’attente', 'Waiting time', 'Tiempo de espera', 'Tiempo en espera'],
          ['Tempo de espera', 'Tempo em espera'],
        ),
      },
      {
        field: 'statedDelaySeconds',
        headers: within(STATISTICS, [
          'Délai de résolution',
          'Resolution time',
          'Tempo de solução',
          'Tempo de resolução',
        ]),
      },
      {
        field: 'statedDelaySeconds',
        headers: ['Estadísticas - Tiempo de solución', 'Estadísticas - Tiempo de resolución'],
      },
      {
        field: 'respondedAt',
        headers: ['Date de prise en compte', 'Take into account date', 'Fecha de toma en cuenta'],
      },
      {
        field: 'statedResponseSeconds',
        headers: within(STATISTICS, [
          'Délai de prise en compte',
          'Take into account time',
          'Tiempo para tener en cuenta',
          'Tiempo de toma en cuenta',
          'Tempo para atender',
          'Tempo de atendimento inicial',
        ]),
      },
      {
        field: 'responseSlaMet',
        headers: [
          'TTO dépassé',
          'Temps de prise en charge dépassé',
          'Temps de prise en compte dépassé',
          'Time to own exceeded',
          'TTO exceeded',
          'TTO excedido',
          'Tiempo de adjudicación excedido',
          'Tempo para atribuir excedido',
        ],
        says: 'opposite',
      },
      {
        field: 'responseDueAt',
        headers: ['TTO', 'Time to own', 'Temps de prise en charge', 'Tiempo de adjudicación', 'Tempo para atribuir'],
      },
      { field: 'answerScore', headers: within(SURVEY, ['Satisfaction', 'Satisfacción', 'Satisfação']), scale: 5 },
      {
        field: 'answeredAt',
        headers: within(
          SURVEY,
          ['Date de réponse', 'Date de la réponse', 'Response date', 'Answer date'],
          ['Fecha de respuesta', 'Fecha de la respuesta', 'Data de resposta', 'Data da resposta'],
        ),
      },
      {
        field: 'answerSentAt',
        headers: within(SURVEY, [
          'Date de création',
          'Creation date',
          'Fecha de creación',
          'Data de criação',
          'Data da criação',
        ]),
      },
      {
        field: 'updatedAt',
        headers: [
          'Dernière modification',
          'Last update',
          'Dernière mise à jour',
          'Date de dernière modification',
          'Date de modification',
          'Last modification',
          'Modification date',
          'Última modificación',
          'Última actualización',
          'Fecha de modificación',
          'Última atualização',
          'Última modificação',
          'Data de modificação',
        ],
      },
    ],
  },
  statuses: {
    ...commonStatuses,
    'processing *': 'open',
    'processando *': 'open',
    aprobacion: 'pending',
    'en espera': 'pending',
  },
  numericIds: true,
  markup: true,
}

/** Headers of fields that stand in a group: `Statistiques - Délai d’attente`; where the group is plain, without it. */
function within(groups: readonly string[], ...fields: readonly (readonly string[])[]): string[] {
  const names = fields.flat()
  const inGroup = names.flatMap((name) => groups.map((group) => `${group} - ${name}`))
  return groups === SURVEY ? inGroup : [...inGroup, ...names]
}
