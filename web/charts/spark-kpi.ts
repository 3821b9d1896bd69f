import type { JudgedFigure, KpiResult } from '../../shared/api/kpis.ts'

/** A month of a small line: the figure that is judged, the month alone, and what is counted a month with its baseline. */
export type SparkPoint = {
  readonly month: string
  readonly value: number | null
  readonly judged: Pick<JudgedFigure, 'value' | 'target' | 'interval'>
  readonly perMonth?: { readonly value: number } | null | undefined
  readonly baseline?: { readonly perMonth: number } | null | undefined
}

/** All that a small line says of a KPI, oldest month first. */
export type SparkKpi = Pick<KpiResult, 'id' | 'unit' | 'better' | 'target'> & {
  readonly baseline?: SparkPoint['baseline']
  readonly history: readonly SparkPoint[]
}
