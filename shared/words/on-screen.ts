import { complete } from './complete.ts'
import type { First } from './en/first.ts'
import type { Rest } from './en/rest.ts'
import type { Messages } from './en/screen.ts'
import { spoken, type HousedLanguage, type Language } from './language.ts'
import type { Spoken } from './spoken.ts'

type Whole = { readonly first: () => Promise<First>; readonly rest: () => Promise<Rest> }
/** The languages that say all of the screen: one of them that leaves a text out is a type error. */
const whole: Readonly<Record<HousedLanguage, Whole>> = spoken

/** What the screen says, in a language. English is loaded besides only for one that may have been begun and no more. */
export async function onScreen(language: Language): Promise<Messages> {
  const [first, rest] = await Promise.all([firstOnScreen(language), restOnScreen(language)])
  return { ...first, ...rest }
}

/** What the first pages say: see `first.ts` of a language. */
export async function firstOnScreen(language: Language): Promise<First> {
  const { first }: Spoken = spoken[language]
  return isHoused(language) ? whole[language].first() : complete(await first(), await spoken.en.first())
}

async function restOnScreen(language: Language): Promise<Rest> {
  const { rest }: Spoken = spoken[language]
  return isHoused(language) ? whole[language].rest() : complete(await rest(), await spoken.en.rest())
}

const isHoused = (language: Language): language is HousedLanguage => !('kpis' in spoken[language])
