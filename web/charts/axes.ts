import type { Palette } from './palette.ts'
import { axisWidth } from './plot-values.ts'

/** The axis of months under a chart; `label` gives the lines under the month at an index. */
export function monthAxis(palette: Palette, label: (index: number) => string | string[]) {
  return {
    grid: { display: false },
    border: { color: palette['rule-strong'] },
    ticks: {
      color: palette['ink-3'],
      maxRotation: 0,
      autoSkipPadding: 12,
      callback: (_: unknown, index: number) => label(index),
    },
  }
}

/** The axis of values from 0 on; `ticks`: how many lines it has at most, and how fine; `label` writes the value of one. */
export function valueAxis(
  palette: Palette,
  ticks: { readonly maxTicksLimit: number; readonly precision?: number },
  label: (value: number) => string,
) {
  return {
    beginAtZero: true,
    afterFit: (axis: { width: number }) => (axis.width = axisWidth),
    grid: { color: palette.rule },
    border: { display: false },
    ticks: { color: palette['ink-3'], ...ticks, callback: (value: unknown) => label(Number(value)) },
  }
}
