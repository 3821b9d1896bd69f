import type { Better, Unit } from '../../shared/kpi/definition.ts'

/** The words and figures of a chart, in the reader's language. */
export type ChartWords = {
  readonly month: (month: string, withYear: boolean) => string
  readonly monthLong: (month: string) => string
  readonly count: (n: number) => string
  readonly value: (unit: Unit, value: number | null) => string
  readonly target: (unit: Unit, value: number, better?: Better) => string
  readonly baseline: (perMonth: number) => string
  readonly names: Record<'value' | 'alone' | 'second' | 'target' | 'path' | 'interval' | 'sample', string>
}
