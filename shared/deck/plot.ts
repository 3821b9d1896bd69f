import type { Side } from './place-labels.ts'

/** What a series of a plot is: the judged figure, the month alone, a quieter second line, target, path, interval, baseline. */
export const seriesRoles = ['value', 'alone', 'second', 'target', 'path', 'low', 'high', 'baseline'] as const
export type SeriesRole = (typeof seriesRoles)[number]
export const plotKinds = ['line', 'dots'] as const
/** How the numbers of its axis are written. */
export const tickFormats = ['ratio', 'hours', 'change', 'per-month'] as const
export const barKinds = ['end', 'part'] as const

/** Words by a series, at one of these points of it and on one of these sides, the best first: where there is room. */
export type PlotLabel = {
  readonly role: SeriesRole
  readonly text: string
  readonly at: number[]
  readonly sides: Side[]
}
/** From a forecast to an actual, a bar a row of the slide's table: from where to where it goes, as shares of the forecast. */
export type Bridge = {
  readonly bars: {
    readonly name: string
    readonly from: number
    readonly to: number
    readonly amount: string
    readonly kind: (typeof barKinds)[number]
  }[]
  /** How far from the forecast the target lets it go, either way; null without target. */
  readonly limit: number | null
  readonly alt: string
}

/** A chart as data: whoever draws it computes nothing. Months stand in it as keys, null where there is nothing. */
export type Plot = {
  readonly kind: (typeof plotKinds)[number]
  readonly tickFormat: (typeof tickFormats)[number]
  readonly categories: string[]
  /** Facts behind each month. */
  readonly samples: number[]
  /** First and last of the months judged, by their place. */
  readonly span: { readonly from: number; readonly to: number } | null
  /** Where a value must stay near zero there are two targets, the second the mirror of the first. */
  readonly series: { readonly role: SeriesRole; readonly name: string; readonly values: (number | null)[] }[]
  /** What it shows, for whoever does not see it. */
  readonly alt: string
  /** What the axis of values spans; null where whoever draws it may choose. */
  readonly range?: { readonly min: number; readonly max: number } | null | undefined
  readonly labels?: PlotLabel[] | undefined
  /** Decisions over the months in which they were taken, by the letter that the notes explain. */
  readonly marks?: { readonly at: number; readonly text: string }[] | undefined
}
