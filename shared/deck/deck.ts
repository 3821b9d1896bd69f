import type { Verdict } from '../kpi/target.ts'
import type { Language } from '../words/language.ts'
import type { Plot } from './plot.ts'

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
  readonly table: { readonly head: string[]; readonly rows: string[][] } | null
  readonly notes: string[]
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
