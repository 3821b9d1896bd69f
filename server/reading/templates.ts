import type { Language } from '../../shared/words/language.ts'
import type { ImportKind } from '../../shared/api/imports.ts'
import { csvText } from '../documents/csv.ts'
import { canonical } from './formats/canonical.ts'
import type { ColumnRule } from './formats/format.ts'
import type { FactField } from './row-facts.ts'
import { costRows } from './template-rows/costs.ts'
import { incidentRows } from './template-rows/incidents.ts'
import { answerRows } from './template-rows/satisfaction.ts'
import { ticketRows } from './template-rows/tickets.ts'

type Row = Readonly<Partial<Record<FactField, string>>>

/** How a spreadsheet of the language writes a CSV: the French one has a decimal comma, so it separates by semicolons. */
const delimiterOf = { en: ',', fr: ';' } as const satisfies Readonly<Record<Language, string>>
const languages: readonly Language[] = ['en', 'fr']
const examples: Readonly<Record<ImportKind, Readonly<Record<Language, readonly Row[]>>>> = {
  tickets: ticketRows,
  incidents: incidentRows,
  satisfaction: answerRows,
  costs: costRows,
}

/** Vigie's own table with example rows, to be filled in: what comes back as it is reads without an issue. */
export function csvTemplate(kind: ImportKind, language: Language): { fileName: string; content: string } {
  const rules: readonly ColumnRule[] = canonical.columns[kind] ?? []
  const header = rules.map((rule) => rule.headers[languages.indexOf(language)]!)
  const rows = examples[kind][language].map((row) => rules.map((rule) => row[rule.field] ?? ''))
  return { fileName: `vigie-${kind}-${language}.csv`, content: csvText([header, ...rows], delimiterOf[language]) }
}
