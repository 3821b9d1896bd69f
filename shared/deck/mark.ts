import type { SeriesRole } from './plot.ts'

/** What a mark is drawn with; whoever draws it knows the colours. */
export const inks = ['accent', 'ink', 'ink-2', 'ink-3', 'rule', 'rule-strong', 'band', 'ground', 'paper'] as const
export type Ink = (typeof inks)[number]

/** From the left and from the top, in points. */
export type Point = { readonly x: number; readonly y: number }
/** A figure where it stands: `at` is the place of its month. */
export type Placed = Point & { readonly at: number; readonly value: number }

export type LineMark = {
  readonly kind: 'line'
  readonly ink: Ink
  readonly width: number
  /** Lengths of what is drawn and left out in turn; null = whole. */
  readonly dash: readonly number[] | null
  readonly points: readonly Point[]
}
export type AreaMark = { readonly kind: 'area'; readonly ink: Ink; readonly points: readonly Point[] }
export type DotMark = Point & { readonly kind: 'dot'; readonly ink: Ink; readonly radius: number }
/** `y` is the middle of the letters' height. */
export type TextMark = Point & {
  readonly kind: 'text'
  readonly ink: Ink
  readonly size: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly strong: boolean
  readonly text: string
}
export type Mark = LineMark | AreaMark | DotMark | TextMark

/** A plot as geometry: its marks in the order in which they are drawn, and where each of its figures stands. */
export type Drawing = {
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
  readonly figures: readonly { readonly role: SeriesRole; readonly placed: readonly Placed[] }[]
}

const NARROW = /[ijlIft.,:;'’|!()[\] \u00A0\u202F·-]/
const WIDE = /[mwMW%@—Œœ]/

/** How wide a text is at most when it is written in Inter, in points: what keeps words apart errs to the wide side. */
export function textWidth(text: string, size: number): number {
  const ems = [...text].map((one) =>
    NARROW.test(one) ? 0.36 : WIDE.test(one) ? 0.98 : /\p{Lu}|\d/u.test(one) ? 0.74 : 0.63,
  )
  return size * ems.reduce((sum, one) => sum + one, 0)
}
