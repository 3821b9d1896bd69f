import { en } from './en/index.ts'
import { fr } from './fr/index.ts'
import type { Spoken } from './spoken.ts'

/** Every language that Vigie speaks, in the order in which it is offered. A new one: its folder, and a line here. */
export const spoken = { fr, en } as const satisfies Readonly<Record<string, Spoken>>

export type Language = keyof typeof spoken
/** The languages that speak in the KPIs' own folders; any other has its words of them beside the rest (`kpis`). */
export type HousedLanguage = {
  [Each in Language]: (typeof spoken)[Each] extends { readonly kpis: unknown } ? never : Each
}[Language]
export const languages = Object.keys(spoken) as [Language, ...Language[]]

export function isLanguage(text: string | null | undefined): text is Language {
  return typeof text === 'string' && Object.hasOwn(spoken, text)
}
