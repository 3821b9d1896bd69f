import type { Begun } from './spoken.ts'

/** The words of a language, with those of `whole` in the place of what it leaves out. */
export function complete<Words extends object>(begun: Begun<Words>, whole: Words): Words {
  const own = begun as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    Object.entries(whole).map(([key, said]: [string, unknown]) => {
      const told = own[key]
      if (told === undefined) return [key, said]
      return [key, isTree(told) && isTree(said) ? complete<Record<string, unknown>>(told as never, said) : told]
    }),
  ) as Words
}

const isTree = (words: unknown): words is Record<string, unknown> => typeof words === 'object' && !Array.isArray(words)
