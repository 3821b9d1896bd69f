import type { TemplateRows } from './template-rows.ts'

/** A phishing, a cut in the network and a planned stop. */
export const incidentRows: TemplateRows<'incidents'> = {
  en: [
    {
      id: 'S-1',
      kind: 'security',
      startedAt: '2026-01-12 08:40',
      endedAt: '2026-01-12 17:00',
      severity: 'High',
      category: 'Phishing',
      updatedAt: '2026-01-13 09:00',
    },
    {
      id: 'P-1',
      kind: 'outage',
      startedAt: '2026-01-20 14:05',
      endedAt: '2026-01-20 14:50',
      severity: 'Major',
      category: 'Network',
      service: 'Internet access',
      planned: 'no',
    },
    {
      id: 'P-2',
      kind: 'outage',
      startedAt: '2026-01-25 06:00',
      endedAt: '2026-01-25 08:00',
      category: 'Maintenance',
      service: 'Mail',
      planned: 'yes',
    },
  ],
  fr: [
    {
      id: 'S-1',
      kind: 'sécurité',
      startedAt: '12/01/2026 08:40',
      endedAt: '12/01/2026 17:00',
      severity: 'Haute',
      category: 'Hameçonnage',
      updatedAt: '13/01/2026 09:00',
    },
    {
      id: 'P-1',
      kind: 'panne',
      startedAt: '20/01/2026 14:05',
      endedAt: '20/01/2026 14:50',
      severity: 'Majeure',
      category: 'Réseau',
      service: 'Accès internet',
      planned: 'non',
    },
    {
      id: 'P-2',
      kind: 'panne',
      startedAt: '25/01/2026 06:00',
      endedAt: '25/01/2026 08:00',
      category: 'Maintenance',
      service: 'Messagerie',
      planned: 'oui',
    },
  ],
}
