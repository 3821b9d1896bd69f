import type { PlotText } from '../charts/plot-chart.ts'
import type { Format } from '../composables/useFormat.ts'
import type { Plot } from '../../shared/deck/plot.ts'

/** How the figures and months of a plot are written. */
export function plotText(format: Format, { tickFormat }: Plot): PlotText {
  return {
    month: (month) => format.monthShort(month, false),
    count: format.count,
    tick: (value) => (tickFormat === 'per-month' ? format.count(value) : format.target(tickFormat, value)),
  }
}
