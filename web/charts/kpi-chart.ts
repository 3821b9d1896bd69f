import type { ChartConfiguration, ChartDataset } from 'chart.js'
import type { KpiReport } from '../../shared/api/kpis.ts'
import type { Unit } from '../../shared/kpi/definition.ts'
import { movedFigures } from '../words/moved-figures.ts'
import { type LineLabel, lineLabels } from './line-labels.ts'
import { monthMarker } from './month-marker.ts'
import { numberedMarks } from './numbered-marks.ts'
import { faded, type Palette } from './palette.ts'

/** The words and figures of a chart, in the reader's language. */
export type ChartWords = {
  readonly month: (month: string, withYear: boolean) => string
  readonly monthLong: (month: string) => string
  readonly count: (n: number) => string
  readonly value: (unit: Unit, value: number | null) => string
  readonly target: (unit: Unit, value: number) => string
  readonly names: Record<'value' | 'median' | 'target' | 'path' | 'interval' | 'sample', string>
}

/** The vertical axis and right margin are the same on charts that stand above one another, so that their months line up. */
export const axisWidth = 60
export const rightMargin = ({ points }: KpiReport) => (points.some((point) => point.median != null) ? 76 : 20)

type Line = ChartDataset<'line', (number | null)[]>
/** Order of the lines; the band's two edges come first so that everything else lies above it. */
export const lines = { high: 0, low: 1, path: 2, target: 3, median: 4, value: 5 } as const

/**
 * A KPI's history: one strong line, its 95 % interval as a quiet band, the target as a stepped line labelled on itself, the path
 * between targets dotted. Months without a figure are gaps. Hours start at 0; a rate shows the part of 0–100 % that is in use.
 */
export function kpiChart(
  report: KpiReport,
  words: ChartWords,
  palette: Palette,
  selected: string | undefined,
): ChartConfiguration<'line', (number | null)[], string> {
  const { points, unit } = report
  const months = points.map((point) => point.month)
  const hasMedian = points.some((point) => point.median != null)
  const edge: Partial<Line> = { borderWidth: 0, pointRadius: 0, pointHitRadius: 0 }
  const datasets: Line[] = [
    { ...edge, label: words.names.interval, data: points.map((point) => point.interval?.high ?? null) },
    {
      ...edge,
      label: words.names.interval,
      data: points.map((point) => point.interval?.low ?? null),
      backgroundColor: faded(palette.accent, 0.13),
      fill: '-1',
    },
    {
      label: words.names.path,
      data: points.map((point) => point.path),
      borderColor: palette['ink-3'],
      borderWidth: 1.5,
      borderDash: [1, 5],
      borderCapStyle: 'round',
      pointRadius: 0,
    },
    {
      label: words.names.target,
      data: points.map((point) => point.target),
      borderColor: palette['ink-2'],
      borderWidth: 1.5,
      stepped: 'middle',
      pointRadius: 0,
    },
    {
      label: words.names.median,
      data: hasMedian ? points.map((point) => point.median ?? null) : [],
      borderColor: palette['ink-3'],
      borderWidth: 1.5,
      pointRadius: 0,
    },
    {
      label: words.names.value,
      data: points.map((point) => point.value),
      borderColor: palette.accent,
      backgroundColor: palette.accent,
      borderWidth: 3,
      borderJoinStyle: 'round',
      pointRadius: points.map((point) => (point.month === selected ? 6 : points.length > 36 ? 0 : 3.5)),
      pointHoverRadius: 6,
      pointHitRadius: 14,
      pointBorderColor: palette.surface,
      pointBorderWidth: points.length > 36 ? 0 : 1.5,
    },
  ]
  return {
    type: 'line',
    data: { labels: months, datasets },
    plugins: [
      monthMarker(selected ? months.indexOf(selected) : -1, palette['rule-strong']),
      lineLabels(labelsOf(report, words, palette, hasMedian), palette.surface),
      numberedMarks(movedFigures(report), palette),
    ],
    options: {
      responsive: true,
      maintainAspectRatio: false,
      spanGaps: false,
      interaction: { mode: 'index', intersect: false },
      layout: { padding: { top: 18, right: rightMargin(report) } },
      scales: {
        x: {
          grid: { display: false },
          border: { color: palette['rule-strong'] },
          ticks: {
            color: palette['ink-3'],
            maxRotation: 0,
            autoSkipPadding: 12,
            callback: (_, index) => {
              const point = points[index]
              if (!point) return ''
              const withYear = index === 0 || point.month.endsWith('-01')
              return [
                words.month(point.month, false),
                `n ${words.count(point.sample)}`,
                withYear ? point.month.slice(0, 4) : '',
              ]
            },
          },
        },
        y: {
          beginAtZero: unit !== 'ratio',
          afterFit: (axis) => (axis.width = axisWidth),
          ...yRange(report),
          grid: { color: palette.rule },
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
        tooltip: {
          displayColors: false,
          filter: (item) => item.datasetIndex === lines.value,
          backgroundColor: palette.ink,
          titleColor: palette.surface,
          bodyColor: palette.surface,
          padding: 10,
          callbacks: {
            title: ([item]) => (item ? words.monthLong(months[item.dataIndex]!) : ''),
            label: (item) => tooltipLines(report, words, item.dataIndex),
          },
        },
      },
    },
  }
}

/**
 * What the vertical axis spans. Hours: from 0 to what the values and targets need; a wide interval of a small month is cut rather
 * than flattening the line. Rates: room around the band, inside 0–100 %.
 */
export function yRange({ points, unit, targets }: KpiReport): { min: number; max: number } | Record<string, never> {
  const values = [
    ...points.flatMap(({ value, target, median, path }) => [value, target, median ?? null, path]),
    ...targets.map((one) => one.value),
  ].filter((one) => one !== null)
  if (values.length === 0) return unit === 'ratio' ? { min: 0, max: 1 } : {}
  if (unit !== 'ratio') return { min: 0, max: roundUp(Math.max(...values) * 1.25) }
  const lows = points.flatMap((point) => point.interval?.low ?? [])
  const highs = points.flatMap((point) => point.interval?.high ?? [])
  const low = Math.floor((Math.min(...values, ...lows) - 0.02) * 10) / 10
  const high = Math.ceil((Math.max(...values, ...highs) + 0.02) * 10) / 10
  return { min: Math.max(0, low), max: Math.min(1, high) }
}

function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value || 1))
  return (Math.ceil((value / power) * 5) / 5) * power
}

/**
 * `70 % M3` is written on each step of the target, at the month where the line is furthest from it and on the side away from the
 * line; steps that no month of the run is held to are not written.
 */
function labelsOf(report: KpiReport, words: ChartWords, palette: Palette, hasMedian: boolean): LineLabel[] {
  const { points, unit, targets } = report
  const labels: LineLabel[] = []
  for (const step of targets) {
    const held = points.flatMap(({ target, targetDueMonth, value }, index) =>
      target !== null && targetDueMonth === step.dueMonth ? [{ index, gap: value === null ? 0 : target - value }] : [],
    )
    const [best] = held.sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap))
    if (!best) continue
    const text = `${words.target(unit, step.value)} M${step.dueMonth}`
    const where = best.gap >= 0 ? 'above' : 'below'
    labels.push({ dataset: lines.target, index: best.index, text, colour: palette['ink-2'], where })
  }
  const last = points.findLastIndex((point) => point.value !== null)
  if (hasMedian && last >= 0) {
    labels.push(
      {
        dataset: lines.value,
        index: last,
        text: words.names.value,
        colour: palette.accent,
        where: 'right',
        strong: true,
      },
      { dataset: lines.median, index: last, text: words.names.median, colour: palette['ink-3'], where: 'right' },
    )
  }
  return labels
}

function tooltipLines({ points, unit }: KpiReport, words: ChartWords, index: number): string[] {
  const point = points[index]
  if (!point) return []
  const { interval, target, median, targetDueMonth } = point
  return [
    `${words.names.value}: ${words.value(unit, point.value)}`,
    ...(interval
      ? [`${words.names.interval}: ${words.value(unit, interval.low)} – ${words.value(unit, interval.high)}`]
      : []),
    ...(median != null ? [`${words.names.median}: ${words.value(unit, median)}`] : []),
    ...(target !== null ? [`${words.names.target}: ${words.target(unit, target)} M${targetDueMonth ?? ''}`] : []),
    `${words.names.sample}: ${words.count(point.sample)}`,
  ]
}
