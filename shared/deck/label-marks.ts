import { textWidth, type Ink, type Mark, type Placed, type Point, type TextMark } from './mark.ts'
import { placeLabels, type Box, type Label, type Segment } from './place-labels.ts'
import type { Plot, PlotLabel, SeriesRole } from './plot.ts'
import { runsOf, type PlacedSeries } from './series-marks.ts'

/** Height of the words of a chart, and of what is taken by them from the top of a capital to the foot of a comma. */
const LETTER = 12
const HEIGHT = 14

const inks: Readonly<Partial<Record<SeriesRole, Ink>>> = { value: 'accent', second: 'ink-3', baseline: 'ink-3' }

/** A plot where its words are written: its series as they are placed, and all that is drawn of them. */
export type Labelled = {
  readonly plot: Plot
  readonly series: readonly PlacedSeries[]
  readonly marks: readonly Mark[]
  readonly quiet: readonly Segment[]
  readonly within: Box
  /** How a level of the target is written in a plot of an earlier release, which has no labels. */
  readonly tick: (value: number) => string
}

/** The labels of a plot by the series that they name, where there is room: on no line, dot or other words, as on screen. */
export function labelMarks({ plot, series, marks, quiet, within, tick }: Labelled): TextMark[] {
  const labels = (plot.labels ?? levelLabels(series, tick)).flatMap((one) => {
    const placed = series.find(({ role }) => role === one.role)?.placed ?? []
    const anchors = anchorsOf(placed, one.at)
    return anchors.length === 0 ? [] : [{ ...one, anchors, width: textWidth(one.text, LETTER), height: HEIGHT }]
  })
  const boxes = placeLabels(labels satisfies readonly Label[], {
    within,
    quiet,
    lines: marks.flatMap(segmentsOf),
    boxes: marks.flatMap(boxesOf),
  })
  return labels.flatMap(({ role, text }, order): TextMark[] => {
    const box = boxes[order]
    if (!box) return []
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
    const strong = role === 'value'
    return [{ kind: 'text', size: LETTER, anchor: 'middle', ink: inks[role] ?? 'ink-2', strong, text, x, y }]
  })
}

/** The points, and half-way between neighbours of one level: there is often room where a month is not. */
function anchorsOf(placed: readonly Placed[], at: readonly number[]): Point[] {
  const points = at.flatMap((index) => placed.find((one) => one.at === index) ?? [])
  const between = points.flatMap((point) => {
    const next = points.find((one) => one.at === point.at + 1 && one.y === point.y)
    return next ? [{ x: (point.x + next.x) / 2, y: point.y }] : []
  })
  return [...points.map(({ x, y }) => ({ x, y })), ...between]
}

/** Each level of the target, best where the judged figure is furthest, on the side away from it. */
function levelLabels(series: readonly PlacedSeries[], tick: (value: number) => string): PlotLabel[] {
  const value = series.find(({ role }) => role === 'value')?.placed ?? []
  const levels = series
    .filter(({ role }) => role === 'target')
    .flatMap(({ placed }) => runsOf(placed))
    .flatMap(sameLevel)
  return levels.map((level): PlotLabel => {
    // Downwards, as the page is: a figure above the level has the smaller y.
    const gap = (one: Placed) => (value.find(({ at }) => at === one.at)?.y ?? one.y) - one.y
    const best = level.toSorted((a, b) => Math.abs(gap(b)) - Math.abs(gap(a)))
    const sides: PlotLabel['sides'] = gap(best[0]!) >= 0 ? ['above', 'below'] : ['below', 'above']
    return { role: 'target', text: tick(level[0]!.value), at: best.map(({ at }) => at), sides }
  })
}

function sameLevel(run: readonly Placed[]): Placed[][] {
  const levels: Placed[][] = []
  for (const one of run) {
    const last = levels.at(-1)
    if (last && last[0]!.value === one.value) last.push(one)
    else levels.push([one])
  }
  return levels
}

function segmentsOf(mark: Mark): Segment[] {
  if (mark.kind !== 'line') return []
  return mark.points.slice(1).map((to, before) => ({ from: mark.points[before]!, to }))
}

function boxesOf(mark: Mark): Box[] {
  if (mark.kind !== 'dot') return []
  const { x, y, radius } = mark
  return [{ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }]
}
