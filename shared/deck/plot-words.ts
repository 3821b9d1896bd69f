import type { Format } from '../words/format.ts'
import type { Plot } from './plot.ts'

/** How a plot writes its figures and months. */
export type PlotWords = {
  readonly tick: (value: number) => string
  readonly month: (month: string, withYear: boolean) => string
}

export function plotWords(format: Format, { tickFormat }: Pick<Plot, 'tickFormat'>): PlotWords {
  return {
    tick: (value) => (tickFormat === 'per-month' ? format.count(value) : format.target(tickFormat, value)),
    month: (month, withYear) => (withYear ? month.slice(0, 4) : format.monthShort(month, false)),
  }
}
