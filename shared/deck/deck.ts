import type { KpiId } from '../kpi/index.ts'
import type { Verdict } from '../kpi/target.ts'
import type { Language } from '../words/language.ts'
import type { Bridge, Plot } from './plot.ts'

/** The page of a KPI at the month that is judged: there are the tickets, answers, incidents or cost lines that prove it. */
export type SlideFacts = {
  readonly kpi: KpiId
  readonly month: string
  /** Those of a run of months, from this one on, and no others: what is behind a penalty. */
  readonly from?: string | undefined
  /** The late ones alone. */
  readonly late?: true | undefined
  readonly priority?: string | undefined
}
export type SlideTable = {
  readonly head: string[]
  readonly rows: string[][]
  /** How each row stands, drawn as the shape of its verdict; absent where rows have none. */
  readonly verdicts?: (Verdict | null)[] | undefined
  /** What proves each row. */
  readonly facts?: (SlideFacts | null)[] | undefined
}

/** A slide as data: all that stands on it, written as it is read. */
export type Slide = {
  readonly id: string
  readonly title: string
  readonly beside: string
  readonly figure: { readonly text: string; readonly unit: string } | null
  readonly verdict: { readonly kind: Verdict; readonly words: string } | null
  readonly target: string | null
  /** The sentence that is read first. */
  readonly lead: string | null
  readonly sentences: string[]
  readonly plots: Plot[]
  readonly table: SlideTable | null
  readonly notes: string[]
  /** The table as a picture, where it goes from a forecast to an actual. */
  readonly bridge?: Bridge | null | undefined
  readonly facts?: SlideFacts | null | undefined
}

/** What a committee says, described once: whoever draws it only draws. */
export type Deck = {
  readonly language: Language
  readonly title: string
  readonly footer: string
  readonly parties: string
  readonly slides: Slide[]
}

/** A slide with nothing on it but its title. */
export function slideOf(id: string, title: string, beside: string, rest: Partial<Slide>): Slide {
  const nothing = { figure: null, verdict: null, target: null, lead: null, table: null }
  return { id, title, beside, ...nothing, sentences: [], plots: [], notes: [], ...rest }
}
