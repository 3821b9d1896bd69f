import { spoken, type Language } from '../../shared/words/language.ts'
import type { ImportKind } from '../../shared/api/imports.ts'
import type { FactField } from '../../shared/kinds/columns.ts'
import type { FieldWords } from '../../shared/words/field-words.ts'
import { csvText } from '../documents/csv.ts'
import { canonical } from './formats/canonical.ts'
import type { ColumnRule } from './formats/format.ts'
import { said } from '../words.ts'

/** The languages of the headers of Vigie's own tables, in their order there; any other takes the first. */
const headerLanguages: readonly Language[] = ['en', 'fr']

/** Vigie's own table with example rows, to be filled in: what comes back as it is reads without an issue. */
export function csvTemplate(kind: ImportKind, language: Language): { fileName: string; content: string } {
  const rules: readonly ColumnRule[] = canonical.columns[kind] ?? []
  const header = rules.map((rule) => rule.headers[Math.max(0, headerLanguages.indexOf(language))]!)
  const words: Readonly<Partial<Record<FactField, FieldWords>>> = said(language).fields[kind]
  const examples = rules.map(({ field }) => words[field]?.examples ?? [])
  const rows = Array.from({ length: Math.max(...examples.map(({ length }) => length)) }, (_, at) =>
    examples.map((told) => told[at] ?? ''),
  )
  return { fileName: `vigie-${kind}-${language}.csv`, content: csvText([header, ...rows], spoken[language].delimiter) }
}
