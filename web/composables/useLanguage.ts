import { isLanguage, type Language } from '../../shared/words/language.ts'
import { speakInstead } from '../words/speech.ts'
import { recall, remember } from './storage.ts'

/** The language chosen here before, else the first of the browser's that Vigie speaks. */
export function preferredLanguage(): Language {
  const chosen = recall('language')
  if (isLanguage(chosen)) return chosen
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en'
}

export async function chooseLanguage(language: Language): Promise<void> {
  remember('language', language)
  await speakInstead(language)
}
