import type { Chart, ChartConfiguration, Plugin } from 'chart.js'
import type { Segment } from '../../shared/deck/place-labels.ts'
import type { BridgeRow } from '../../shared/sentences/bridge-rows.ts'
import { type LineLabel, lineLabels } from './line-labels.ts'
import type { Palette } from './palette.ts'

/** A chart as narrow as a phone, in px, where half of its width does not hold a long name. */
const NARROW = 480
const LONG_NAME = 14

/**
 * From forecast to actual: each part starts where the one before ended, so that the last ends where the actual stands. The axis
 * is the distance from the forecast, so it starts at 0; dotted lines mark how far the target lets it go. More is full, less is
 * hollow.
 */
export function bridgeChart(
  rows: readonly BridgeRow[],
  limit: number | null,
  tick: (share: number) => string,
  palette: Palette,
): ChartConfiguration<'bar', [number, number][], string> {
  const reach = Math.max(0.05, limit ?? 0, ...rows.flatMap(({ from, to }) => [Math.abs(from), Math.abs(to)]))
  const low = Math.max(limit ?? 0, ...rows.map(({ to }) => -to))
  const colour = ({ kind }: BridgeRow) => (kind === 'end' ? palette.accent : palette['ink-2'])
  return {
    type: 'bar',
    data: {
      labels: rows.map(({ name }) => name),
      datasets: [
        {
          data: rows.map(({ from, to }) => [from, to]),
          backgroundColor: rows.map((row) =>
            row.to < row.from && row.kind === 'part' ? palette.surface : colour(row),
          ),
          borderColor: rows.map(colour),
          borderWidth: 1.5,
          borderSkipped: false,
          minBarLength: 2,
          barPercentage: 0.7,
          categoryPercentage: 0.9,
        },
      ],
    },
    plugins: [
      limits(limit, palette),
      lineLabels(amounts(rows, palette), palette.surface, { lines: limitLines(limit) }),
    ],
    options: {
      indexAxis: 'y',
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { right: 80, top: 4 } },
      scales: {
        x: {
          min: -low * 1.08,
          max: reach * 1.08,
          grid: { color: ({ tick: one }) => (one.value === 0 ? palette['rule-strong'] : palette.rule) },
          border: { display: false },
          ticks: {
            color: palette['ink-3'],
            maxTicksLimit: 5,
            maxRotation: 0,
            includeBounds: false,
            callback: (value) => tick(Number(value)),
          },
        },
        y: {
          grid: { display: false },
          border: { display: false },
          ticks: {
            color: palette.ink,
            autoSkip: false,
            callback(_value, index) {
              const name = rows[index]?.name ?? ''
              return this.chart.width < NARROW ? inTwoLines(name) : name
            },
          },
        },
      },
      plugins: { tooltip: { enabled: false } },
    },
  }
}

/** A name of several words in two lines, broken at the space nearest its middle. */
function inTwoLines(name: string): string | string[] {
  const breaks = [...name.matchAll(/ /g)].map(({ index }) => index)
  const [at] = breaks.toSorted((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2))
  return at === undefined || name.length <= LONG_NAME ? name : [name.slice(0, at), name.slice(at + 1)]
}

/** Dotted uprights either side of the forecast. */
function limits(limit: number | null, palette: Palette): Plugin<'bar'> {
  const lines = limitLines(limit)
  return {
    id: 'limits',
    beforeDatasetsDraw(chart) {
      const { ctx } = chart
      ctx.save()
      ctx.strokeStyle = palette['ink-2']
      ctx.setLineDash([2, 4])
      for (const { from, to } of lines(chart)) {
        ctx.beginPath()
        ctx.moveTo(from.x, from.y)
        ctx.lineTo(to.x, to.y)
        ctx.stroke()
      }
      ctx.restore()
    },
  }
}

const limitLines =
  (limit: number | null) =>
  ({ scales, chartArea }: Pick<Chart, 'scales' | 'chartArea'>): Segment[] =>
    (limit === null ? [] : [-limit, limit]).map((share) => {
      const x = scales['x']!.getPixelForValue(share)
      return { from: { x, y: chartArea.top }, to: { x, y: chartArea.bottom } }
    })

/** Each row's amount, just after its bar, or before it where something stands in the way. */
const amounts = (rows: readonly BridgeRow[], palette: Palette): LineLabel[] =>
  rows.map(({ amount }, index) => ({
    dataset: 0,
    indices: [index],
    text: amount,
    colour: palette.ink,
    sides: ['right', 'left'],
    strong: true,
    inRow: true,
  }))
