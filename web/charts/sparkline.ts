import type { Better } from '../../shared/kpi/definition.ts'
import type { SparkPoint } from './spark-kpi.ts'

type Point = Pick<SparkPoint, 'value' | 'judged'>
export type Sparkline = {
  line: string
  alone: string
  target: string
  mirror: string
  band: string
  end: string
  /** Where its first and last values and its last target lie, from 0 at the top to 1; null where there is none. */
  heights: { first: number | null; last: number | null; target: number | null }
}

const width = 300
const height = 60
const margin = 5

/**
 * Paths of a small line: judged figures, months alone as dots, the steps of the target, the 95 % band and a dot on the last
 * value. Months without a value break the line instead of being joined across. Intervals far wider than the values are cut, so
 * that the line stays legible. Of a value that must stay near zero, the target has two lines, either side of it. Without any
 * value there is nothing to draw.
 */
export function sparkline(history: readonly Point[], better?: Better): Sparkline {
  const opposite = ({ judged: { target } }: Point) => (target === null || better !== 'near-zero' ? null : -target)
  const levels = history
    .flatMap((point) => [point.value, point.judged.value, point.judged.target, opposite(point)])
    .filter((one) => one !== null)
  if (history.every(({ judged }) => judged.value === null))
    return { line: '', alone: '', target: '', mirror: '', band: '', end: '', heights: noHeights }
  const spread = Math.max(...levels) - Math.min(...levels)
  const pad = spread === 0 ? Math.abs(levels[0]!) * 0.1 || 1 : spread * 0.12
  const [low, high] = [Math.min(...levels) - pad, Math.max(...levels) + pad]
  const step = history.length > 1 ? (width - 2 * margin) / (history.length - 1) : 0
  const x = (index: number) => round(margin + index * step)
  const y = (value: number) => {
    const inside = Math.min(Math.max(value, low), high)
    return round(height - margin - ((inside - low) / (high - low)) * (height - 2 * margin))
  }

  const line = runs(history, ({ judged }) => judged.value)
    .map((run) => `M${run.map(({ index, of }) => `${x(index)} ${y(of)}`).join('L')}${run.length === 1 ? 'h0' : ''}`)
    .join('')
  const stepped = (of: (point: Point) => number | null) =>
    runs(history, of)
      .map((run) => {
        const [first, ...rest] = run
        const steps = rest.map(({ index, of: level }) => `H${round(x(index) - step / 2)}V${y(level)}`).join('')
        return `M${x(first!.index)} ${y(first!.of)}${steps}H${x(run.at(-1)!.index)}`
      })
      .join('')
  const band = runs(history, ({ judged }) => judged.interval)
    .filter((run) => run.length > 1)
    .map((run) => {
      const top = run.map(({ index, of }) => `${x(index)} ${y(of.high)}`)
      const bottom = [...run].reverse().map(({ index, of }) => `${x(index)} ${y(of.low)}`)
      return `M${[...top, ...bottom].join('L')}Z`
    })
    .join('')
  const alone = history.flatMap(({ value }, index) => (value === null ? [] : [`M${x(index)} ${y(value)}h0`])).join('')
  const last = history.findLastIndex(({ judged }) => judged.value !== null)
  const end = last === -1 ? '' : `M${x(last)} ${y(history[last]!.judged.value!)}h0`
  const heightOf = (value: number | null | undefined) => (value == null ? null : y(value) / height)
  const values = history.map(({ judged }) => judged.value)
  const heights = {
    first: heightOf(values.find((one) => one !== null)),
    last: heightOf(values[last]),
    target: heightOf(history.at(-1)?.judged.target),
  }
  return { line, alone, target: stepped(({ judged }) => judged.target), mirror: stepped(opposite), band, end, heights }
}

const noHeights = { first: null, last: null, target: null }

type Run<V> = { index: number; of: V }[]

/** Stretches of neighbouring months that all have the figure asked for. */
function runs<V>(history: readonly Point[], of: (point: Point) => V | null): Run<V>[] {
  const found: Run<V>[] = []
  let open: Run<V> | undefined
  history.forEach((point, index) => {
    const value = of(point)
    if (value === null) open = undefined
    else if (open) open.push({ index, of: value })
    else found.push((open = [{ index, of: value }]))
  })
  return found
}

const round = (value: number) => Math.round(value * 10) / 10
