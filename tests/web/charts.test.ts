import { describe, expect, it } from 'vitest'
import { backlogChart } from '../../web/charts/backlog-chart.ts'
import { lines } from '../../web/charts/chart-lines.ts'
import type { ChartWords } from '../../web/charts/chart-words.ts'
import { kpiChart, plotOf } from '../../web/charts/kpi-chart.ts'
import { sparkline } from '../../web/charts/sparkline.ts'
import type { Palette } from '../../web/charts/palette.ts'
import { drawChart } from './drawn-chart.ts'
import { points, report } from './samples.ts'
import type { ChartConfiguration, TooltipItem } from 'chart.js'
import type { KpiReport } from '../../shared/api/kpis.ts'
import { chartTooltip } from '../../web/charts/chart-tooltip.ts'

const colours = ['ink', 'ink-2', 'ink-3', 'rule', 'rule-strong', 'accent', 'surface']
const palette = Object.fromEntries(colours.map((name, index) => [name, `rgb(${index}, 0, 0)`])) as Palette
const words: ChartWords = {
  month: (month) => month.slice(5),
  monthLong: (month) => month,
  count: String,
  value: (_, value) => (value === null ? '–' : value.toFixed(2)),
  target: (_, value) => `${Math.round(value * 100)} %`,
  baseline: String,
  names: {
    value: 'rate',
    alone: 'alone',
    second: 'median',
    target: 'Target',
    path: 'path',
    interval: '95 %',
    sample: 'Tickets',
  },
}
/** A chart of lines alone. */
type Drawn = ChartConfiguration<'line', (number | null)[], string>
const chartOf = (told: KpiReport, selected?: string) => kpiChart(told, words, palette, { selected }) as Drawn
const draw = (selected?: string) => chartOf(report, selected)
const yRange = (told: KpiReport) => plotOf(told, words).range!
/** The months as given, but that nothing could be told in the window of the second. */
const withGap = <Point extends (typeof points)[number]>(months: readonly Point[]): Point[] =>
  months.with(1, { ...months[1]!, judged: { ...months[1]!.judged, value: null, interval: null } })

describe('the chart of a KPI', () => {
  it('has one strong line, of what is judged, whose gaps are not joined', () => {
    const { data, options } = chartOf({ ...report, points: withGap(report.points) })
    expect(data.labels).toEqual(points.map((point) => point.month))
    expect(data.datasets[lines.value]!.data).toEqual([0.62, null, 0.72, 0.74, 0.7, 200 / 280])
    expect(options!.spanGaps).toBe(false)
    const widths = data.datasets.map((one) => Number(one.borderWidth ?? 0))
    expect(Math.max(...widths)).toBe(widths[lines.value])
  })

  it('has the months alone as dots that no line joins', () => {
    const { alone } = lines
    const dots = draw().data.datasets[alone]!
    expect(dots.data).toEqual([0.62, null, 0.77, 0.71, 0.62, 67 / 80])
    expect(dots).toMatchObject({ label: 'alone', showLine: false })
    expect(Number(dots.pointRadius)).toBeGreaterThan(0)
    expect(dots.pointBackgroundColor).not.toBe(palette.accent)
  })

  it('tells of a month what is judged with its interval and sample, and the month alone where that is another', () => {
    const { label } = chartTooltip(report, words, palette, lines.value).callbacks
    const told = (dataIndex: number) => label({ dataIndex } as TooltipItem<'line'>)
    expect(told(5)).toEqual(['rate: 0.71', 'alone: 0.84', '95 %: 0.63 – 0.79', 'Target: 85 % M6', 'Tickets: 280'])
    expect(told(0)).not.toContain('alone: 0.62')
  })

  it('draws the target in steps, the path dotted, the interval as a band between its edges', () => {
    const { datasets } = draw().data
    expect(datasets[lines.target]).toMatchObject({ stepped: 'middle', data: [0.7, 0.7, 0.7, 0.85, 0.85, 0.85] })
    // From 55.5 % before M1 to 70 % at M3, and on to 85 % at M6.
    const paths = [0.555 + 0.145 / 3, 0.555 + 0.29 / 3, null, 0.75, 0.8, null].map((one) => one && expect.closeTo(one))
    expect(datasets[lines.path]).toMatchObject({ borderDash: [1, 5], data: paths })
    expect(datasets[lines.low]).toMatchObject({ fill: '-1', borderWidth: 0 })
    expect(datasets[lines.high]!.data[0]).toBeCloseTo(0.7)
  })

  it('writes the month and n under each month', () => {
    const ticks = draw().options!.scales!['x']!.ticks!
    const label = ticks.callback!.call({} as never, 0, 2, [])
    expect(label).toEqual(['03', 'n 100', ''])
  })

  it('marks the month whose tickets are listed', () => {
    expect(draw('2026-05').data.datasets[lines.value]!.pointRadius).toEqual([3.5, 3.5, 3.5, 3.5, 6, 3.5])
  })

  it('labels each step by itself', () => {
    const { written, chart } = drawChart(draw() as ChartConfiguration, 800, 400)
    const target = chart.getDatasetMeta(lines.target).data
    for (const [text, months] of [
      ['70 % M3', [0, 1, 2]],
      ['85 % M6', [3, 4, 5]],
    ] as const) {
      const [label, ...others] = written.filter((one) => one.text === text)
      expect(others).toEqual([])
      const middle = (label!.box.top + label!.box.bottom) / 2
      expect(Math.abs(middle - target[months[0]]!.y)).toBeLessThan(40)
      expect(label!.box.left).toBeGreaterThan(target[months[0]]!.x - 60)
      expect(label!.box.right).toBeLessThan(target[months[2]]!.x + 60)
    }
  })

  it('starts hours at 0, keeps a rate inside 0–100 % and holds what is judged and months alone', () => {
    expect(yRange(report)).toEqual({ min: 0.5, max: 0.9 })
    const hours = {
      ...report,
      unit: 'hours' as const,
      targets: [],
      points: report.points.map((one) => ({
        ...one,
        value: 9,
        judged: { ...one.judged, target: null, path: null, value: 9 },
      })),
    }
    expect(yRange(hours)).toMatchObject({ min: 0 })
    for (const raised of [{ value: 30 }, { judged: { ...hours.points[0]!.judged, value: 30 } }]) {
      const higher = hours.points.with(0, { ...hours.points[0]!, ...raised })
      expect(yRange({ ...hours, points: higher }).max).toBeGreaterThan(30)
    }
    const wide = hours.points.map((one) => ({ ...one, judged: { ...one.judged, interval: { low: 1, high: 5000 } } }))
    expect(yRange({ ...hours, points: wide })).toEqual(yRange(hours))
  })

  it('does not move', () => {
    expect(draw().options!.animation).toBeUndefined()
  })
})

describe('the backlog', () => {
  it('stacks by age, from 0, each ticket once', () => {
    const [first, ...others] = report.points
    const backlog = { open: 37, over7: 20, over14: 11, over30: 6 }
    const withBacklog = { ...report, points: [first!, { ...others[0]!, backlog }] }
    const { data, options } = backlogChart(withBacklog, words, ['≤7', '≤14', '≤30', '>30'], palette)
    expect(data.datasets.map((one) => one.data[1])).toEqual([6, 5, 9, 17])
    expect(data.datasets.map((one) => one.data[0])).toEqual([null, null, null, null])
    expect(options!.scales!['y']).toMatchObject({ beginAtZero: true, stacked: true })
  })
})

describe('the sparkline', () => {
  it('breaks where a month has no figure and ends in a dot', () => {
    const { line, end } = sparkline(withGap(points))
    expect(line.match(/M/g)).toHaveLength(2)
    expect(end).toMatch(/^M295 [\d.]+h0$/)
  })

  it('is of what is judged; months alone are dots beside it, none where a month has no figure', () => {
    const { line, alone, end } = sparkline(points)
    expect(alone.match(/M[\d.]+ [\d.]+h0/g)).toHaveLength(5)
    const heights = (path: string) => [...path.matchAll(/[ML][\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y))
    // The months lie 0, 5, −3, −8 and 12 points above what they are judged on; up is less on a screen.
    const above = [0, 2, 3, 4, 5].map((index, dot) => Math.sign(heights(line)[index]! - heights(alone)[dot]!))
    expect(above).toEqual([0, 1, -1, -1, 1])
    expect(heights(end)).toEqual([heights(line).at(-1)])
  })

  it('draws the step of the target half-way between two months', () => {
    expect(sparkline(points).target).toMatch(/H150(\.0)?V/)
  })

  it('is empty, not flat, where nothing is known', () => {
    const nothing = points.map(({ judged }) => ({ value: null, judged: { ...judged, value: null, interval: null } }))
    expect(sparkline(nothing)).toMatchObject({ line: '', alone: '', target: '', mirror: '', band: '', end: '' })
  })

  it('has no NaN for a single month or a constant', () => {
    expect(JSON.stringify(sparkline(points.slice(0, 1)))).not.toMatch(/NaN|Infinity/)
    const flat = points.map(({ judged }) => ({
      value: 0,
      judged: { ...judged, value: 0, target: 0, interval: { low: 0, high: 0 } },
    }))
    expect(JSON.stringify(sparkline(flat))).not.toMatch(/NaN|Infinity/)
  })
})
