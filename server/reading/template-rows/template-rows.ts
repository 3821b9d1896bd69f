import type { Language } from '../../../shared/words/language.ts'
import type { ImportKind } from '../../../shared/api/imports.ts'
import type { FieldsOf } from '../row-facts.ts'

/** Example rows of a template, in each language, by field. */
export type TemplateRows<Kind extends ImportKind> = Readonly<
  Record<Language, readonly Readonly<Partial<Record<FieldsOf[Kind], string>>>[]>
>
