import type { ImportKind } from '../../shared/api/imports.ts'
import type { Language } from '../errors.ts'
import { canonical } from './formats/canonical.ts'
import type { FieldsOf } from './row-facts.ts'

type Row = Partial<Readonly<Record<FieldsOf['tickets'], string>>>

/** How a spreadsheet of the language writes a CSV: the French one has a decimal comma, so it separates by semicolons. */
const delimiterOf: Readonly<Record<Language, string>> = { en: ',', fr: ';' }
const languages: readonly Language[] = ['en', 'fr']

const examples: Readonly<Record<Language, readonly Row[]>> = {
  en: [
    {
      id: 'T-1001',
      openedAt: '2026-01-15 09:30',
      resolvedAt: '2026-01-15 11:05',
      closedAt: '2026-01-20 08:00',
      status: 'closed',
      priority: 'High',
      type: 'Incident',
      category: 'Network',
      site: 'Lyon',
      group: 'Service desk',
      level: '1',
      escalated: 'no',
      reassignments: '0',
      reopenings: '0',
      pendingSeconds: '0.5',
      statedDelaySeconds: '1.08',
      slaMet: 'yes',
      firstContact: 'yes',
    },
    {
      id: 'T-1002',
      openedAt: '2026-01-16 14:10',
      resolvedAt: '2026-01-19 10:00',
      status: 'resolved',
      priority: 'Low',
      type: 'Request',
      category: 'Workstation',
      site: 'Paris',
      group: 'Field support',
      level: '2',
      escalated: 'yes',
      reassignments: '1',
      reopenings: '1',
      reopenedAt: '2026-01-17 09:00',
      slaMet: 'no',
      firstContact: 'no',
    },
    { id: 'T-1003', openedAt: '2026-01-28 08:45', status: 'open', priority: 'Medium', type: 'Incident' },
  ],
  fr: [
    {
      id: 'T-1001',
      openedAt: '15/01/2026 09:30',
      resolvedAt: '15/01/2026 11:05',
      closedAt: '20/01/2026 08:00',
      status: 'clos',
      priority: 'Haute',
      type: 'Incident',
      category: 'Réseau',
      site: 'Lyon',
      group: 'Centre de services',
      level: '1',
      escalated: 'non',
      reassignments: '0',
      reopenings: '0',
      pendingSeconds: '0,5',
      statedDelaySeconds: '1,08',
      slaMet: 'oui',
      firstContact: 'oui',
    },
    {
      id: 'T-1002',
      openedAt: '16/01/2026 14:10',
      resolvedAt: '19/01/2026 10:00',
      status: 'résolu',
      priority: 'Basse',
      type: 'Demande',
      category: 'Poste de travail',
      site: 'Paris',
      group: 'Support sur site',
      level: '2',
      escalated: 'oui',
      reassignments: '1',
      reopenings: '1',
      reopenedAt: '17/01/2026 09:00',
      slaMet: 'non',
      firstContact: 'non',
    },
    { id: 'T-1003', openedAt: '28/01/2026 08:45', status: 'ouvert', priority: 'Moyenne', type: 'Incident' },
  ],
}

/** Vigie's own table with three example rows, to be filled in: what comes back as it is reads without an issue. */
export function csvTemplate(kind: ImportKind, language: Language): { fileName: string; content: string } {
  const rules = canonical.columns.tickets ?? []
  const header = rules.map((rule) => rule.headers[languages.indexOf(language)]!)
  const rows = examples[language].map((row) => rules.map((rule) => row[rule.field] ?? ''))
  const lines = [header, ...rows].map((cells) => cells.join(delimiterOf[language]))
  // Spreadsheets take a text for UTF-8, and show its accents, only where it starts with this mark.
  return { fileName: `vigie-${kind}-${language}.csv`, content: `\uFEFF${lines.join('\r\n')}\r\n` }
}
