import type { ChartConfiguration } from 'chart.js'
import { describe, expect, it } from 'vitest'
import { bridgeChart } from '../../web/charts/bridge-chart.ts'
import { lines } from '../../web/charts/chart-lines.ts'
import { dotLines } from '../../web/charts/dots-plot.ts'
import { dotline } from '../../web/charts/dotline.ts'
import type { ChartWords } from '../../web/charts/chart-words.ts'
import { kpiChart, plotOf } from '../../web/charts/kpi-chart.ts'
import type { Palette } from '../../web/charts/palette.ts'
import { plotChart } from '../../web/charts/plot-chart.ts'
import { sparkline } from '../../web/charts/sparkline.ts'
import { drawChart } from './drawn-chart.ts'
import { june, nothing, pointOf, reportOf, withBudget, withIncidents } from './kpi-samples.ts'

const colours = ['ink', 'ink-2', 'ink-3', 'rule', 'rule-strong', 'accent', 'surface']
const palette = Object.fromEntries(colours.map((name, index) => [name, `rgb(${index}, 0, 0)`])) as Palette
const words: ChartWords = {
  month: (month) => month.slice(5),
  monthLong: (month) => month,
  count: String,
  value: (_, value) => String(value),
  target: (_, value, better) => `${better === 'near-zero' ? '±' : ''}${Math.round(value * 100)} %`,
  baseline: (n) => `baseline ${n}`,
  names: {
    value: 'change',
    alone: 'alone',
    second: 'second',
    target: 'Target',
    path: 'path',
    interval: '95 %',
    sample: 'n',
  },
}

/** The words that a chart writes by its lines, axes left out. */
const written = (chart: object, wanted: RegExp): string[] =>
  drawChart(chart as ChartConfiguration, 900, 400)
    .written.map(({ text }) => text)
    .filter((text) => wanted.test(text))

describe('the chart of a value that must stay near zero', () => {
  const report = reportOf('budget-variance', [
    pointOf('budget-variance', 1, withBudget(2_100_000), withBudget(2_100_000)),
    pointOf('budget-variance', 2, withBudget(1_500_000), withBudget(3_600_000, 4_000_000)),
    pointOf('budget-variance', 3, withBudget(2_100_000), withBudget(5_700_000, 6_000_000)),
  ])
  const chart = kpiChart(report, words, palette)

  it('draws the target twice, either side of zero, and labels it once', () => {
    expect(chart.data.datasets[lines.target]!.data).toEqual([0.15, 0.15, 0.15])
    expect(chart.data.datasets[lines.mirror]!.data).toEqual([-0.15, -0.15, -0.15])
    expect(written(chart, /±/)).toEqual(['±15 % M3'])
  })

  it('draws what the contract’s year adds up to as the strong line, the months alone as dots, and no second line', () => {
    const { value, alone, second } = lines
    const drawn = (line: number) => chart.data.datasets[line]!.data.map((one) => one!.toFixed(2))
    expect(drawn(value)).toEqual(['0.05', '-0.10', '-0.05'])
    expect(drawn(alone)).toEqual(['0.05', '-0.25', '0.05'])
    expect(chart.data.datasets[second]!.data).toEqual([])
    const widths = chart.data.datasets.map(({ borderWidth }) => Number(borderWidth ?? 0))
    expect(Math.max(...widths)).toBe(widths[value])
    expect(written(chart, /second/)).toEqual([])
  })

  it('keeps zero and both limits in sight', () => {
    const { min, max } = plotOf(report, words).range!
    expect(min).toBeLessThanOrEqual(-0.25)
    expect(max).toBeGreaterThanOrEqual(0.15)
  })
})

describe('the axis', () => {
  it('of an availability shows the tenths of a percent that matter, and no more than 100 %', () => {
    const report = reportOf('availability', [pointOf('availability', 1, june), pointOf('availability', 2, june)])
    const { min, max } = plotOf(report, words).range!
    expect(min).toBeGreaterThan(0.99)
    expect(max).toBeLessThanOrEqual(1)
  })

  it('of a change holds zero, so that better and worse than before are told apart', () => {
    const report = reportOf('total-cost', [pointOf('total-cost', 5, june), pointOf('total-cost', 6, june)])
    const { min, max } = plotOf(report, words).range!
    expect(min).toBeLessThan(-0.25)
    expect(max).toBeGreaterThanOrEqual(0)
  })
})

describe('security incidents', () => {
  const report = reportOf('security-incidents', [
    pointOf('security-incidents', 1, withIncidents(5)),
    pointOf('security-incidents', 2, nothing),
    pointOf('security-incidents', 3, withIncidents(0)),
    pointOf('security-incidents', 4, withIncidents(2)),
  ])
  const drawing = kpiChart(report, words, palette, { selected: '2026-04' })
  const { data, options } = drawing

  it('are dots on stems from 0: none where no file covers the month, one at 0 where none happened', () => {
    expect(data.datasets[dotLines.alone]!.data).toEqual([5, null, 0, 2])
    expect(data.datasets[dotLines.alone]).toMatchObject({ type: 'line', showLine: false, pointRadius: [6, 6, 6, 8] })
    expect(data.datasets[dotLines.stems]).toMatchObject({ type: 'bar', data: [5, null, 0, 2] })
    expect(options!.scales!['y']).toMatchObject({ min: 0 })
  })

  it('stand against the baseline and the steps of the target, in incidents', () => {
    expect(data.datasets[dotLines.baseline]!.data).toEqual([4.8, 4.8, 4.8, 4.8])
    // −30 % of 4.8 at M3, −50 % at M6.
    expect(data.datasets[dotLines.target]!.data.map((one) => one!.toFixed(2))).toEqual(['3.36', '3.36', '3.36', '2.40'])
  })

  it('are judged on the strong line, in incidents a month', () => {
    const window = { ...june, incidents: { ...june.incidents!, months: 3, security: 6 } }
    const judged = reportOf('security-incidents', [
      pointOf('security-incidents', 3, withIncidents(0), window),
      pointOf('security-incidents', 4, nothing, nothing),
    ])
    const { datasets } = kpiChart(judged, words, palette).data
    expect(datasets[dotLines.value]!.data).toEqual([expect.closeTo(2), null])
    expect(datasets[dotLines.alone]!.data).toEqual([0, null])
    const widths = [dotLines.value, dotLines.baseline, dotLines.target].map((line) =>
      Number(datasets[line]!.borderWidth),
    )
    expect(Math.max(...widths.slice(1))).toBeLessThan(widths[0]!)
  })

  it('write the names of the lines', () => {
    expect(written(drawing, / M\d|baseline/)).toEqual(['-30 % M3', '-50 % M6', 'baseline 4.8'])
  })

  it('draw no baseline where none is known', () => {
    const unknown = { ...june, terms: { ...june.terms, securityBaseline: null } }
    const chart = kpiChart(reportOf('security-incidents', [pointOf('security-incidents', 1, unknown)]), words, palette)
    expect(chart.data.datasets[dotLines.baseline]!.data).toEqual([])
    expect(written(chart, / M\d|baseline/)).toEqual([])
  })

  it('are as small dots in the box', () => {
    const { dots, stems, baseline } = dotline(report.points)
    expect(dots.match(/h0/g)).toHaveLength(3)
    expect(stems.match(/M/g)).toHaveLength(3)
    expect(baseline).toMatch(/^M5 [\d.]+H295$/)
    expect(dotline([pointOf('security-incidents', 1, nothing)])).toMatchObject({ dots: '', stems: '', baseline: '' })
  })
})

describe('a plot that an earlier release kept', () => {
  it('is drawn without the range, the labels and the marks that it does not have', () => {
    const report = reportOf('total-cost', [pointOf('total-cost', 5, june), pointOf('total-cost', 6, june)])
    const { range: _range, labels: _labels, marks: _marks, ...kept } = plotOf(report, words)
    const chart = plotChart(kept, { month: String, count: String, tick: String }, palette)
    const values = kept.series.find(({ role }) => role === 'value')!.values
    expect(chart.data.datasets[lines.value]!.data).toEqual(values)
    expect(written(chart, / M\d/)).toEqual([])
  })
})

describe('the bridge', () => {
  const rows = [
    { name: 'Forecast', from: 0, to: 0, amount: '20 000', kind: 'end' },
    { name: 'Scope', from: 0, to: 0.04, amount: '+800', kind: 'part' },
    { name: 'Volume', from: 0.04, to: 0.065, amount: '+500', kind: 'part' },
    { name: 'Rest', from: 0.065, to: 0.062, amount: '-60', kind: 'part' },
    { name: 'Actual', from: 0, to: 0.062, amount: '21 240', kind: 'end' },
  ] as const
  const chart = bridgeChart(rows, 0.15, String, palette)

  it('floats each part from where the one before ended; more is full, less is hollow', () => {
    const [bars] = chart.data.datasets
    expect(bars!.data).toEqual(rows.map(({ from, to }) => [from, to]))
    const fills = bars!.backgroundColor as string[]
    expect(fills[1]).toBe(palette['ink-2'])
    expect(fills[3]).toBe(palette.surface)
    expect(fills[4]).toBe(palette.accent)
  })

  it('holds the forecast and both limits of the target on its axis', () => {
    const { min, max } = chart.options!.scales!['x'] as { min: number; max: number }
    expect(min).toBeLessThan(-0.15)
    expect(max).toBeGreaterThan(0.15)
  })

  it('without a target starts at the forecast', () => {
    const { min } = bridgeChart(rows, null, String, palette).options!.scales!['x'] as { min: number }
    expect(Math.abs(min)).toBe(0)
  })
})

describe('the small line', () => {
  it('of a budget has its target on either side', () => {
    const history = [pointOf('budget-variance', 1, withBudget(2_100_000)), pointOf('budget-variance', 2, june)]
    const { target, mirror } = sparkline(history, 'near-zero')
    expect(target).not.toBe('')
    expect(mirror).not.toBe(target)
    expect(sparkline(history).mirror).toBe('')
  })

  it('is not drawn as targets without a value', () => {
    expect(sparkline([pointOf('satisfaction', 1, nothing)])).toMatchObject({ line: '', target: '' })
  })
})
