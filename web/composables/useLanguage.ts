import { isLanguage, type Language } from '../../shared/words/language.ts'
import { speakInstead, spokenLanguage } from '../words/speech.ts'
import { recall, remember } from './storage.ts'

/** The language chosen here before, else the first of the browser's that Vigie speaks. */
export function preferredLanguage(): Language {
  const chosen = recall('language')
  if (isLanguage(chosen)) return chosen
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en'
}

/** Makes the page speak a language from now on; where its texts cannot be loaded, the one that it speaks stays the chosen one. */
export async function chooseLanguage(language: Language): Promise<void> {
  remember('language', language)
  await speakInstead(language).catch((error: unknown) => {
    remember('language', spokenLanguage())
    throw error
  })
}
