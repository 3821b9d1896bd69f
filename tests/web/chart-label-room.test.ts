import type { ChartConfiguration } from 'chart.js'
import { describe, expect, it } from 'vitest'
import type { KpiPoint, KpiReport } from '../../shared/api/kpis.ts'
import type { Box } from '../../shared/deck/place-labels.ts'
import { kpiDefinition, targetKpis, type KpiId } from '../../shared/kpi/index.ts'
import { formatMonth } from '../../shared/period.ts'
import { bridgeChart } from '../../web/charts/bridge-chart.ts'
import { kpiChart } from '../../web/charts/kpi-chart.ts'
import type { Palette } from '../../web/charts/palette.ts'
import { isAskedAllAlong } from '../../shared/sentences/due-mark.ts'
import { seeded } from '../../server/sample/random.ts'
import { drawChart, type Drawn } from './drawn-chart.ts'
import { june, pointOf, reportOf } from './kpi-samples.ts'

const colours = ['ink', 'ink-2', 'ink-3', 'rule', 'rule-strong', 'accent', 'surface']
const palette = Object.fromEntries(colours.map((name, index) => [name, `rgb(${index}, 0, 0)`])) as Palette
const words = {
  month: (month: string) => month.slice(5),
  monthLong: (month: string) => month,
  count: String,
  value: (_: unknown, value: number | null) => String(value),
  target: (_: unknown, value: number, better?: string) =>
    `${better === 'near-zero' ? '±' : ''}${Math.round(value * 100)} %`,
  baseline: (n: number) => `baseline ${n}`,
  names: { value: 'mean', alone: 'a', second: 'median', target: 't', path: 'p', interval: 'i', sample: 'n' },
}

const isTouched = ({ segments, bars }: Drawn, { left, right, top, bottom }: Box) =>
  bars.some((bar) => bar.left < right && left < bar.right && bar.top < bottom && top < bar.bottom) ||
  segments.some(({ from, to }) =>
    Array.from({ length: 401 }, (_, step) => step / 400).some((share) => {
      const [x, y] = [from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)]
      return x > left && x < right && y > top && y < bottom
    }),
  )
const share = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** The labels that a chart should say, those of them that it wrote, and what is wrong with where they stand, were they `lower`. */
function labelsIn(drawn: Drawn, wanted: RegExp, lower = 0) {
  const labels = drawn.written
    .filter(({ text }) => wanted.test(text))
    .map(({ text, box }) => ({ text, box: { ...box, top: box.top + lower, bottom: box.bottom + lower } }))
  const faults = labels.flatMap(({ text, box }, order) => [
    ...(isTouched(drawn, box) ? [`${text} lies on a line or a bar`] : []),
    ...labels.slice(0, order).flatMap((other) => (share(box, other.box) ? [`${text} lies on ${other.text}`] : [])),
    ...(box.left < 0 || box.right > drawn.chart.width || box.top < 0 ? [`${text} is cut`] : []),
  ])
  return { labels, faults }
}

const LABEL_HEIGHT = 12
const MARK_WIDTH = 20
const sizes = [
  [300, 272],
  [620, 340],
  [1150, 400],
] as const

/** A KPI's months as they might be: a walk with jumps, gaps, and other targets than the defaults. */
function someReport(random: () => number, kpi: KpiId): KpiReport {
  const sample = pointOf(kpi, 1, june, june)
  const length = 3 + Math.floor(random() * 30)
  const { unit, better } = kpiDefinition(kpi)
  const scale = unit === 'hours' ? 12 : 1
  const level = unit === 'change' ? 0 : 0.7
  const dues = [3, 6, 12].slice(0, 1 + Math.floor(random() * 3))
  const targets = dues.map((dueMonth) => ({
    dueMonth,
    month: formatMonth(24_312 + dueMonth),
    value: kpi === 'security-incidents' ? -0.3 - random() * 0.4 : (level + (random() - 0.3) * 0.4) * scale,
  }))
  let walk = level
  const points = Array.from({ length }, (_, index): KpiPoint => {
    walk += (random() - 0.5) * (random() < 0.1 ? 0.8 : 0.15)
    const held = targets.find(({ dueMonth }) => index < dueMonth) ?? targets.at(-1)!
    const value = random() < 0.07 ? null : (unit === 'ratio' ? Math.min(1, Math.max(0, walk)) : walk) * scale
    const count = Math.max(0, Math.round((1 + walk) * 4.8 + (random() - 0.5) * 6))
    const judged = { ...sample.judged, value, target: held.value, targetDueMonth: held.dueMonth, interval: null }
    const alone = value === null ? null : value * (0.7 + random() * 0.6)
    return {
      ...sample,
      month: formatMonth(24_313 + index),
      value: alone,
      judged,
      ...(sample.perMonth && { perMonth: { ...sample.perMonth, value: count } }),
      ...(unit === 'hours' && { median: alone && alone / 2 }),
    }
  })
  const report = reportOf('satisfaction', [pointOf('satisfaction', 1, june, june)])
  return { ...report, kpi, unit, better, targets, points: points.map((one) => ({ ...report.points[0]!, ...one })) }
}

/** What the lines of a KPI's chart are labelled with. */
const ON_LINES = / M\d+$|^mean$|^median$|^baseline/

describe('labels on the lines of a chart', () => {
  it('lie on no line, bar or other label in 200 generated series, on a phone, a tablet and a desk', () => {
    const random = seeded(18).uniform
    const found = { faults: [] as string[], faultyLower: 0, wanted: 0, written: 0 }
    for (let series = 0; series < 200; series++) {
      const kpi = targetKpis[series % targetKpis.length]!
      const report = someReport(random, kpi)
      const picked = report.points[Math.floor(random() * report.points.length)]!.month
      const [width, height] = sizes[series % sizes.length]!
      const drawn = drawChart(
        kpiChart(report, words, palette, { selected: picked }) as ChartConfiguration,
        width,
        height,
      )
      const { labels, faults } = labelsIn(drawn, ON_LINES)
      found.faultyLower += Math.sign(labelsIn(drawn, ON_LINES, LABEL_HEIGHT).faults.length)
      found.faults.push(...faults.map((fault) => `${series} ${kpi} ${width}: ${fault}`))
      found.written += labels.length
      // What a grid asks all along is no dated target, and has no mark of its month.
      if (!isAskedAllAlong(kpi)) found.wanted += new Set(report.points.map(({ judged }) => judged.targetDueMonth)).size
    }
    expect(found.faults).toEqual([])
    expect(found.written).toBeGreaterThanOrEqual(0.98 * found.wanted)
    // The same labels one line lower lie on something in most of the series: what is asked here is not given for nothing.
    expect(found.faultyLower).toBeGreaterThan(100)
  })

  it('leave the marks over them apart, on a phone too, where their months are nearer than they are wide', () => {
    const report = someReport(seeded(7).uniform, 'satisfaction')
    const marks = [0, 1, 1, 2, report.points.length - 1].map((index, order) => ({ index, number: `m${order}` }))
    const drawn = drawChart(kpiChart(report, words, palette, { alerts: marks }) as ChartConfiguration, 300, 272)
    const middles = drawn.written.filter(({ text }) => /^m\d$/.test(text)).map(({ box }) => (box.left + box.right) / 2)
    expect(middles).toHaveLength(marks.length)
    for (const [order, x] of middles.slice(1).entries()) expect(x - middles[order]!).toBeGreaterThanOrEqual(MARK_WIDTH)
    expect(middles.at(-1)).toBeLessThanOrEqual(drawn.chart.chartArea.right)
  })

  it('of a bridge lie on no bar and no limit', () => {
    const random = seeded(4).uniform
    for (let series = 0; series < 60; series++) {
      let at = 0
      const parts = Array.from({ length: 4 }, (_, part) => {
        const from = at
        at += (random() - 0.4) * 0.2
        return { name: `part ${part}`, from, to: at, amount: `${part} 640 €`, kind: 'part' as const }
      })
      const rows = [...parts, { name: 'end', from: 0, to: at, amount: '9 180 €', kind: 'end' as const }]
      const chart = bridgeChart(rows, 0.15, String, palette) as ChartConfiguration
      const drawn = drawChart(chart, 340, 200)
      const { scales, chartArea } = drawn.chart
      for (const limit of [-0.15, 0.15]) {
        const x = scales['x']!.getPixelForValue(limit)
        drawn.segments.push({ from: { x, y: chartArea.top }, to: { x, y: chartArea.bottom } })
      }
      const { labels, faults } = labelsIn(drawn, /€$/)
      expect([series, faults, labels.length]).toEqual([series, [], 5])
    }
  })
})
