import { decisionsAt } from '../../../shared/deck/decision-letters.ts'
import type { Drawing } from '../../../shared/deck/mark.ts'
import { plotMarks } from '../../../shared/deck/marks.ts'
import type { Plot, PlotLabel, SeriesRole } from '../../../shared/deck/plot.ts'
import type { PlotWords } from '../../../shared/deck/plot-words.ts'
import type { Scale } from './chart-axes.ts'
import { bandSeries } from './chart-band.ts'
import type { ChartSeries, PointLabel } from './native-series.ts'

/** About as large as a chart is on its slide. */
const PICTURE = { width: 572, height: 300 }

/** How a native chart writes things, and its axis of values: the letters of decisions stand at its top. */
type SeriesWords = PlotWords & { readonly decision: string; readonly scale: Scale }

/** What a native chart draws of a plot, from what lies below to what lies on top. */
export function chartSeries(plot: Plot, words: SeriesWords): ChartSeries[] {
  const order: readonly SeriesRole[] = ['baseline', 'path', 'target', 'second', 'alone', 'value']
  const series = order
    .flatMap((role) => plot.series.filter((one) => one.role === role))
    .flatMap((one) => (one.role === 'target' ? levelsOf(one.values).map((values) => ({ ...one, values })) : [one]))
  const counts = new Map<SeriesRole, number>()
  const labelled = series.map(({ role, name, values }): ChartSeries => {
    const count = (counts.get(role) ?? 0) + 1
    counts.set(role, count)
    return { role, name: count === 1 ? name : `${name} (${count})`, values, isTold: count === 1, labels: [] }
  })
  for (const [at, labels] of labelsOf(plot, labelled, words)) labelled[at] = { ...labelled[at]!, labels }
  return [...bandSeries(plot, words.scale), ...labelled, ...decisionSeries(plot, words)]
}

/** Which words stand by the points of which series: each by the first series of its role that has its point. */
function labelsOf(plot: Plot, series: readonly ChartSeries[], words: SeriesWords): Map<number, PointLabel[]> {
  const found = new Map<number, PointLabel[]>()
  const add = (index: number, label: PointLabel) => found.set(index, [...(found.get(index) ?? []), label])
  if (plot.labels === undefined)
    // A plot of an earlier release: each level of its target says itself.
    for (const [index, { role, values }] of series.entries()) {
      const at = values.findLastIndex((value) => value !== null)
      if (role === 'target') add(index, { at, side: 'above', text: words.tick(values[at]!) })
    }
  const drawn = plotMarks(plot, PICTURE, words)
  for (const label of plot.labels ?? []) {
    // The names of lines are told by the legend.
    if (label.role !== 'target' && label.role !== 'baseline') continue
    const places = label.at.flatMap((at) => {
      const index = series.findIndex(({ role, values }) => role === label.role && (values[at] ?? null) !== null)
      return index < 0 || found.get(index)?.some((one) => one.at === at) ? [] : [{ index, at }]
    })
    const { at: best, side } = placeIn(drawn, label)
    const place = places.find(({ at }) => at === best) ?? places[0]
    if (place) add(place.index, { at: place.at, side, text: label.text })
  }
  return found
}

/** By which of its points and on which side a label stands in the picture of the plot, where it lies on no line and no other words. */
function placeIn({ marks, figures }: Drawing, { role, text, at, sides }: PlotLabel): Omit<PointLabel, 'text'> {
  const wished = { at: at[0] ?? 0, side: sides[0] === 'below' ? 'below' : 'above' } as const
  const word = marks.find((mark) => mark.kind === 'text' && mark.text === text)
  if (word?.kind !== 'text') return wished
  const points = figures.find((one) => one.role === role)?.placed.filter((one) => at.includes(one.at)) ?? []
  const [nearest] = points.toSorted((a, b) => Math.abs(a.x - word.x) - Math.abs(b.x - word.x))
  return nearest ? { at: nearest.at, side: word.y < nearest.y ? 'above' : 'below' } : wished
}

function decisionSeries(plot: Plot, { decision, scale }: SeriesWords): ChartSeries[] {
  const letters = decisionsAt(plot)
  if (letters.size === 0) return []
  const values = plot.categories.map((_, at) => (letters.has(at) ? scale.max : null))
  const labels = [...letters].map(([at, texts]): PointLabel => ({ at, side: 'on', text: texts.join(' ') }))
  return [{ role: 'decision', name: decision, values, isTold: false, labels }]
}

/** Runs of months under one level, each among months without. */
function levelsOf(values: readonly (number | null)[]): (number | null)[][] {
  const levels: (number | null)[][] = []
  values.forEach((value, at) => {
    if (value === null) return
    const goesOn = at > 0 && values[at - 1] === value
    if (!goesOn) levels.push(values.map(() => null))
    levels.at(-1)![at] = value
  })
  return levels
}
