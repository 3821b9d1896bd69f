import { textWidth, type Mark } from './mark.ts'
import type { Plot } from './plot.ts'
import { looks } from './series-marks.ts'

const SWATCH = 16
const GAP = 6
const BETWEEN = 18
const LINE = 18

/** What each series is called, beside a piece of it, in as many lines as it takes. A text wider than the box is alone on its line. */
export function plotLegend(
  plot: Plot,
  width: number,
  letter: number,
): { readonly marks: Mark[]; readonly height: number } {
  const marks: Mark[] = []
  let [x, row] = [0, 0]
  // The two edges of the interval are one thing, and so are two targets either side of zero.
  for (const { role, name } of plot.series.filter(
    (one, at) => one.role !== 'low' && plot.series.findIndex((other) => other.role === one.role) === at,
  )) {
    const wide = SWATCH + GAP + textWidth(name, letter)
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1]
    const y = LINE * (row + 0.5)
    marks.push(swatch(plot, role, { x, y }))
    const text = { kind: 'text', text: name, x: x + SWATCH + GAP, y, anchor: 'start' } as const
    marks.push({ ...text, ink: role === 'value' ? 'accent' : 'ink-2', size: letter, strong: role === 'value' })
    x += wide + BETWEEN
  }
  return { marks, height: marks.length === 0 ? 0 : LINE * (row + 1) }
}

function swatch(plot: Plot, role: Plot['series'][number]['role'], { x, y }: { x: number; y: number }): Mark {
  const ends = [
    { x, y },
    { x: x + SWATCH, y },
  ]
  if (role === 'high') {
    const corner = (dx: number, dy: number) => ({ x: x + dx, y: y + dy })
    return { kind: 'area', ink: 'band', points: [corner(0, -4), corner(SWATCH, -4), corner(SWATCH, 4), corner(0, 4)] }
  }
  if (role === 'alone') {
    const isStrong = plot.kind === 'dots'
    return { kind: 'dot', ink: isStrong ? 'accent' : 'ink-3', radius: isStrong ? 3.6 : 1.8, x: x + SWATCH / 2, y }
  }
  const { ink, width, dash } = looks[role]!
  return { kind: 'line', ink, width, dash: dash ?? null, points: ends }
}
