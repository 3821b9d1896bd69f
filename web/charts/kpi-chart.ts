import type { KpiReport } from '../../shared/api/kpis.ts'
import { kpiPlot } from '../../shared/deck/kpi-plot.ts'
import { kpiDefinition } from '../../shared/kpi/index.ts'
import { movedFigures } from '../words/moved-figures.ts'
import { lines } from './chart-lines.ts'
import { chartTooltip } from './chart-tooltip.ts'
import type { ChartWords } from './chart-words.ts'
import { dotLines } from './dots-plot.ts'
import type { Mark } from './numbered-marks.ts'
import type { Palette } from './palette.ts'
import { plotChart, type PlotConfiguration } from './plot-chart.ts'

/** What stands on a KPI's chart besides its months: the month that is chosen, the decisions that should move it, alerts about it. */
export type ChartBeside = {
  readonly selected?: string | undefined
  readonly decided?: readonly { at: number; text: string }[]
  readonly alerts?: readonly Mark[]
}

/** A KPI's history on its page: its plot, with the month that is chosen, what moved after it was shown, and a tooltip. */
export function kpiChart(
  report: KpiReport,
  words: ChartWords,
  palette: Palette,
  { selected, decided = [], alerts = [] }: ChartBeside = {},
): PlotConfiguration {
  const plot = plotOf(report, words, decided)
  const { perMonth } = kpiDefinition(report.kpi)
  const text = {
    month: (month: string) => words.month(month, false),
    count: words.count,
    tick: (value: number) => (perMonth ? words.count(value) : words.target(report.unit, value)),
  }
  const tooltip = chartTooltip(report, words, palette, perMonth ? dotLines.alone : lines.value)
  const marks = [...movedFigures(report).map(({ index, number }) => ({ index, number })), ...alerts]
  return plotChart(plot, text, palette, { selected, tooltip, marks })
}

/** The plot of a KPI's months as its page shows them. */
export function plotOf(report: KpiReport, words: ChartWords, decided: readonly { at: number; text: string }[] = []) {
  const { interval, value } = words.names
  const names = { ...words.names, low: interval, high: interval, baseline: value }
  const { kpi: id, unit, better, points: history, targets } = report
  const said = { names, alt: '', target: words.target, baseline: words.baseline }
  return kpiPlot({ id, unit, better, history, targets }, said, { marks: [...decided] })
}
