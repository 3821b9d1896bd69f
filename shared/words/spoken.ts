import type { en } from './en/index.ts'

/** What a language that is only begun has of a catalogue: what it leaves out is said in English. */
export type Begun<Words> = {
  readonly [Key in keyof Words]?: Words[Key] extends string | ((...given: never) => string)
    ? Words[Key]
    : Begun<Words[Key]>
}

/** How a language writes what is no word: numbers, months, tables. */
export type Manners = {
  /** What it calls itself. */
  readonly name: string
  /** By which figures and dates are written (BCP 47). */
  readonly tag: string
  /** Which form of a word a number takes: the first, or the second. */
  readonly plural: (n: number) => 0 | 1
  /** The percent sign, with what stands before it. */
  readonly percent: string
  /** Between two signed ends of an interval. */
  readonly to: string
  /** Before an explanation. */
  readonly colon: string
  /** What groups the thousands where a number could be read two ways, and whether `03/04` could be a day of March. */
  readonly thousands: '.' | ','
  readonly monthFirst: boolean
  /** What separates the cells of a CSV for its spreadsheets. */
  readonly delimiter: ',' | ';'
  /** A month (“avril 2026”) after “of”. */
  readonly ofMonth: (month: string) => string
  /** A date as it is written: in French the first of a month is its “1er”. */
  readonly day: (date: string) => string
  /** A sentence as its words meet, once its names are filled in: “de” before “octobre” is “d’”. */
  readonly met: (sentence: string) => string
}

/** A language: how it writes, what the server sends, what the screen says first and the rest of it, each loaded by whoever says it. */
export type Spoken = Manners & {
  readonly sent: () => Promise<Begun<Awaited<ReturnType<typeof en.sent>>>>
  readonly first: () => Promise<Begun<Awaited<ReturnType<typeof en.first>>>>
  readonly rest: () => Promise<Begun<Awaited<ReturnType<typeof en.rest>>>>
  /** Does not say all yet. */
  readonly begun?: true
}
