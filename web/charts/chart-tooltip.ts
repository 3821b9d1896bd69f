import type { TooltipItem } from 'chart.js'
import type { KpiReport } from '../../shared/api/kpis.ts'
import { dueMark } from '../../shared/sentences/due-mark.ts'
import type { ChartWords } from './chart-words.ts'
import type { Palette } from './palette.ts'
import { secondLine } from './second-line.ts'

/** Small box over a month, in the theme's ink, that answers for the dataset `answering` alone. */
export function chartTooltip(report: KpiReport, words: ChartWords, palette: Palette, answering: number) {
  return {
    displayColors: false,
    filter: (item: TooltipItem<'line'>) => item.datasetIndex === answering,
    backgroundColor: palette.ink,
    titleColor: palette.surface,
    bodyColor: palette.surface,
    padding: 10,
    callbacks: {
      title: ([item]: TooltipItem<'line'>[]) => (item ? words.monthLong(report.points[item.dataIndex]!.month) : ''),
      label: (item: TooltipItem<'line'>) => tooltipLines(report, words, item.dataIndex),
    },
  }
}

function tooltipLines(report: KpiReport, words: ChartWords, index: number): string[] {
  const { points, unit, better } = report
  const point = points[index]
  if (!point) return []
  const { value, sample, interval, target, targetDueMonth, window } = point.judged
  const second = secondLine(report)
  return [
    `${words.names.value}: ${words.value(unit, value)}`,
    ...(window.from === window.to ? [] : [`${words.names.alone}: ${words.value(unit, point.value)}`]),
    ...(interval
      ? [`${words.names.interval}: ${words.value(unit, interval.low)} – ${words.value(unit, interval.high)}`]
      : []),
    ...(second ? [`${words.names.second}: ${words.value(unit, second.values[index] ?? null)}`] : []),
    ...(target !== null
      ? [`${words.names.target}: ${words.target(unit, target, better)}${dueMark(report.kpi, targetDueMonth)}`]
      : []),
    `${words.names.sample}: ${words.count(sample)}`,
  ]
}
