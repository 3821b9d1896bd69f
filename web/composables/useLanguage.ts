import { type Language, languages, speak } from '../locales/i18n.ts'
import { recall, remember } from './storage.ts'

const isLanguage = (text: string | null | undefined): text is Language => languages.some((one) => one === text)

/** The language chosen here before, else the first of the browser's that Vigie speaks. */
export function preferredLanguage(): Language {
  const chosen = recall('language')
  if (isLanguage(chosen)) return chosen
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en'
}

export async function chooseLanguage(language: Language): Promise<void> {
  remember('language', language)
  await speak(language)
}
