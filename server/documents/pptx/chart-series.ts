import type { Plot, SeriesRole } from '../../../shared/deck/plot.ts'
import type { PlotWords } from '../../../shared/deck/plot-words.ts'

/** A series of a native chart: of a plot's own, or one level of its target, so that it is drawn as a step. */
export type ChartSeries = {
  readonly role: SeriesRole
  readonly name: string
  readonly values: readonly (number | null)[]
  /** Whether it is the first of its name, which the legend tells. */
  readonly isTold: boolean
}

/** What a native chart draws of a plot, from what lies below to what lies on top. */
export function chartSeries({ series }: Plot, { tick }: Pick<PlotWords, 'tick'>): ChartSeries[] {
  const order: readonly SeriesRole[] = ['low', 'high', 'baseline', 'path', 'target', 'second', 'alone', 'value']
  return order
    .flatMap((role) => series.filter((one) => one.role === role))
    .flatMap((one): ChartSeries[] => {
      if (one.role !== 'target') return [{ ...one, isTold: one.role !== 'low' }]
      return levelsOf(one.values).map((values) => {
        const level = values.find((value) => value !== null)!
        return { role: 'target', name: `${one.name} ${tick(level)}`, values, isTold: true }
      })
    })
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
