import type { Language } from '../../shared/words/language.ts'
import type { Translate } from '../../shared/words/translate.ts'
import { useI18n } from 'vue-i18n'
import { i18n } from '../words/i18n.ts'

export type { MessageKey, Translate } from '../../shared/words/translate.ts'

/** Texts in the reader's language; `count` picks the singular or the plural and is shown where the text says `{n}`. */
export function useWords(): { t: Translate; language: () => Language } {
  const { t } = useI18n({ useScope: 'global' })
  return {
    t: (key, named = {}, count) => (count === undefined ? t(key, named) : t(key, { n: count, ...named }, count)),
    language: () => i18n.global.locale.value as Language,
  }
}
