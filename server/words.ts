import { complete } from '../shared/words/complete.ts'
import { languages, spoken, type Language } from '../shared/words/language.ts'

const english = await spoken.en.sent()
export type ServerWords = typeof english

export type ScreenWords = Awaited<ReturnType<typeof spoken.en.screen>>

const words = new Map<Language, ServerWords>()
for (const language of languages) words.set(language, complete(await spoken[language].sent(), english))

/** What the server sends, in a language. */
export function said(language: Language): ServerWords {
  return words.get(language)!
}

/** What the screen says, in a language: for a file that says what stands on a page. */
export async function onScreen(language: Language): Promise<ScreenWords> {
  return complete(await spoken[language].screen(), await spoken.en.screen())
}
