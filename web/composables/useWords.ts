import type { Language } from '../../shared/words/language.ts'
import { useI18n } from 'vue-i18n'
import type { Messages } from '../words/i18n.ts'
import { i18n } from '../words/i18n.ts'

type Path<T, P extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${P}${K}` : Path<T[K], `${P}${K}.`>
}[keyof T & string]

/** The name of a text in the locales: a name that does not exist is a type error. */
export type MessageKey = Path<Messages>
export type Translate = (key: MessageKey, named?: Record<string, string | number>, count?: number) => string

/** Texts in the reader's language; `count` picks the singular or the plural and is shown where the text says `{n}`. */
export function useWords(): { t: Translate; language: () => Language } {
  const { t } = useI18n({ useScope: 'global' })
  return {
    t: (key, named = {}, count) => (count === undefined ? t(key, named) : t(key, { n: count, ...named }, count)),
    language: () => i18n.global.locale.value as Language,
  }
}
