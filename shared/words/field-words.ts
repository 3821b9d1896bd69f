import type { FieldsOf } from '../kinds/columns.ts'
import type { Kind } from '../kinds/kinds.ts'

/** What a field is called by itself and within a sentence, and what it says in the example rows of Vigie's own table, from the first on. */
export type FieldWords = { readonly title: string; readonly told: string; readonly examples: readonly string[] }

/** Those of every field of a kind of file: one that has none is a type error. */
export type WordsOfFields<Of extends Kind> = Readonly<Record<FieldsOf[Of], FieldWords>>

/** What the fields are called by themselves. */
export function titlesOf<Field extends string>(words: Readonly<Record<Field, FieldWords>>): Record<Field, string> {
  const titles = Object.entries<FieldWords>(words).map(([field, { title }]) => [field, title])
  return Object.fromEntries(titles) as Record<Field, string>
}
