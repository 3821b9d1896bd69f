import type { WordsOfFields } from '../../field-words.ts'

/** The fields of a file of incidents: see `FieldWords`. */
export const incidents: WordsOfFields<'incidents'> = {
  kind: {
    title: 'Kind of incident',
    told: 'the nature of the incident (security or outage)',
    examples: ['security', 'outage', 'outage'],
  },
  startedAt: {
    title: 'Detected or started',
    told: 'the date of detection or start',
    examples: ['2026-01-12 08:40', '2026-01-20 14:05', '2026-01-25 06:00'],
  },
  endedAt: {
    title: 'Resolved or ended',
    told: 'the end date',
    examples: ['2026-01-12 17:00', '2026-01-20 14:50', '2026-01-25 08:00'],
  },
  id: { title: 'Incident number', told: 'the incident number', examples: ['S-1', 'P-1', 'P-2'] },
  severity: { title: 'Severity', told: 'the severity', examples: ['High', 'Major'] },
  category: { title: 'Category', told: 'the category', examples: ['Phishing', 'Network', 'Maintenance'] },
  service: { title: 'Service', told: 'the service', examples: ['', 'Internet access', 'Mail'] },
  planned: { title: 'Planned', told: 'whether it was planned', examples: ['', 'no', 'yes'] },
  durationSeconds: { title: 'Duration', told: 'the duration', examples: [] },
  startedTime: { title: 'Time of detection or start', told: 'the time of detection or start', examples: [] },
  endedTime: { title: 'Time of resolution or end', told: 'the end time', examples: [] },
  updatedAt: { title: 'Last updated', told: 'the date of the last update', examples: ['2026-01-13 09:00'] },
}
