import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textWidth, type Mark, type TextMark } from '../../../shared/deck/mark.ts'
import { crosses } from '../../../shared/deck/place-labels.ts'
import { plotMarks } from '../../../shared/deck/marks.ts'
import { plotWords } from '../../../shared/deck/plot-words.ts'
import type { Plot } from '../../../shared/deck/plot.ts'
import { valueAxis } from '../../../shared/deck/value-axis.ts'
import { formatIn } from '../../../shared/words/format.ts'

const format = formatIn(() => 'fr')
const box = { width: 572, height: 380 }
const monthsOf = (count: number) =>
  Array.from({ length: count }, (_, at) => `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`)

const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null, freq: 4 })
const anyPlot = fc.integer({ min: 1, max: 60 }).chain(
  (count) =>
    fc.record({
      kind: fc.constantFrom('line' as const, 'dots' as const),
      tickFormat: fc.constantFrom('ratio', 'hours', 'change', 'per-month'),
      categories: fc.constant(monthsOf(count)),
      samples: fc.constant([]),
      span: fc.constant(null),
      marks: fc.array(fc.record({ at: fc.integer({ min: 0, max: count - 1 }), text: fc.constantFrom('A', 'B') }), {
        maxLength: 2,
      }),
      series: fc
        .tuple(
          fc.array(share, { minLength: count, maxLength: count }),
          fc.array(fc.constantFrom(0.7, 0.8, 0.9), { minLength: count, maxLength: count }),
        )
        .map(([values, targets]) => [
          { role: 'value' as const, name: 'taux', values },
          { role: 'target' as const, name: 'objectif', values: targets },
        ]),
      alt: fc.constant('alt'),
    }) as fc.Arbitrary<Plot>,
)
const edges = ({ x, y, text, size, anchor }: TextMark) => {
  const width = textWidth(text, size)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - size / 2, bottom: y + size / 2 }
}
const isText = (mark: Mark): mark is TextMark => mark.kind === 'text'

test('every figure stands in its month, as high as it is, and no month without one has a mark', () => {
  fc.assert(
    fc.property(anyPlot, (plot) => {
      const { figures } = plotMarks(plot, box, plotWords(format, plot))
      const { min, max } = valueAxis(plot)
      expect(figures.map(({ role }) => role)).toEqual(plot.series.map(({ role }) => role))
      figures.forEach(({ placed }, index) => {
        const { values } = plot.series[index]!
        expect(values.map((_, at) => placed.find((one) => one.at === at)?.value ?? null)).toEqual(values)
      })
      const all = figures.flatMap(({ placed }) => placed).toSorted((a, b) => a.value - b.value)
      for (const [at, one] of all.entries()) {
        expect(one.value).toBeGreaterThanOrEqual(min - 1e-9)
        expect(one.value).toBeLessThanOrEqual(max + 1e-9)
        if (at > 0) expect(one.y).toBeLessThanOrEqual(all[at - 1]!.y + 1e-9)
      }
    }),
  )
})

test('its words never overlap, and stay in the box', () => {
  fc.assert(
    fc.property(anyPlot, (plot) => {
      const words = plotMarks(plot, box, plotWords(format, plot)).marks.filter(isText).map(edges)
      for (const [at, one] of words.entries()) {
        expect(one.left).toBeGreaterThanOrEqual(-0.01)
        expect(one.right).toBeLessThanOrEqual(box.width + 20)
        for (const other of words.slice(at + 1)) {
          const apart =
            one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top
          expect([apart, one, other]).toEqual([true, one, other])
        }
      }
    }),
  )
})

test('what is written on a chart lies on none of its lines and dots', () => {
  let written = 0
  fc.assert(
    fc.property(anyPlot, (plot) => {
      const { marks } = plotMarks({ ...plot, marks: [] }, box, plotWords(format, plot))
      const legend = Math.max(
        ...marks
          .filter(isText)
          .filter(({ anchor }) => anchor === 'start')
          .map(({ y }) => y),
      )
      const drawn = marks.filter((mark) => mark.kind === 'line' && mark.ink !== 'rule' && mark.ink !== 'rule-strong')
      for (const label of marks.filter(isText).filter(({ anchor, ink }) => anchor === 'middle' && ink === 'ink-2')) {
        written++
        expect(label.y).toBeGreaterThan(legend)
        const { left, right, top, bottom } = edges(label)
        for (const mark of drawn)
          if (mark.kind === 'line')
            mark.points.slice(1).forEach((to, before) => {
              const from = mark.points[before]!
              expect([label, from, to, crosses({ from, to }, { left, right, top, bottom })]).toEqual([
                label,
                from,
                to,
                false,
              ])
            })
        for (const dot of marks)
          if (dot.kind === 'dot')
            expect(dot.x > left && dot.x < right && dot.y > top && dot.y < bottom && dot.y > legend).toBe(false)
      }
    }),
  )
  expect(written).toBeGreaterThan(100)
})

test('decisions of the first month, and of months that stand close, keep off the axis and off one another', () => {
  fc.assert(
    fc.property(anyPlot, fc.array(fc.nat(1000), { minLength: 2, maxLength: 6 }), (plot, places) => {
      const marks = places.map((place) => ({ at: Math.min(place % 4, plot.categories.length - 1), text: 'A' }))
      const drawn = plotMarks({ ...plot, marks }, box, plotWords(format, plot)).marks.filter(isText)
      const letters = drawn.filter(({ ink }) => ink === 'paper').map(({ x }) => x)
      const axis = drawn.filter(({ anchor, ink }) => anchor === 'end' && ink === 'ink-3').map((one) => edges(one).right)
      const sorted = letters.toSorted((a, b) => a - b)
      expect(Math.min(...sorted) - 7).toBeGreaterThan(Math.max(...axis) - 0.01)
      for (const [order, x] of sorted.slice(1).entries()) expect(x - sorted[order]!).toBeGreaterThan(14)
    }),
  )
})

test('a decision’s letter stands above its month, those of one month side by side; labels are those of the plot', () => {
  const plot: Plot = {
    kind: 'line',
    tickFormat: 'ratio',
    categories: monthsOf(6),
    samples: [],
    span: null,
    series: [
      { role: 'value', name: 'v', values: [0.5, 0.6, 0.5, 0.4, 0.5, 0.5] },
      { role: 'target', name: 't', values: [0.7, 0.7, 0.7, 0.7, 0.7, 0.7] },
    ],
    labels: [{ role: 'target', text: '70 % M3', at: [3, 2], sides: ['above', 'below'] }],
    marks: [
      { at: 2, text: 'A' },
      { at: 2, text: 'B' },
      { at: 4, text: 'C' },
    ],
    alt: '',
  }
  const { marks, figures } = plotMarks(plot, box, plotWords(format, plot))
  const letters = marks.filter(isText).filter(({ ink }) => ink === 'paper')
  const months = figures[0]!.placed
  expect(letters.map(({ text }) => text)).toEqual(['A', 'B', 'C'])
  expect([letters[0]!.x, letters[2]!.x]).toEqual([months[2]!.x, months[4]!.x])
  expect(letters[1]!.x).toBeLessThan(letters[0]!.x - 14)
  expect(letters[0]!.y).toBeLessThan(Math.min(...months.map(({ y }) => y)))
  const [label, ...others] = marks.filter(isText).filter(({ anchor, ink }) => anchor === 'middle' && ink === 'ink-2')
  expect([label!.text, others]).toEqual(['70 % M3', []])
  expect(label!.x).toBeCloseTo(months[3]!.x, 6)
})

test('a month without a figure is a gap, and a level of the target is written on it once', () => {
  const plot: Plot = {
    kind: 'line',
    tickFormat: 'ratio',
    categories: monthsOf(6),
    samples: [],
    span: null,
    series: [
      { role: 'value', name: 'v', values: [0.5, 0.6, null, 0.7, 0.8, null] },
      { role: 'target', name: 't', values: [0.7, 0.7, 0.7, 0.8, 0.8, 0.8] },
    ],
    alt: '',
  }
  const { marks } = plotMarks(plot, box, plotWords(format, plot))
  const strong = marks.filter((mark) => mark.kind === 'line' && mark.ink === 'accent')
  // One is in the legend.
  expect(strong.map((mark) => mark.kind === 'line' && mark.points.length)).toEqual([2, 2, 2])
  const labels = marks.filter(isText).filter(({ anchor, ink }) => anchor === 'middle' && ink === 'ink-2')
  expect(labels.map(({ text }) => text)).toEqual(['70\u202F%', '80\u202F%'])
})

test.each([
  ['ratio', [0.82, 0.9], 0, 1],
  ['hours', [12, 30], 0, 40],
  ['change', [-0.5, -0.2], -0.6, 0.2],
  ['per-month', [0, 2], 0, 5],
] as const)('the axis of %s spans its figures in round steps', (tickFormat, values, low, high) => {
  const { min, max, ticks } = valueAxis({ tickFormat, series: [{ role: 'value', name: '', values: [...values] }] })
  expect(min).toBeGreaterThanOrEqual(low)
  expect(max).toBeLessThanOrEqual(high)
  expect(min).toBeLessThanOrEqual(Math.min(...values))
  expect(max).toBeGreaterThanOrEqual(Math.max(...values))
  expect(ticks.length).toBeGreaterThanOrEqual(3)
  expect(ticks.length).toBeLessThanOrEqual(8)
})

test.each([
  ['ratio', [0, 0]],
  ['ratio', [1]],
  ['hours', [0, 0]],
  ['change', [0]],
  ['per-month', [0]],
  ['hours', []],
] as const)('the axis of %s that is flat or empty, %j, has a span and its ticks', (tickFormat, values) => {
  const { min, max, ticks } = valueAxis({ tickFormat, series: [{ role: 'value', name: '', values: [...values] }] })
  expect(max).toBeGreaterThan(min)
  expect(ticks.every(Number.isFinite)).toBe(true)
  expect(ticks.length).toBeGreaterThanOrEqual(2)
})

test('what the screen spans, paper spans too', () => {
  const { min, max, ticks } = valueAxis({ tickFormat: 'change', series: [], range: { min: -0.2, max: 0.3 } })
  expect([min, max]).toEqual([-0.2, 0.3])
  expect(ticks).toEqual([-0.2, -0.1, 0, 0.1, 0.2, 0.3])
})
