/** What a series of a plot is: the judged figure, the month alone, a quieter second line, target, path, interval, baseline. */
export const seriesRoles = ['value', 'alone', 'second', 'target', 'path', 'low', 'high', 'baseline'] as const
export type SeriesRole = (typeof seriesRoles)[number]
export const plotKinds = ['line', 'dots'] as const
/** How the numbers of its axis are written. */
export const tickFormats = ['ratio', 'hours', 'change', 'per-month'] as const

/** A chart as data: whoever draws it computes nothing. Months stand in it as keys, null where there is nothing. */
export type Plot = {
  readonly kind: (typeof plotKinds)[number]
  readonly tickFormat: (typeof tickFormats)[number]
  readonly categories: string[]
  /** Facts behind each month. */
  readonly samples: number[]
  /** First and last of the months judged, by their place. */
  readonly span: { readonly from: number; readonly to: number } | null
  readonly series: { readonly role: SeriesRole; readonly name: string; readonly values: (number | null)[] }[]
  /** What it shows, for whoever does not see it. */
  readonly alt: string
}
