import { decisionLetters, LETTERS_HIGH } from './decision-letters.ts'
import { labelMarks } from './label-marks.ts'
import { textWidth, type Drawing, type Mark, type Placed, type TextMark } from './mark.ts'
import type { Plot } from './plot.ts'
import type { PlotWords } from './plot-words.ts'
import { plotLegend } from './plot-legend.ts'
import { seriesMarks, type PlacedSeries } from './series-marks.ts'
import { valueAxis } from './value-axis.ts'

/** Height of the words of a chart, and of a line of them. */
const LETTER = 12
const LINE = 15
const GAP = 6
type Box = { readonly width: number; readonly height: number }
type Area = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/**
 * A plot as geometry in a box of so many points: all that is drawn, words too, which never overlap. Nothing is measured, so that it
 * is the same wherever it is drawn.
 */
export function plotMarks(plot: Plot, box: Box, words: PlotWords): Drawing {
  const axis = valueAxis(plot)
  const names = axis.ticks.map(words.tick)
  const legend = plotLegend(plot, box.width, LETTER)
  const area = {
    left: Math.max(...names.map((name) => textWidth(name, LETTER))) + GAP,
    right: box.width - GAP,
    top: legend.height + LETTERS_HIGH,
    bottom: box.height - 2 * LINE - GAP,
  }
  const step = (area.right - area.left) / Math.max(1, plot.categories.length)
  const x = (at: number) => area.left + (at + 0.5) * step
  const y = (value: number) => {
    const share = (value - axis.min) / (axis.max - axis.min)
    return area.bottom - Math.min(1, Math.max(0, share)) * (area.bottom - area.top)
  }
  const series = plot.series.map(({ role, values }): PlacedSeries => {
    const placed = values.flatMap((value, at): Placed[] =>
      value === null ? [] : [{ x: x(at), y: y(value), at, value }],
    )
    return { role, placed }
  })
  const grid = axis.ticks.flatMap((tick, index): Mark[] => [
    rule(area, y(tick), tick === 0 ? 'rule-strong' : 'rule'),
    word({ text: names[index]!, x: area.left - GAP, y: y(tick), anchor: 'end', ink: 'ink-3' }),
  ])
  const marks = seriesMarks(plot, series, step / 2, y(Math.max(0, axis.min)))
  const quiet = axis.ticks.map((tick) => level(area, y(tick)))
  const within = { ...area, right: box.width }
  const labels = labelMarks({ plot, series, marks, quiet, within, tick: words.tick })
  return {
    ...box,
    marks: [
      ...ground(plot, area, step),
      ...grid,
      ...marks,
      ...months(plot, words, { x, step, area }),
      ...labels,
      ...decisionLetters(plot, x, area.top),
      ...legend.marks,
    ],
    figures: series,
  }
}

const word = (about: Pick<TextMark, 'text' | 'x' | 'y' | 'ink' | 'anchor'>): TextMark => ({
  kind: 'text',
  size: LETTER,
  strong: false,
  ...about,
})

const level = ({ left, right }: Area, y: number) => ({ from: { x: left, y }, to: { x: right, y } })

const rule = ({ left, right }: Area, y: number, ink: 'rule' | 'rule-strong'): Mark => ({
  kind: 'line',
  ink,
  width: 0.6,
  dash: null,
  points: [
    { x: left, y },
    { x: right, y },
  ],
})

/** The months that are judged stand on a quiet ground. */
function ground({ span }: Plot, { left, top, bottom }: Area, step: number): Mark[] {
  if (!span) return []
  const [from, to] = [left + span.from * step, left + (span.to + 1) * step]
  const corners = [
    { x: from, y: top },
    { x: to, y: top },
    { x: to, y: bottom },
    { x: from, y: bottom },
  ]
  return [{ kind: 'area', ink: 'ground', points: corners }]
}

/** As many months as there is room for, at even distances; the year under the first and each January, or each first of its year. */
function months(
  { categories }: Plot,
  words: PlotWords,
  along: { x: (at: number) => number; step: number; area: Area },
): Mark[] {
  const { x, step, area } = along
  const widest = Math.max(...categories.map((month) => textWidth(words.month(month, false), LETTER)))
  const every = [1, 2, 3, 6, 12, 24].find((one) => one * step >= widest + GAP) ?? categories.length
  let told = ''
  return categories.flatMap((month, at): Mark[] => {
    if (at % every !== 0) return []
    const text = (withYear: boolean, line: number) =>
      word({
        text: words.month(month, withYear),
        x: x(at),
        y: area.bottom + LINE * line,
        anchor: 'middle',
        ink: 'ink-3',
      })
    const isNew = month.slice(0, 4) !== told
    told = month.slice(0, 4)
    return isNew ? [text(false, 0.8), text(true, 1.8)] : [text(false, 0.8)]
  })
}
