import { ownIncidents } from '../columns/incidents.ts'
import { ownAnswers } from '../columns/satisfaction.ts'
import { ownCosts } from '../columns/costs.ts'
import { ownLastUpdate } from '../columns/last-update.ts'
import type { Format } from './format.ts'
import { commonStatuses } from './status-words.ts'

/** Vigie's own table, in English and in French: the first header of each language is the one that the template writes. */
export const canonical: Format = {
  id: 'canonical',
  columns: {
    tickets: [
      { field: 'id', headers: ['ticket_id', 'id_ticket'] },
      { field: 'openedAt', headers: ['opened_at', 'ouvert_le'] },
      { field: 'resolvedAt', headers: ['resolved_at', 'résolu_le'] },
      { field: 'closedAt', headers: ['closed_at', 'clos_le'] },
      { field: 'status', headers: ['status', 'état'] },
      { field: 'priority', headers: ['priority', 'priorité'] },
      { field: 'type', headers: ['type', 'type'] },
      { field: 'category', headers: ['category', 'catégorie'] },
      { field: 'site', headers: ['site', 'site'] },
      { field: 'group', headers: ['group', 'groupe'] },
      { field: 'level', headers: ['level', 'niveau'] },
      { field: 'escalated', headers: ['escalated', 'escaladé'] },
      { field: 'reassignments', headers: ['reassignments', 'réaffectations'] },
      { field: 'reopenings', headers: ['reopenings', 'réouvertures'] },
      { field: 'reopenedAt', headers: ['reopened_at', 'rouvert_le'] },
      { field: 'pendingSeconds', headers: ['pending_hours', 'attente_heures'], unit: 'hours' },
      { field: 'statedDelaySeconds', headers: ['stated_delay_hours', 'délai_outil_heures'], unit: 'hours' },
      { field: 'slaMet', headers: ['sla_met', 'sla_tenu'] },
      { field: 'firstContact', headers: ['first_contact', 'premier_contact'] },
      { field: 'respondedAt', headers: ['first_response_at', 'première_réponse_le'] },
      {
        field: 'statedResponseSeconds',
        headers: ['stated_response_hours', 'délai_réponse_outil_heures'],
        unit: 'hours',
      },
      { field: 'responseSlaMet', headers: ['response_sla_met', 'sla_réponse_tenu'] },
      { field: 'answerScore', headers: ['satisfaction_score', 'note_satisfaction'] },
      { field: 'answerScale', headers: ['satisfaction_scale', 'échelle_satisfaction'] },
      { field: 'answerSentAt', headers: ['survey_sent_at', 'enquête_envoyée_le'] },
      { field: 'answeredAt', headers: ['survey_answered_at', 'enquête_répondue_le'] },
      ownLastUpdate,
    ],
    incidents: ownIncidents,
    satisfaction: ownAnswers,
    costs: ownCosts,
  },
  statuses: commonStatuses,
  numericIds: false,
  markup: false,
}
