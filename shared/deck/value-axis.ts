import { countRange, plotRange, type Range } from './plot-range.ts'
import type { Plot } from './plot.ts'

/** What the vertical axis of a plot spans, and where its lines are drawn. */
export type ValueAxis = Range & { readonly ticks: readonly number[] }

const TICKS = 5
/** A part of a step that is none: how sums of decimals are off. */
const SLIGHT = 1e-9

/** What the plot says that its axis spans, as the screen draws it; of an edition that does not say it, the same worked out. */
export function valueAxis({ range, series, tickFormat }: Pick<Plot, 'range' | 'series' | 'tickFormat'>): ValueAxis {
  const isCount = tickFormat === 'per-month'
  const span = range ?? (isCount ? countRange(series) : plotRange(tickFormat, series, [])) ?? { min: 0, max: 1 }
  const step = Math.max(isCount ? 1 : 0, roundStep((span.max - span.min) / TICKS))
  const [first, last] = [Math.ceil(span.min / step - SLIGHT), Math.floor(span.max / step + SLIGHT)]
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)))
  return { ...span, ticks }
}

/** The next of 1, 2 or 5 times a power of ten. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  return power * ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10)
}
