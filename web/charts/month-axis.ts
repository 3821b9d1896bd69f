import type { Palette } from './palette.ts'

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
