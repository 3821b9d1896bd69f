import type { Plot, SeriesRole } from './plot.ts'

/** What the vertical axis of a plot spans, and where its lines are drawn. */
export type ValueAxis = { readonly min: number; readonly max: number; readonly ticks: readonly number[] }

const TICKS = 5
const isEdge = (role: SeriesRole) => role === 'low' || role === 'high'
/** What a chart of counts spans at least. */
const FEW = 4

/**
 * Hours and counts: from 0 to what the figures need; an interval that is wider is cut, so that the line is not flattened. Rates:
 * room around the interval, inside 0–100 %. Changes: around 0.
 */
export function valueAxis({ series, tickFormat }: Pick<Plot, 'series' | 'tickFormat'>): ValueAxis {
  const numbers = (wanted: (role: SeriesRole) => boolean) =>
    series.flatMap(({ role, values }) => (wanted(role) ? values.filter((one) => one !== null) : []))
  const values = numbers((role) => !isEdge(role))
  if (tickFormat === 'per-month') return stepped(0, Math.max(FEW, ...values) * 1.1, 1)
  if (tickFormat === 'hours') return stepped(0, (Math.max(0, ...values) || 1) * 1.15)
  if (tickFormat === 'change') return stepped(...around([0, ...values]))
  const [low, high] = values.length === 0 ? [0, 1] : around([...values, ...numbers(isEdge)])
  const axis = stepped(Math.max(0, low), Math.min(1, high))
  return { ...axis, max: Math.min(1, axis.max), ticks: axis.ticks.filter((tick) => tick <= 1) }
}

function around(values: readonly number[]): [low: number, high: number] {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const room = (high - low || 0.1) / 12
  return [low - room, high + room]
}

/** The span widened to whole steps of 1, 2 or 5 times a power of ten. */
function stepped(low: number, high: number, least = 0): ValueAxis {
  const rough = (high - low || 0.1) / TICKS
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(least, power * ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10))
  const [first, last] = [Math.floor(low / step + 1e-9), Math.ceil(high / step - 1e-9)]
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)))
  return { min: ticks[0]!, max: ticks.at(-1)!, ticks }
}
