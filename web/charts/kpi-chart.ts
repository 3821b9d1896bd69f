import type { ChartConfiguration, ChartDataset } from 'chart.js'
import type { KpiReport } from '../../shared/api/kpis.ts'
import { movedFigures } from '../words/moved-figures.ts'
import { chartLabels } from './chart-labels.ts'
import { lines } from './chart-lines.ts'
import { chartTooltip } from './chart-tooltip.ts'
import type { ChartWords } from './chart-words.ts'
import { lineLabels } from './line-labels.ts'
import { monthAxis } from './month-axis.ts'
import { markerLine, monthMarker } from './month-marker.ts'
import { numberedMarks, type MarkedReport } from './numbered-marks.ts'
import { faded, type Palette } from './palette.ts'
import { secondLine } from './second-line.ts'
import { yRange } from './y-range.ts'

/** The vertical axis and right margin are the same on charts that stand above one another, so that their months line up. */
export const axisWidth = 60
export const rightMargin = (report: KpiReport) => (secondLine(report) ? 76 : 20)

type Line = ChartDataset<'line', (number | null)[]>

/**
 * A KPI's history: the judged figure as one strong line, its 95 % interval as a quiet band, months alone as dots, the target as a stepped line labelled on itself (two of
 * them, either side of zero, where the value must stay near it), the path between targets dotted. Months without a figure are
 * gaps. Hours start at 0; a rate shows the part of 0–100 % that is in use; a change shows its zero.
 */
export function kpiChart(
  report: MarkedReport,
  words: ChartWords,
  palette: Palette,
  selected: string | undefined,
): ChartConfiguration<'line', (number | null)[], string> {
  const { points, unit } = report
  const months = points.map((point) => point.month)
  const at = selected ? months.indexOf(selected) : -1
  const second = secondLine(report)
  const edge: Partial<Line> = { borderWidth: 0, pointRadius: 0, pointHitRadius: 0 }
  const step: Partial<Line> = { borderColor: palette['ink-2'], borderWidth: 1.5, stepped: 'middle', pointRadius: 0 }
  const judged = points.map((point) => point.judged)
  const mirrored = ({ target }: (typeof judged)[number]) => (target === null ? null : -target)
  const datasets: Line[] = [
    { ...edge, label: words.names.interval, data: judged.map(({ interval }) => interval?.high ?? null) },
    {
      ...edge,
      label: words.names.interval,
      data: judged.map(({ interval }) => interval?.low ?? null),
      backgroundColor: faded(palette.accent, 0.13),
      fill: '-1',
    },
    {
      label: words.names.path,
      data: judged.map(({ path }) => path),
      borderColor: palette['ink-3'],
      borderWidth: 1.5,
      borderDash: [1, 5],
      borderCapStyle: 'round',
      pointRadius: 0,
    },
    { ...step, label: words.names.target, data: judged.map(({ target }) => target) },
    { ...step, label: words.names.target, data: report.better === 'near-zero' ? judged.map(mirrored) : [] },
    {
      label: words.names.second,
      data: [...(second?.values ?? [])],
      borderColor: palette['ink-3'],
      borderWidth: 1.5,
      pointRadius: 0,
    },
    {
      label: words.names.alone,
      data: points.map((point) => point.value),
      showLine: false,
      pointRadius: points.length > 36 ? 1.5 : 2.5,
      pointHitRadius: 0,
      pointBackgroundColor: palette['ink-3'],
      pointBorderWidth: 0,
    },
    {
      label: words.names.value,
      data: judged.map(({ value }) => value),
      borderColor: palette.accent,
      backgroundColor: palette.accent,
      borderWidth: 3,
      borderJoinStyle: 'round',
      pointRadius: points.map((point) => (point.month === selected ? 6 : points.length > 36 ? 0 : 3.5)),
      pointHoverRadius: 6,
      pointHitRadius: 14,
      clip: 8,
      pointBorderColor: palette.surface,
      pointBorderWidth: points.length > 36 ? 0 : 1.5,
    },
  ]
  return {
    type: 'line',
    data: { labels: months, datasets },
    plugins: [
      monthMarker(at, palette['rule-strong']),
      lineLabels(chartLabels(report, words, palette), palette.surface, { marksAbove: true, lines: markerLine(at) }),
      numberedMarks([...movedFigures(report), ...(report.decided ?? [])], palette),
    ],
    options: {
      responsive: true,
      maintainAspectRatio: false,
      spanGaps: false,
      interaction: { mode: 'index', intersect: false },
      layout: { padding: { top: 18, right: rightMargin(report) } },
      scales: {
        x: monthAxis(palette, (index) => {
          const point = points[index]
          if (!point) return ''
          const withYear = index === 0 || point.month.endsWith('-01')
          return [
            words.month(point.month, false),
            `n ${words.count(point.sample)}`,
            withYear ? point.month.slice(0, 4) : '',
          ]
        }),
        y: {
          beginAtZero: unit !== 'ratio',
          afterFit: (axis) => (axis.width = axisWidth),
          ...yRange(report),
          grid: {
            color: ({ tick }) => (unit === 'change' && tick.value === 0 ? palette['rule-strong'] : palette.rule),
          },
          border: { display: false },
          ticks: {
            color: palette['ink-3'],
            maxTicksLimit: 6,
            includeBounds: false,
            callback: (value) => words.target(unit, Number(value)),
          },
        },
      },
      plugins: {
        tooltip: chartTooltip(report, words, palette, lines.value),
      },
    },
  }
}
