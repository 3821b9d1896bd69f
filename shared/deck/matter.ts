import type { Alert } from '../api/alerts.ts'
import type { Breakdown } from '../api/breakdown.ts'
import type { Committee } from '../api/committees.ts'
import type { MovedSince } from '../api/editions.ts'
import type { Decision } from '../api/decisions.ts'
import type { CommitteeContract } from '../sentences/committee-titles.ts'
import type { ExitMatter } from '../sentences/exit-lines.ts'
import type { DeckDetail } from './detail.ts'
import type { Format } from '../words/format.ts'
import type { Language } from '../words/language.ts'
import type { Translate } from '../words/translate.ts'

/** Who says it: a language with its words and its way of writing figures. */
export type Speaker = { readonly language: Language; readonly t: Translate; readonly format: Format }

/** All that a committee looks at. */
export type DeckMatter = {
  readonly contract: CommitteeContract & {
    readonly exitTerms: ExitMatter['exitTerms']
    readonly transition: ExitMatter['transition']
    readonly costBaseline: readonly { readonly label: string; readonly amount: number }[]
  }
  readonly committee: Omit<Committee, 'breakdowns' | 'edition' | 'deck' | 'movedSince'>
  readonly breakdowns: readonly Breakdown[]
  /** Of this committee; those of earlier ones that it looks at again; all up to this one, oldest first. */
  readonly decisions: {
    readonly today: readonly Decision[]
    readonly earlier: readonly Decision[]
    readonly all: readonly Decision[]
  }
  readonly alerts: readonly Alert[]
  /** Of the figures that the last committee was shown, those that are not what they were. */
  readonly movedBefore: readonly MovedSince[]
  readonly detail: DeckDetail
  /** The day on which it is looked at, `2026-03-01`. */
  readonly today: string
}
