import type { Unit } from '../kpi/definition.ts'
import type { Plot, SeriesRole } from './plot.ts'

type Series = Plot['series']
export type Range = { readonly min: number; readonly max: number }

/** Incidents a month that an axis shows at least. */
const FEWEST = 4
/** A span that no axis can tell: one this narrow is drawn as none. */
const UNTOLD = 1e-6
const WHOLE: Range = { min: 0, max: 1 }

/**
 * What the axis of values spans. Hours: from 0 to what the values and targets need; a wide interval of a small month is cut rather
 * than flattening the line. Rates: room around the band, inside 0–100 %. Changes: around 0, with the limits of the target. Null where
 * there is nothing to show. `held`: the steps of the target, be they on the chart or not.
 */
export function plotRange(unit: Unit, series: Series, held: readonly number[]): Range | null {
  const of = (...roles: SeriesRole[]) =>
    series.flatMap(({ role, values }) => (roles.includes(role) ? values.filter((one) => one !== null) : []))
  const values = [...of('value', 'alone', 'second', 'target', 'path'), ...held]
  if (values.length === 0) return unit === 'ratio' ? WHOLE : null
  if (unit === 'hours') return told({ min: 0, max: roundUp(Math.max(0, ...values) * 1.25) })
  if (unit === 'change') return around([0, ...values])
  const { min, max } = around([...values, ...of('low', 'high')])
  return told({ min: Math.max(0, min), max: Math.min(1, max) })
}

const told = (range: Range): Range => (range.max - range.min > UNTOLD ? range : WHOLE)

/** The same of what is counted a month: from 0, with a little room above. */
export function countRange(series: Series): Range {
  const values = series.flatMap(({ role, values: all }) => (role === 'alone' || role === 'baseline' ? all : []))
  return { min: 0, max: Math.ceil(Math.max(FEWEST, ...values.map((one) => (one ?? 0) * 1.15))) }
}

/** A little room above and below, to whole steps of about a tenth of the span: 1, 2 or 5 of a power of ten. */
function around(values: readonly number[]): Range {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const span = high - low > UNTOLD ? high - low : 0.1
  const power = Math.floor(Math.log10(span))
  const leading = span / 10 ** power
  const perPower = leading < 2 ? 5 : leading < 5 ? 2 : 1
  const steps = perPower * 10 ** -power
  const pad = span / 20
  return { min: Math.floor((low - pad) * steps) / steps, max: Math.ceil((high + pad) * steps) / steps }
}

function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value || 1))
  return (Math.ceil((value / power) * 5) / 5) * power
}
