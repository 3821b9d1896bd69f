import { apart } from './apart.ts'
import type { Mark } from './mark.ts'
import type { Plot } from './plot.ts'

/** Half of a square, what stands between two of one month, and the height of its letter. */
const HALF = 7
const GAP = 3
const LETTER = 10
const STEP = 2 * HALF + GAP

/** The height that they take above a chart. */
export const LETTERS_HIGH = STEP

/** The letters of the decisions of each month that has one, in their order, by the place of the month. */
export function decisionsAt({
  categories,
  marks = [],
}: Pick<Plot, 'categories' | 'marks'>): ReadonlyMap<number, string[]> {
  const within = marks.filter(({ at }) => at >= 0 && at < categories.length)
  const months = [...new Set(within.map(({ at }) => at))].toSorted((a, b) => a - b)
  return new Map(months.map((month) => [month, within.filter(({ at }) => at === month).map(({ text }) => text)]))
}

/**
 * Decisions over the months in which they were taken: a letter in a square above the chart, as on screen. Those of one month stand
 * side by side, the first over the month; none stands on another, nor before the first month, where the words of the axis are.
 */
export function decisionLetters({ marks = [] }: Plot, x: (at: number) => number, top: number): Mark[] {
  const y = top - HALF - GAP / 2
  const middles = apart(
    marks.map(({ at }, order) => x(at) - marks.slice(0, order).filter((one) => one.at === at).length * STEP),
    STEP,
    { first: x(0) },
  )
  return marks.flatMap(({ text }, order): Mark[] => {
    const middle = middles[order]!
    const corner = (dx: number, dy: number) => ({ x: middle + dx * HALF, y: y + dy * HALF })
    return [
      { kind: 'area', ink: 'ink-2', points: [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)] },
      { kind: 'text', ink: 'paper', size: LETTER, anchor: 'middle', strong: true, text, x: middle, y },
    ]
  })
}
