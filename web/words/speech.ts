import { shallowRef } from 'vue'
import type { Language } from '../../shared/words/language.ts'
import type { First } from '../../shared/words/en/first.ts'
import type { Messages } from '../../shared/words/en/screen.ts'
import { firstOnScreen, onScreen } from '../../shared/words/on-screen.ts'
import { tell, textAt, type Translate } from '../../shared/words/translate.ts'

type Speech = {
  readonly language: Language
  readonly words: Messages | First | null
  readonly isWhole: boolean
}

const speech = shallowRef<Speech>({ language: 'en', words: null, isWhole: false })
let asked: object
/** The language that was asked for last, which may be on its way. */
let wanted: Language = 'en'

/**
 * Loads a language once, then makes the page speak it; `lang` also tells the API which language to answer in. `first`: of its
 * texts, those of the pages that come first will do.
 */
export async function speak(language: Language, first = false): Promise<void> {
  const mine = (asked = {})
  wanted = language
  const words = await (first ? firstOnScreen(language) : onScreen(language)).catch((error: unknown) => {
    if (asked === mine) wanted = speech.value.language
    throw error
  })
  // Whoever has asked for another language since reads that one.
  if (asked !== mine) return
  speech.value = { language, words, isWhole: !first }
  document.documentElement.lang = language
}

/** Makes the page speak another language, of which it needs no more texts than it had. */
export const speakInstead = (language: Language): Promise<void> => speak(language, !speech.value.isWhole)

/** Has all texts of the language that the page speaks, or is about to. */
export async function speakWhole(): Promise<void> {
  if (!speech.value.isWhole) await speak(wanted)
}

/** The language that the page speaks. */
export const spokenLanguage = (): Language => speech.value.language

/** Whether there is a text of that name. */
export const isSaid = (key: string): boolean => textOf(key) !== null

/** A text in the language that the page speaks. One that is not loaded is, and stands there once it is. */
export const t: Translate = (key, named = {}, count) => {
  const text = textOf(key)
  if (text !== null) return tell(speech.value.language, text, named, count)
  if (speech.value.isWhole) return key
  void speakWhole().catch(() => {})
  return ''
}

const textOf = (key: string) => textAt(speech.value.words ?? {}, key)
