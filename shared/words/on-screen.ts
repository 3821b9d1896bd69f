import { complete } from './complete.ts'
import type { First } from './en/first.ts'
import type { Rest } from './en/rest.ts'
import type { Messages } from './en/screen.ts'
import { spoken, type Language, type WholeLanguage } from './language.ts'
import type { Spoken } from './spoken.ts'

type Whole = { readonly first: () => Promise<First>; readonly rest: () => Promise<Rest> }
/** The languages that say all of the screen: one of them that leaves a text out is a type error. */
const whole: Readonly<Record<WholeLanguage, Whole>> = spoken
const loaded = new Map<Language, First>()

/** What the screen says, in a language. English is loaded besides only for one that may have been begun and no more. */
export async function onScreen(language: Language): Promise<Messages> {
  const [first, rest] = await Promise.all([firstOnScreen(language), restOnScreen(language)])
  return { ...first, ...rest }
}

/** What the first pages say: see `first.ts` of a language. */
export async function firstOnScreen(language: Language): Promise<First> {
  const { first }: Spoken = spoken[language]
  const words = await (isWhole(language) ? whole[language].first() : complete(await first(), await spoken.en.first()))
  loaded.set(language, words)
  return words
}

async function restOnScreen(language: Language): Promise<Rest> {
  const { rest }: Spoken = spoken[language]
  return isWhole(language) ? whole[language].rest() : complete(await rest(), await spoken.en.rest())
}

/** What the first pages say, in a language that is loaded. */
function loadedFirst(language: Language): First {
  const words = loaded.get(language)
  if (!words) throw new Error(`the words of ${language} are not loaded`)
  return words
}

/** What server and web say alike. */
export type Alike = First['alike']

/** What server and web say alike, in a language that `firstOnScreen` has loaded. */
export const alike = (language: Language): Alike => loadedFirst(language).alike

/** What every KPI is called and said of it, in a language that `firstOnScreen` has loaded. */
export const kpiWords = (language: Language): First['kpi'] => loadedFirst(language).kpi

const isWhole = (language: Language): language is WholeLanguage => !('begun' in spoken[language])
