import type { ChartConfiguration } from 'chart.js'
import type { KpiReport } from '../../shared/api/kpis.ts'
import { chartTooltip } from './chart-tooltip.ts'
import type { ChartWords } from './chart-words.ts'
import { axisWidth } from './kpi-chart.ts'
import { type LineLabel, lineLabels } from './line-labels.ts'
import { markerLine, monthMarker } from './month-marker.ts'
import { numberedMarks, type MarkedReport } from './numbered-marks.ts'
import type { Palette } from './palette.ts'
import { monthAxis } from './month-axis.ts'
import { movedFigures } from '../words/moved-figures.ts'

/** Order of what is drawn. */
export const dotLines = { dots: 0, baseline: 1, target: 2, judged: 3, stems: 4 } as const

/**
 * Security incidents as they are counted: a dot per month on a stem from 0, what is judged as the strong line, the baseline as a
 * dashed one, the target as steps below it. A month that no file covers has no dot; one without incident has its dot at 0.
 */
export function dotsChart(
  report: MarkedReport,
  words: ChartWords & { readonly baseline: (perMonth: number) => string },
  palette: Palette,
  selected: string | undefined,
): ChartConfiguration<'bar' | 'line', (number | null)[], string> {
  const { points } = report
  const months = points.map(({ month }) => month)
  const at = selected ? months.indexOf(selected) : -1
  const counts = points.map(({ perMonth }) => perMonth?.value ?? null)
  const baselines = points.map(({ baseline }) => baseline?.perMonth ?? null)
  const targets = points.map(({ baseline, judged: { target } }) =>
    baseline && target !== null ? baseline.perMonth * (1 + target) : null,
  )
  const judged = points.map(({ baseline, judged: { value } }) =>
    baseline && value !== null ? baseline.perMonth * (1 + value) : null,
  )
  const line = { type: 'line', pointRadius: 0, borderWidth: 1.5 } as const
  return {
    type: 'bar',
    data: {
      labels: months,
      datasets: [
        {
          type: 'line',
          label: words.names.value,
          data: counts,
          showLine: false,
          backgroundColor: palette.accent,
          borderColor: palette.surface,
          borderWidth: 1.5,
          pointRadius: months.map((month) => (month === selected ? 8 : 6)),
          pointHoverRadius: 8,
          pointHitRadius: 14,
        },
        { ...line, label: words.names.value, data: baselines, borderColor: palette['ink-3'], borderDash: [6, 4] },
        { ...line, label: words.names.target, data: targets, borderColor: palette['ink-2'], stepped: 'middle' },
        { ...line, label: words.names.value, data: judged, borderColor: palette.accent, borderWidth: 3 },
        { type: 'bar', label: words.names.alone, data: counts, backgroundColor: palette.accent, barThickness: 2 },
      ],
    },
    plugins: [
      monthMarker(at, palette['rule-strong']),
      lineLabels(labelsOf(report, words, palette, targets), palette.surface, {
        marksAbove: true,
        lines: markerLine(at),
      }),
      numberedMarks([...movedFigures(report), ...(report.decided ?? [])], palette),
    ],
    options: {
      responsive: true,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      layout: { padding: { top: 18, right: 20 } },
      scales: {
        x: monthAxis(palette, (index) => {
          const month = months[index]
          if (!month) return ''
          return [words.month(month, false), index === 0 || month.endsWith('-01') ? month.slice(0, 4) : '']
        }),
        y: {
          beginAtZero: true,
          suggestedMax: Math.max(4, ...[...counts, ...baselines].map((one) => (one ?? 0) * 1.15)),
          afterFit: (axis) => (axis.width = axisWidth),
          grid: { color: palette.rule },
          border: { display: false },
          ticks: {
            color: palette['ink-3'],
            maxTicksLimit: 6,
            precision: 0,
            callback: (value) => words.count(Number(value)),
          },
        },
      },
      plugins: { tooltip: chartTooltip(report, words, palette, dotLines.dots) },
    },
  }
}

function labelsOf(
  { points, targets, unit, better }: KpiReport,
  words: ChartWords & { readonly baseline: (perMonth: number) => string },
  palette: Palette,
  drawn: readonly (number | null)[],
): LineLabel[] {
  const above = { sides: ['above', 'below'] } as const
  const steps = targets.flatMap((step) => {
    const indices = mostRoomAbove(points, ({ judged }, at) =>
      judged.targetDueMonth === step.dueMonth ? drawn[at]! : null,
    )
    const text = `${words.target(unit, step.value, better)} M${step.dueMonth}`
    return indices.length === 0 ? [] : [{ ...above, dataset: dotLines.target, indices, text, colour: palette['ink-2'] }]
  })
  const indices = mostRoomAbove(points, ({ baseline }) => baseline?.perMonth ?? null)
  const text = words.baseline(points[indices[0] ?? -1]?.baseline?.perMonth ?? 0)
  return indices.length === 0
    ? steps
    : [...steps, { ...above, dataset: dotLines.baseline, indices, text, colour: palette['ink-3'] }]
}

/** The months in which there is a line, those in which it stands furthest above its dot first. */
function mostRoomAbove(
  points: KpiReport['points'],
  line: (point: KpiReport['points'][number], index: number) => number | null,
): number[] {
  const rooms = points.flatMap((point, index) => {
    const level = line(point, index)
    return level === null ? [] : [{ index, room: level - (point.perMonth?.value ?? 0) }]
  })
  return rooms.toSorted((a, b) => b.room - a.room).map(({ index }) => index)
}
