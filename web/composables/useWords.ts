import type { Language } from '../../shared/words/language.ts'
import type { Translate } from '../../shared/words/translate.ts'
import { spokenLanguage, t } from '../words/speech.ts'

export type { MessageKey, Translate } from '../../shared/words/translate.ts'

/** Texts in the reader's language; `count` picks the singular or the plural and is shown where the text says `{n}`. */
export function useWords(): { t: Translate; language: () => Language } {
  return { t, language: spokenLanguage }
}
