import { fill } from '../../shared/words/fill.ts'
import type { Language } from '../../shared/words/language.ts'
import { said, type ServerWords } from '../words.ts'

/** What is wrong with a database file; the catalogue says it. */
export type DamageKind = keyof ServerWords['damages']
/** One finding. `detail`: where it is, in words of the database; never the content of a row. */
export type Damage = { readonly kind: DamageKind; readonly detail: string }

/** What a finding says, in the reader's language. */
export function describeDamage({ kind, detail }: Damage, language: Language): string {
  return fill(said(language).damages[kind], { detail })
}
