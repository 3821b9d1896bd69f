import type { Format } from './format.ts'
import { commonStatuses } from './status-words.ts'

/**
 * OTRS, Znuny and OTOBO: lists of tickets as statistics write them, in the person's language with the codes of what has no word
 * there. Its date of closing is the one date of ending; `SolutionDiffInMin` is the time that was left of the SLA, negative once it
 * was missed.
 */
export const otrs: Format = {
  id: 'otrs',
  columns: {
    tickets: [
      {
        field: 'id',
        headers: ['Ticket#', 'Ticket Number', 'TicketNumber', 'N° de ticket', 'Número do Chamado', 'Número de ticket'],
      },
      { field: 'openedAt', headers: ['Created', 'Create Time', 'Créé', 'Créé le', 'Criado', 'Creado', 'Erstellt'] },
      {
        field: 'closedAt',
        headers: ['Close Time', 'Closed', 'Closed Time', 'Date de clôture', 'Fermé', 'Hora de Fechamento', 'Fechado'],
      },
      { field: 'status', headers: ['State', 'État', 'Estado', 'Status'] },
      { field: 'statusCategory', headers: ['State Type', 'StateType', 'Type d’état', 'Tipo de Estado'] },
      { field: 'priority', headers: ['Priority', 'Priorité', 'Prioridade', 'Prioridad', 'Priorität'] },
      { field: 'type', headers: ['Type', 'Ticket Type', 'Tipo', 'Typ'] },
      { field: 'category', headers: ['Service', 'Serviço', 'Servicio'] },
      { field: 'group', headers: ['Queue', 'File', 'File d’attente', 'Fila', 'Cola'] },
      {
        field: 'slaMet',
        headers: ['Solution Diff In Min', 'SolutionDiffInMin', 'Solution Difference', 'Solution in Min Diff'],
        says: 'remaining',
        unit: 'minutes',
      },
      {
        field: 'slaDueAt',
        headers: ['Solution Time Destination Date', 'SolutionTimeDestinationDate', 'Solution Time Escalation'],
      },
      { field: 'respondedAt', headers: ['First Response', 'FirstResponse', 'Première réponse'] },
      {
        field: 'statedResponseSeconds',
        headers: ['First Response In Min', 'FirstResponseInMin', 'First Response in Min'],
        unit: 'minutes',
      },
      {
        field: 'responseSlaMet',
        headers: ['First Response Diff In Min', 'FirstResponseDiffInMin'],
        says: 'remaining',
        unit: 'minutes',
      },
      {
        field: 'responseDueAt',
        headers: ['First Response Time Destination Date', 'FirstResponseTimeDestinationDate'],
      },
      { field: 'updatedAt', headers: ['Changed', 'Change Time', 'Last Changed', 'Modifié', 'Alterado', 'Modificado'] },
    ],
  },
  marks: [
    'Queue',
    'State Type',
    'StateType',
    'Type d’état',
    'Fila',
    'Cola',
    'Number of Articles',
    'Lock',
    'CustomerID',
  ],
  statuses: {
    ...commonStatuses,
    'closed successful': 'closed',
    'closed unsuccessful': 'closed',
    'closed with workaround': 'closed',
    removed: 'cancelled',
    'fechado com exito': 'closed',
    'fechado sem exito': 'closed',
    'cloture avec succes': 'closed',
    'cloture sans succes': 'closed',
    'erfolgreich geschlossen': 'closed',
    'erfolglos geschlossen': 'closed',
  },
  numericIds: false,
  markup: false,
}
