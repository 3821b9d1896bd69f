import type { Mark, Ink, Placed, Point } from './mark.ts'
import type { Plot, SeriesRole } from './plot.ts'

type Look = { readonly ink: Ink; readonly width: number; readonly dash?: readonly number[] }

/** How the line of each role is drawn. */
export const looks: Readonly<Partial<Record<SeriesRole, Look>>> = {
  value: { ink: 'accent', width: 2.4 },
  second: { ink: 'ink-3', width: 1.2 },
  target: { ink: 'ink-2', width: 1.2 },
  path: { ink: 'ink-3', width: 1.2, dash: [1, 3.5] },
  baseline: { ink: 'ink-3', width: 1.2, dash: [5, 3.5] },
}
/** Months from which points would hide their line. */
const MANY_MONTHS = 36

export type PlacedSeries = { readonly role: SeriesRole; readonly placed: readonly Placed[] }

/** The marks of all series: the interval as a band, targets as steps, months alone as dots, the judged figure last and on top. */
export function seriesMarks(plot: Plot, series: readonly PlacedSeries[], half: number, floor: number): Mark[] {
  const of = (role: SeriesRole) => series.find((one) => one.role === role)?.placed ?? []
  // Where a value must stay near zero there are two.
  const targets = series.filter(({ role }) => role === 'target').flatMap(({ placed }) => runsOf(placed))
  const many = plot.categories.length > MANY_MONTHS
  const dots = (role: SeriesRole, ink: Ink, radius: number): Mark[] =>
    of(role).map(({ x, y }) => ({ kind: 'dot', ink, x, y, radius }))
  const stems: Mark[] = of('alone').map(({ x, y }) =>
    lineMark({ ink: 'accent', width: 1.5 }, [
      { x, y: floor },
      { x, y },
    ]),
  )
  return [
    ...band(of('low'), of('high')),
    ...lines('baseline', of('baseline')),
    ...lines('path', of('path')),
    ...targets.map((run) => lineMark(looks.target!, steps(run, half))),
    ...lines('second', of('second')),
    ...(plot.kind === 'dots' ? stems : dots('alone', 'ink-3', many ? 1 : 1.8)),
    ...lines('value', of('value')),
    ...(plot.kind === 'dots' ? dots('alone', 'accent', many ? 2 : 3.6) : many ? [] : dots('value', 'accent', 2.8)),
  ]
}

function lines(role: SeriesRole, placed: readonly Placed[]): Mark[] {
  return runsOf(placed).flatMap((run): Mark[] => {
    const look = looks[role]!
    // A month between two without a figure is no line: it would not be seen.
    if (run.length === 1) return [{ kind: 'dot', ink: look.ink, radius: look.width, ...at(run[0]!) }]
    return [lineMark(look, run.map(at))]
  })
}

const at = ({ x, y }: Point): Point => ({ x, y })
const lineMark = ({ ink, width, dash }: Look, points: Point[]): Mark => ({
  kind: 'line',
  ink,
  width,
  dash: dash ?? null,
  points,
})

/** The figures that stand in neighbouring months, since a month without one is a gap. */
export function runsOf(placed: readonly Placed[]): Placed[][] {
  const runs: Placed[][] = []
  for (const one of placed) {
    const last = runs.at(-1)
    if (last && last.at(-1)!.at === one.at - 1) last.push(one)
    else runs.push([one])
  }
  return runs
}

/** A level from the middle between two months to the next. */
function steps(run: readonly Placed[], half: number): Point[] {
  return run.flatMap(({ x, y }) => [
    { x: x - half, y },
    { x: x + half, y },
  ])
}

function band(low: readonly Placed[], high: readonly Placed[]): Mark[] {
  return runsOf(low).flatMap((run): Mark[] => {
    const above = high.filter((one) => one.at >= run[0]!.at && one.at <= run.at(-1)!.at)
    if (run.length < 2 || above.length !== run.length) return []
    return [{ kind: 'area', ink: 'band', points: [...above.map(at), ...run.map(at).toReversed()] }]
  })
}
