import type { SparkPoint } from './spark-kpi.ts'
import type { Sparkline } from './sparkline.ts'

type Point = Pick<SparkPoint, 'perMonth' | 'baseline'>
export type Dotline = { dots: string; stems: string; baseline: string; heights: Sparkline['heights'] }

const width = 300
const height = 60
const margin = 5

/** Paths of a small row of dots, one per month on a stem from 0, with the baseline as a level line; a month without file has none. */
export function dotline(history: readonly Point[]): Dotline {
  const baseline = history.findLast((point) => point.baseline)?.baseline?.perMonth ?? null
  const counts = history.map(({ perMonth }) => perMonth?.value ?? null)
  const top = Math.max(1, baseline ?? 0, ...counts.map((count) => count ?? 0))
  const step = history.length > 1 ? (width - 2 * margin) / (history.length - 1) : 0
  const x = (index: number) => round(margin + index * step)
  const y = (count: number) => round(height - margin - (count / top) * (height - 2 * margin))
  const known = counts.flatMap((count, index) => (count === null ? [] : [{ count, index }]))
  const at = (count: number | null | undefined) => (count == null ? null : y(count) / height)
  const heights = { first: at(known[0]?.count), last: at(known.at(-1)?.count), target: at(baseline) }
  if (known.length === 0) return { dots: '', stems: '', baseline: '', heights }
  return {
    dots: known.map(({ count, index }) => `M${x(index)} ${y(count)}h0`).join(''),
    stems: known.map(({ count, index }) => `M${x(index)} ${y(0)}V${y(count)}`).join(''),
    baseline: baseline === null ? '' : `M${x(0)} ${y(baseline)}H${x(history.length - 1)}`,
    heights,
  }
}

const round = (value: number) => Math.round(value * 10) / 10
