import { complete } from '../shared/words/complete.ts'
import { languages, spoken, type Language } from '../shared/words/language.ts'
import { firstOnScreen } from '../shared/words/on-screen.ts'

const english = await spoken.en.sent()
export type ServerWords = typeof english

const words = new Map<Language, ServerWords>()
for (const language of languages) {
  words.set(language, complete(await spoken[language].sent(), english))
  // What it says alike with the web is said without waiting.
  await firstOnScreen(language)
}

/** What the server sends, in a language. */
export function said(language: Language): ServerWords {
  return words.get(language)!
}
