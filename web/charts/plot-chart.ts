import type { ChartConfiguration } from 'chart.js'
import type { Plot } from '../../shared/deck/plot.ts'
import { dotsPlot } from './dots-plot.ts'
import { linePlot } from './line-plot.ts'
import { monthAxis as axisOfMonths } from './axes.ts'
import { monthBand } from './month-band.ts'
import { lineLabels } from './line-labels.ts'
import { markerLine, monthMarker } from './month-marker.ts'
import { numberedMarks, type Mark } from './numbered-marks.ts'
import { faded, type Palette } from './palette.ts'
import { axisWidth, rightMargin, valuesOf } from './plot-values.ts'
import { seriesLabels } from './series-labels.ts'

/** How the figures and months of a plot are written. */
export type PlotText = {
  readonly month: (month: string) => string
  readonly count: (n: number) => string
  readonly tick: (value: number) => string
}
/** The month that is chosen, what the tooltip says, and marks that no plot knows: of figures that moved. */
export type PlotMore = {
  readonly selected?: string | undefined
  readonly tooltip?: object
  readonly marks?: readonly Mark[]
}
export type PlotConfiguration = ChartConfiguration<'bar' | 'line', (number | null)[], string>

/** A plot as a chart: it draws what is there and computes nothing. */
export function plotChart(plot: Plot, text: PlotText, palette: Palette, more: PlotMore = {}): PlotConfiguration {
  const { selected, tooltip = { enabled: false }, marks = [] } = more
  const drawn = plot.kind === 'dots' ? dotsPlot(plot, palette, selected) : linePlot(plot, palette, selected)
  const at = selected ? plot.categories.indexOf(selected) : -1
  const labels = seriesLabels(plot.labels ?? [], drawn.places, palette)
  const decided = (plot.marks ?? []).map((mark): Mark => ({ index: mark.at, number: mark.text }))
  return {
    type: plot.kind === 'dots' ? 'bar' : 'line',
    data: { labels: plot.categories, datasets: drawn.datasets },
    plugins: [
      ...(plot.span ? [monthBand(plot.span.from, plot.span.to, faded(palette.accent, 0.08))] : []),
      monthMarker(at, palette['rule-strong']),
      lineLabels(labels, palette.surface, { marksAbove: true, lines: markerLine(at) }),
      numberedMarks([...marks, ...decided], palette),
    ],
    options: {
      responsive: true,
      maintainAspectRatio: false,
      spanGaps: false,
      interaction: { mode: 'index', intersect: false },
      layout: { padding: { top: 18, right: rightMargin(valuesOf(plot, 'second').length > 0) } },
      scales: {
        x: monthAxis(plot, text, palette),
        y: {
          beginAtZero: plot.tickFormat !== 'ratio',
          afterFit: (axis) => (axis.width = axisWidth),
          ...plot.range,
          grid: {
            color: ({ tick }) =>
              plot.tickFormat === 'change' && tick.value === 0 ? palette['rule-strong'] : palette.rule,
          },
          border: { display: false },
          ticks: {
            color: palette['ink-3'],
            maxTicksLimit: 6,
            includeBounds: false,
            ...(plot.kind === 'dots' && { precision: 0, includeBounds: true }),
            callback: (value) => text.tick(Number(value)),
          },
        },
      },
      plugins: { tooltip },
    },
  }
}

/** Month and, under a line, how many facts it rests on; the year under the first and under each January. */
function monthAxis({ kind, categories, samples }: Plot, text: PlotText, palette: Palette) {
  const label = (at: number) => {
    const month = categories[at]
    if (!month) return ''
    const year = at === 0 || month.endsWith('-01') ? month.slice(0, 4) : ''
    return kind === 'dots' ? [text.month(month), year] : [text.month(month), `n ${text.count(samples[at] ?? 0)}`, year]
  }
  return axisOfMonths(palette, label)
}
