import type { SeriesRole } from '../../../shared/deck/plot.ts'

/**
 * A series of a native chart: of a plot's own, one level of its target, so that it is drawn as a step, the two areas of the interval's
 * band, or the letters of decisions.
 */
export type ChartSeries = {
  readonly role: SeriesRole | 'base' | 'band' | 'decision'
  readonly name: string
  readonly values: readonly (number | null)[]
  /** Whether the legend tells it: what is one thing is told once, and letters by the notes. */
  readonly isTold: boolean
  /** Words by its points. */
  readonly labels: readonly PointLabel[]
  /** How a value follows from the figures of its row, by which the workbook keeps it; else it is a figure itself. */
  readonly formula?: (row: number) => string
}
export type PointLabel = { readonly at: number; readonly side: 'above' | 'below' | 'on'; readonly text: string }
