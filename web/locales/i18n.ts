import { createI18n } from 'vue-i18n'
import type { Messages } from './en.ts'

export const languages = ['fr', 'en'] as const
export type Language = (typeof languages)[number]

/** French counts zero as one: “0 ticket”. */
const pluralRules = { fr: (n: number) => (n < 2 ? 0 : 1), en: (n: number) => (n === 1 ? 0 : 1) }

export const i18n = createI18n({
  legacy: false,
  locale: 'en',
  fallbackLocale: 'en',
  pluralRules,
  messages: {} as Partial<Record<Language, Messages>>,
})

const load: Record<Language, () => Promise<Messages>> = {
  en: async () => (await import('./en.ts')).en,
  fr: async () => (await import('./fr.ts')).fr,
}

/** Loads a language once, then makes the page speak it; `lang` also tells the API which language to answer in. */
export async function speak(language: Language): Promise<void> {
  i18n.global.setLocaleMessage(language, await load[language]())
  i18n.global.locale.value = language
  document.documentElement.lang = language
}
