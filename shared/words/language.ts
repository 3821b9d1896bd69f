import { en } from './en/index.ts'
import { fr } from './fr/index.ts'
import type { Spoken } from './spoken.ts'

/** Every language that Vigie speaks, in the order in which it is offered. A new one: its folder, and a line here. */
export const spoken = { fr, en } as const satisfies Readonly<Record<string, Spoken>>

export type Language = keyof typeof spoken
/** The languages that say all; any other has said of itself that it is `begun`. */
export type WholeLanguage = {
  [Each in Language]: (typeof spoken)[Each] extends { readonly begun: true } ? never : Each
}[Language]
export const languages = Object.keys(spoken) as [Language, ...Language[]]

export function isLanguage(text: string | null | undefined): text is Language {
  return typeof text === 'string' && Object.hasOwn(spoken, text)
}
