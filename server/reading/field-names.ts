import type { ImportKind } from '../../shared/api/imports.ts'
import type { FactField } from '../../shared/kinds/columns.ts'
import type { FieldWords } from '../../shared/words/field-words.ts'
import type { Language } from '../../shared/words/language.ts'
import { said } from '../words.ts'

/** What a field is called in messages to a person; its own name where the kind of file has none such. */
export function nameOf(kind: ImportKind, field: FactField, language: Language): string {
  const words: Readonly<Partial<Record<FactField, FieldWords>>> = said(language).fields[kind]
  return words[field]?.told ?? field
}
