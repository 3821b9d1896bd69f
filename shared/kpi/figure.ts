import type { Counting } from '../kinds/counting.ts'

/**
 * How a figure is written: a share, a length (`duration`: in minutes below one hour), a number a month, an amount of the
 * contract's currency …
 */
export type Writing = 'count' | 'hours' | 'duration' | 'ratio' | 'change' | 'per-month' | 'money' | 'days'

/** What stands around a KPI's own figures, in some places: its sum since M1, the open tickets, days since the last incident. */
export type Around = {
  readonly cumulated?: { readonly value: number | null } | null
  readonly backlog?: { readonly open: number; readonly over30: number } | null
  readonly daysSinceLast?: number | null
}

type Read<Own> = {
  readonly as: Writing
  /** null = not known. */
  of(figures: Own & Around): number | null | undefined
}

/** A figure that stands beside a KPI's value, called by one of the KPI's own words. */
export type Figure<Own, Word extends string> = Read<Own> & {
  readonly word: Word
  /** How many facts it rests on, where that is said with it. */
  sample?(figures: Own): number | null | undefined
}

/** The same in the box of a KPI: left out where it is not known; or how many facts counted in one way. */
export type BoxFigure<Own, Word extends string> =
  | (Figure<Own, Word> & {
      /** Shown even where it is not known. */
      readonly always?: true
      /** Only statistics say it: it stands with how sure the value is. */
      readonly sure?: true
    })
  | (Read<Own> & { readonly counting: Counting })

/** A column of the table of months; `optional`: only where a month has something in it. */
export type Column<Own, Word extends string> = Figure<Own, Word> & { readonly optional?: true }

/** A sentence into which figures are filled: said where all of them are known. */
export type Sentence<Own, Word extends string> = {
  readonly says: Word
  readonly with: Readonly<Record<string, Read<Own>>>
}

/** A line of a committee's slide: a figure by its name, or the first of some sentences that can be said. */
export type SlideLine<Own, Word extends string> = Figure<Own, Word> | readonly Sentence<Own, Word>[]
