import { complete } from './complete.ts'
import type { Messages } from './en/screen.ts'
import { spoken, type HousedLanguage, type Language } from './language.ts'
import type { Spoken } from './spoken.ts'

/** The languages that say all of the screen: one of them that leaves a text out is a type error. */
const whole: Readonly<Record<HousedLanguage, { readonly screen: () => Promise<Messages> }>> = spoken

/** What the screen says, in a language. English is loaded besides only for one that may have been begun and no more. */
export async function onScreen(language: Language): Promise<Messages> {
  const { screen }: Spoken = spoken[language]
  return isHoused(language) ? whole[language].screen() : complete(await screen(), await spoken.en.screen())
}

const isHoused = (language: Language): language is HousedLanguage => !('kpis' in spoken[language])
