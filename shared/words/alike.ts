import { complete } from './complete.ts'
import { spoken, type Language } from './language.ts'

/** What server and web say alike. */
export type Alike = (typeof spoken)['en']['alike']

const known = new Map<Language, Alike>()

/** What server and web say alike, in a language. */
export function alike(language: Language): Alike {
  const words = known.get(language) ?? complete(spoken[language].alike, spoken.en.alike)
  known.set(language, words)
  return words
}
