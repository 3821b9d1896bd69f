import type { Format } from './format.ts'
import { commonStatuses } from './status-words.ts'

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
        headers: [
          'Attribué à - Groupe de techniciens',
          'Groupe de techniciens',
          'Attribué à - Groupe technique',
          'Groupe technique',
          'Assigned to - Technician group',
          'Technician group',
          'Asignado a - Grupo de técnicos',
          'Grupo de técnicos',
          'Atribuído - Grupo técnico',
          'Grupo técnico',
        ],
      },
      {
        field: 'slaMet',
        headers: ['Temps de résolution dépassé', 'TTR dépassé', 'Time to resolve exceeded', 'TTR exceeded'],
        says: 'opposite',
      },
      {
        field: 'pendingSeconds',
        headers: [
          'Statistiques - Délai d’attente',
          'Délai d’attente',
          'Temps d’attente',
          'Statistics - Waiting time',
          'Waiting time',
        ],
      },
      {
        field: 'statedDelaySeconds',
        headers: [
          'Statistiques - Délai de résolution',
          'Délai de résolution',
          'Statistics - Resolution time',
          'Resolution time',
        ],
      },
      {
        field: 'answerScore',
        headers: [
          'Enquête de satisfaction - Satisfaction',
          'Satisfaction survey - Satisfaction',
          'Encuesta de satisfacción - Satisfacción',
          'Pesquisa de satisfação - Satisfação',
        ],
        scale: 5,
      },
      {
        field: 'answeredAt',
        headers: [
          'Enquête de satisfaction - Date de réponse',
          'Satisfaction survey - Response date',
          'Encuesta de satisfacción - Fecha de respuesta',
          'Pesquisa de satisfação - Data de resposta',
        ],
      },
      {
        field: 'answerSentAt',
        headers: [
          'Enquête de satisfaction - Date de création',
          'Satisfaction survey - Creation date',
          'Encuesta de satisfacción - Fecha de creación',
          'Pesquisa de satisfação - Data de criação',
        ],
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
    'en cours *': 'open',
    'processando *': 'open',
    'em atendimento *': 'open',
    'en curso *': 'open',
    nuevo: 'open',
    novo: 'open',
    aprobacion: 'pending',
    'en espera': 'pending',
    pendiente: 'pending',
    pendente: 'pending',
    resuelto: 'resolved',
    solucionado: 'resolved',
    cerrado: 'closed',
    fechado: 'closed',
  },
  numericIds: true,
  markup: true,
}
