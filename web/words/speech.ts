import { shallowRef } from 'vue'
import type { Language } from '../../shared/words/language.ts'
import { messagesOf, tell, textAt, type Messages, type Translate } from '../../shared/words/translate.ts'

type Speech = { readonly language: Language; readonly words: Partial<Messages> }

const speech = shallowRef<Speech>({ language: 'en', words: {} })
let asked: Language

/** Loads a language once, then makes the page speak it; `lang` also tells the API which language to answer in. */
export async function speak(language: Language): Promise<void> {
  asked = language
  const words = await messagesOf(language)
  // Whoever has asked for another language since reads that one.
  if (asked !== language) return
  speech.value = { language, words }
  document.documentElement.lang = language
}

/** The language that the page speaks. */
export const spokenLanguage = (): Language => speech.value.language

/** Whether there is a text of that name. */
export const isSaid = (key: string): boolean => textAt(speech.value.words, key) !== null

/** A text in the language that the page speaks; one that is not there is told by its name. */
export const t: Translate = (key, named = {}, count) => {
  const { language, words } = speech.value
  const text = textAt(words, key)
  return text === null ? key : tell(language, text, named, count)
}
