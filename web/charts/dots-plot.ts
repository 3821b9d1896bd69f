import type { ChartDataset } from 'chart.js'
import type { Plot } from '../../shared/deck/plot.ts'
import type { Palette } from './palette.ts'
import { nameOf, valuesOf } from './plot-values.ts'
import type { PlacedSeries } from './series-labels.ts'

/** Order of what is drawn. */
export const dotLines = { alone: 0, baseline: 1, target: 2, value: 3, stems: 4 } as const

/**
 * What is counted a month: a dot per month on a stem from 0, what is judged as the strong line, the baseline as a dashed one, the
 * target as steps below it. A month that no file covers has no dot; one with a count of none has its dot at 0.
 */
export function dotsPlot(plot: Plot, palette: Palette, selected: string | undefined) {
  const counts = valuesOf(plot, 'alone')
  const line = { type: 'line', pointRadius: 0, borderWidth: 1.5 } as const
  const datasets: ChartDataset<'bar' | 'line', (number | null)[]>[] = [
    {
      type: 'line',
      label: nameOf(plot, 'alone'),
      data: counts,
      showLine: false,
      clip: 8,
      backgroundColor: palette.accent,
      borderColor: palette.surface,
      borderWidth: 1.5,
      pointRadius: plot.categories.map((month) => (month === selected ? 8 : 6)),
      pointHoverRadius: 8,
      pointHitRadius: 14,
    },
    {
      ...line,
      label: nameOf(plot, 'baseline'),
      data: valuesOf(plot, 'baseline'),
      borderColor: palette['ink-3'],
      borderDash: [6, 4],
    },
    {
      ...line,
      label: nameOf(plot, 'target'),
      data: valuesOf(plot, 'target'),
      borderColor: palette['ink-2'],
      stepped: 'middle',
    },
    {
      ...line,
      label: nameOf(plot, 'value'),
      data: valuesOf(plot, 'value'),
      borderColor: palette.accent,
      borderWidth: 3,
    },
    { type: 'bar', label: nameOf(plot, 'alone'), data: counts, backgroundColor: palette.accent, barThickness: 2 },
  ]
  return { datasets, places: dotLines satisfies PlacedSeries }
}
