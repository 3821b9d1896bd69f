import { commonLastUpdate } from '../columns/last-update.ts'
import type { Format } from './format.ts'
import { commonStatuses } from './status-words.ts'

/** Zabbix's list of problems. Nothing in it says that they are outages: that is asked once. */
export const zabbix: Format = {
  id: 'zabbix',
  columns: {
    incidents: [
      { field: 'startedAt', headers: ['Time', 'Heure'] },
      { field: 'endedAt', headers: ['Recovery time', 'Heure de récupération', 'Heure de rétablissement'] },
      { field: 'severity', headers: ['Severity', 'Sévérité'] },
      { field: 'category', headers: ['Problem', 'Problème'] },
      { field: 'service', headers: ['Host', 'Hôte'] },
      { field: 'durationSeconds', headers: ['Duration', 'Durée'] },
      commonLastUpdate,
    ],
  },
  marks: ['Recovery time', 'Heure de récupération', 'Heure de rétablissement'],
  statuses: commonStatuses,
  numericIds: false,
  markup: false,
}
