import type { KpiReport } from '../../shared/api/kpis.ts'
import { secondLine } from './second-line.ts'

type Report = Pick<KpiReport, 'kpi' | 'points' | 'unit' | 'better' | 'targets'>
export type Range = { readonly min: number; readonly max: number }

/**
 * What the vertical axis spans. Hours: from 0 to what the values and targets need; a wide interval of a small month is cut rather
 * than flattening the line. Rates: room around the band, inside 0–100 %. Changes: around 0, with the limits of the target.
 */
export function yRange(report: Report): Range | Record<string, never> {
  const { points, unit, better, targets } = report
  const held = [...points.map(({ judged }) => judged.target), ...targets.map((one) => one.value)]
  const values = [
    ...points.flatMap(({ value, judged }) => [value, judged.value, judged.path]),
    ...(secondLine(report)?.values ?? []),
    ...held,
    ...(better === 'near-zero' ? held.map((one) => one && -one) : []),
  ].filter((one) => one !== null)
  if (values.length === 0) return unit === 'ratio' ? { min: 0, max: 1 } : {}
  if (unit === 'hours') return { min: 0, max: roundUp(Math.max(...values) * 1.25) }
  if (unit === 'change') return around([0, ...values])
  const intervals = points.flatMap(({ judged: { interval } }) => (interval ? [interval.low, interval.high] : []))
  const { min, max } = around([...values, ...intervals])
  return { min: Math.max(0, min), max: Math.min(1, max) }
}

/** A little room above and below, to whole steps of about a tenth of the span: 1, 2 or 5 of a power of ten. */
function around(values: readonly number[]): Range {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const span = high - low || 0.1
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
