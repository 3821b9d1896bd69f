import { createI18n } from 'vue-i18n'
import { languages, spoken, type Language } from '../../shared/words/language.ts'
import { messagesOf, type Messages } from '../../shared/words/translate.ts'

export const i18n = createI18n({
  legacy: false,
  locale: 'en',
  fallbackLocale: 'en',
  pluralRules: Object.fromEntries(languages.map((language) => [language, spoken[language].plural])),
  messages: {} as Partial<Record<Language, Messages>>,
})

/** Loads a language once, then makes the page speak it; `lang` also tells the API which language to answer in. */
export async function speak(language: Language): Promise<void> {
  i18n.global.setLocaleMessage(language, await messagesOf(language))
  i18n.global.locale.value = language
  document.documentElement.lang = language
}
