import type { ChartDataset } from 'chart.js'
import type { Plot } from '../../shared/deck/plot.ts'
import { lines } from './chart-lines.ts'
import { faded, type Palette } from './palette.ts'
import { nameOf, valuesOf } from './plot-values.ts'
import type { PlacedSeries } from './series-labels.ts'

type Line = ChartDataset<'line', (number | null)[]>
/** Beyond so many months a line has no room for a dot each. */
const MANY = 36

/**
 * The judged figure as one strong line, its 95 % interval as a quiet band, months alone as dots, the target as a stepped line (two of
 * them, either side of zero, where the value must stay near it), the path between targets dotted. Months without a figure are gaps.
 */
export function linePlot(plot: Plot, palette: Palette, selected: string | undefined) {
  const { categories } = plot
  const edge: Partial<Line> = { borderWidth: 0, pointRadius: 0, pointHitRadius: 0 }
  const step: Partial<Line> = { borderColor: palette['ink-2'], borderWidth: 1.5, stepped: 'middle', pointRadius: 0 }
  const isLong = categories.length > MANY
  const datasets: Line[] = [
    { ...edge, label: nameOf(plot, 'high'), data: valuesOf(plot, 'high') },
    {
      ...edge,
      label: nameOf(plot, 'low'),
      data: valuesOf(plot, 'low'),
      backgroundColor: faded(palette.accent, 0.13),
      fill: '-1',
    },
    {
      label: nameOf(plot, 'path'),
      data: valuesOf(plot, 'path'),
      borderColor: palette['ink-3'],
      borderWidth: 1.5,
      borderDash: [1, 5],
      borderCapStyle: 'round',
      pointRadius: 0,
    },
    { ...step, label: nameOf(plot, 'target'), data: valuesOf(plot, 'target') },
    { ...step, label: nameOf(plot, 'target'), data: valuesOf(plot, 'target', 1) },
    {
      label: nameOf(plot, 'second'),
      data: valuesOf(plot, 'second'),
      borderColor: palette['ink-3'],
      borderWidth: 1.5,
      pointRadius: 0,
    },
    {
      label: nameOf(plot, 'alone'),
      data: valuesOf(plot, 'alone'),
      showLine: false,
      clip: 8,
      pointRadius: isLong ? 1.5 : 2.5,
      pointHitRadius: 0,
      pointBackgroundColor: palette['ink-3'],
      pointBorderWidth: 0,
    },
    {
      label: nameOf(plot, 'value'),
      data: valuesOf(plot, 'value'),
      borderColor: palette.accent,
      backgroundColor: palette.accent,
      borderWidth: 3,
      borderJoinStyle: 'round',
      pointRadius: categories.map((month) => (month === selected ? 6 : isLong ? 0 : 3.5)),
      pointHoverRadius: 6,
      pointHitRadius: 14,
      clip: 8,
      pointBorderColor: palette.surface,
      pointBorderWidth: isLong ? 0 : 1.5,
    },
  ]
  return { datasets, places: lines satisfies PlacedSeries }
}
