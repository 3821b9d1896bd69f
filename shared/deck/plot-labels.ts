import { dueMark } from '../sentences/due-mark.ts'
import type { Charted, PlotWords } from './charted.ts'
import type { Plot, PlotLabel, SeriesRole } from './plot.ts'

type Series = Plot['series']
const valuesOf = (series: Series, role: SeriesRole) => series.find((one) => one.role === role)?.values ?? []

/**
 * `70 % M3` is written on each step of the target, best at the month where the line is furthest from it and on the side away from the
 * line; steps that no month of the run is held to are not written. Where there are two lines, each has its name at its end.
 */
export function lineLabels(kpi: Charted, series: Series, words: PlotWords): PlotLabel[] {
  const labels = kpi.targets.flatMap((step): PlotLabel[] => {
    const held = kpi.history.flatMap(({ judged: { target, targetDueMonth, value } }, at) =>
      target !== null && targetDueMonth === step.dueMonth ? [{ at, gap: value === null ? 0 : target - value }] : [],
    )
    const size = ({ gap }: { gap: number }) => (kpi.better === 'near-zero' ? gap : Math.abs(gap))
    const best = held.toSorted((a, b) => size(b) - size(a))
    if (!best[0]) return []
    const sides: PlotLabel['sides'] = best[0].gap >= 0 ? ['above', 'below'] : ['below', 'above']
    return [{ ...stepLabel(kpi, step, words), at: best.map(({ at }) => at), sides }]
  })
  const last = valuesOf(series, 'value').findLastIndex((value) => value !== null)
  if (valuesOf(series, 'second').length === 0 || last < 0) return labels
  const ends = (['value', 'second'] as const).map((role): PlotLabel => ({
    role,
    text: words.names[role],
    at: [last],
    sides: ['right'],
  }))
  return [...ends, ...labels]
}

/** The names of the target's steps and of the baseline, best where no dot is in the way. */
export function dotLabels(kpi: Charted, series: Series, words: PlotWords): PlotLabel[] {
  const [targets, baselines] = [valuesOf(series, 'target'), valuesOf(series, 'baseline')]
  const steps = kpi.targets.flatMap((step): PlotLabel[] => {
    const held = ({ judged }: Charted['history'][number], at: number) =>
      judged.targetDueMonth === step.dueMonth ? (targets[at] ?? null) : null
    const at = mostRoomAbove(kpi.history, held)
    return at.length === 0 ? [] : [{ ...stepLabel(kpi, step, words), at, sides: ['above', 'below'] }]
  })
  const at = mostRoomAbove(kpi.history, (_, index) => baselines[index] ?? null)
  if (at.length === 0) return steps
  const text = words.baseline(baselines[at[0]!]!)
  return [...steps, { role: 'baseline', text, at, sides: ['above', 'below'] }]
}

function stepLabel({ id, unit, better }: Charted, { dueMonth, value }: Charted['targets'][number], words: PlotWords) {
  return { role: 'target', text: words.target(unit, value, better) + dueMark(id, dueMonth) } as const
}

/** The months in which there is a line, those in which it stands furthest above its dot first. */
function mostRoomAbove(
  history: Charted['history'],
  line: (point: Charted['history'][number], at: number) => number | null,
): number[] {
  const rooms = history.flatMap((point, at) => {
    const level = line(point, at)
    return level === null ? [] : [{ at, room: level - (point.perMonth?.value ?? 0) }]
  })
  return rooms.toSorted((a, b) => b.room - a.room).map(({ at }) => at)
}
