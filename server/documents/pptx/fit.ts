import { STRONG } from '../../../shared/deck/column-widths.ts'
import { textWidth } from '../../../shared/deck/mark.ts'
import type { Paragraph, Run } from './shapes.ts'

const LEADING = 1.25
const LEAST = 0.05

/** How high paragraphs stand in a width, in points, at a scale of their letters. */
export function heightOf(all: readonly Paragraph[], width: number, scale: number): number {
  return all.reduce((sum, { runs, after = 0 }) => {
    const size = Math.max(0, ...runs.map((run) => run.size)) * scale
    const wide = runs.reduce((total, run) => total + wideOf(run) * scale, 0)
    return sum + Math.max(1, Math.ceil(wide / width)) * size * LEADING + after * scale
  }, 0)
}

/** How wide a run is at most, strong letters being wider. */
export const wideOf = ({ text, size, strong = false }: Run): number => textWidth(text, size) * (strong ? STRONG : 1)

/** The largest scale, `most` at first, at which something is no higher than its room; nothing is ever cut. */
export function fittingScale(heightAt: (scale: number) => number, room: number, most = 1): number {
  let scale = most
  while (scale > LEAST && heightAt(scale) > room) scale *= 0.93
  return scale
}

export const scaled = (all: readonly Paragraph[], scale: number): Paragraph[] =>
  all.map(({ runs, after = 0, ...rest }) => ({
    ...rest,
    after: after * scale,
    runs: runs.map((run) => ({ ...run, size: run.size * scale })),
  }))
