import type { Format } from './format.ts'
import { commonStatuses } from './status-words.ts'

/**
 * ServiceNow: headers of CSV exports are field names, those of spreadsheets are labels. `made_sla` true means that the SLA
 * was met. Of its durations, in seconds, the resolve time on the tool's calendar comes first; `business_duration` and
 * `calendar_duration`, which run to the closing, come last. `escalation` tells how late a ticket is, not who solved it.
 */
export const servicenow: Format = {
  id: 'servicenow',
  columns: {
    tickets: [
      { field: 'id', headers: ['number', 'numéro'] },
      { field: 'openedAt', headers: ['opened_at', 'opened', 'ouvert', 'ouvert le', 'ouverture', 'ouverte'] },
      { field: 'resolvedAt', headers: ['resolved_at', 'resolved', 'résolu', 'résolu le', 'résolue'] },
      { field: 'closedAt', headers: ['closed_at', 'closed', 'fermé', 'fermé le', 'fermée', 'clôturé'] },
      { field: 'status', headers: ['incident_state', 'incident state', 'state', 'état'] },
      { field: 'priority', headers: ['priority', 'priorité'] },
      { field: 'type', headers: ['sys_class_name', 'task type', 'type de tâche'] },
      { field: 'category', headers: ['category', 'catégorie'] },
      { field: 'site', headers: ['location', 'emplacement', 'lieu'] },
      { field: 'group', headers: ['assignment_group', 'assignment group', 'groupe d’affectation'] },
      {
        field: 'reassignments',
        headers: ['reassignment_count', 'reassignment count', 'nombre de réaffectations', 'nombre de réattributions'],
      },
      { field: 'reopenings', headers: ['reopen_count', 'reopen count', 'nombre de réouvertures'] },
      { field: 'reopenedAt', headers: ['reopened_time', 'last reopened at', 'reopened_at'] },
      { field: 'slaMet', headers: ['made_sla', 'made sla'] },
      {
        field: 'firstContact',
        headers: ['u_first_call_resolution', 'first call resolution', 'first contact resolution'],
      },
      {
        field: 'statedDelaySeconds',
        headers: [
          'business_stc',
          'business resolve time',
          'calendar_stc',
          'resolve time',
          'business_duration',
          'business duration',
          'calendar_duration',
          'duration',
        ],
        unit: 'seconds',
      },
      {
        field: 'updatedAt',
        headers: [
          'sys_updated_on',
          'sys_updated_at',
          'updated',
          'updated on',
          'last updated',
          'mis à jour',
          'mis à jour le',
          'mise à jour',
          'mise à jour le',
          'dernière mise à jour',
          'atualizado',
          'atualizado em',
          'actualizado',
          'actualizado el',
        ],
      },
    ],
  },
  statuses: {
    ...commonStatuses,
    '1': 'open',
    '2': 'open',
    '3': 'pending',
    '4': 'pending',
    '5': 'pending',
    '6': 'resolved',
    '7': 'closed',
    '8': 'cancelled',
  },
  numericIds: false,
  markup: false,
}
