import type { Plot } from '../../../shared/deck/plot.ts'
import type { Scale } from './chart-axes.ts'
import type { ChartSeries } from './native-series.ts'
import { columnName, type Column } from './workbook.ts'

/** How many heights of the axis below it the band begins where there is no interval: its edge to there is upright to the eye. */
const FAR_BELOW = 1000
/** Where the ends of the interval stand in the workbook: right after the months. */
const [FROM, TO] = [columnName(1), columnName(2)]

/** The two ends of the interval, figures that the workbook holds and no line of the chart; none where the plot has no interval. */
export function intervalColumns({ series }: Plot): Column[] {
  const [low, high] = (['low', 'high'] as const).map((role) => series.find((one) => one.role === role))
  if (!low || !high) return []
  return [
    { name: `${low.name} (min.)`, values: low.values },
    { name: `${high.name} (max.)`, values: high.values },
  ]
}

/**
 * The interval as a band: an area that is not seen up to its lower end, and on it one as high as the interval. Whoever draws an area
 * lets a month without a figure be zero and slopes to it; there the band is of no height, far below all that is shown.
 */
export function bandSeries(plot: Plot, { min, max }: Scale): ChartSeries[] {
  const [from, to] = intervalColumns(plot)
  if (!from || !to) return []
  const below = min - FAR_BELOW * (max - min)
  const name = plot.series.find(({ role }) => role === 'high')!.name
  const told = from.values.map((low, at) => ({ low, high: to.values[at] ?? null }))
  return [
    {
      role: 'base',
      name: `${name} (0)`,
      values: told.map(({ low, high }) => (low === null || high === null ? below : low)),
      isTold: false,
      labels: [],
      formula: (row) => `IF(COUNT(${FROM}${row}:${TO}${row})=2,${FROM}${row},${below})`,
    },
    {
      role: 'band',
      name,
      values: told.map(({ low, high }) => (low === null || high === null ? 0 : high - low)),
      isTold: true,
      labels: [],
      formula: (row) => `IF(COUNT(${FROM}${row}:${TO}${row})=2,${TO}${row}-${FROM}${row},0)`,
    },
  ]
}
