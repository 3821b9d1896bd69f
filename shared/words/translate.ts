import type { Messages } from './en/screen.ts'
import { fill, type Params } from './fill.ts'
import { spoken, type Language } from './language.ts'
import { onScreen } from './on-screen.ts'

type Path<T, P extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${P}${K}` : Path<T[K], `${P}${K}.`>
}[keyof T & string]

/** The name of a text in the locales: a name that does not exist is a type error. */
export type MessageKey = Path<Messages>
/** A text with its names filled in; `count` picks the singular or the plural and is shown where the text says `{n}`. */
export type Translate = (key: MessageKey, named?: Params, count?: number) => string

/** What the screen says in a language, for whoever draws it elsewhere: the texts, loaded once. */
export async function translatorOf(language: Language): Promise<Translate> {
  const messages = await onScreen(language)
  return (key, named = {}, count) => {
    const text = textAt(messages, key)
    if (text === null) throw new Error(`no text is called ${key}`)
    return tell(language, text, named, count)
  }
}

/** The text of that name, null where none is. */
export function textAt(messages: object, key: string): string | null {
  let found: unknown = messages
  for (const part of key.split('.')) found = (found as Readonly<Record<string, unknown>> | undefined)?.[part]
  return typeof found === 'string' ? found : null
}

/** A text as a page says it, in a language: see `Translate`. */
export function tell(language: Language, text: string, named: Params, count?: number): string {
  const { plural, met } = spoken[language]
  if (count === undefined) return met(fill(text, named))
  const forms = text.split('|').map((form) => form.trim())
  return met(fill(forms[Math.min(plural(count), forms.length - 1)]!, { n: count, ...named }))
}
