import type { KpiPoint } from '../api/kpis.ts'
import type { Better, Unit } from '../kpi/definition.ts'
import type { KpiId } from '../kpi/index.ts'
import type { SeriesRole } from './plot.ts'

/** A KPI with its months and the steps of its target. */
export type Charted = {
  readonly id: KpiId
  readonly unit: Unit
  readonly better: Better
  readonly history: readonly KpiPoint[]
  readonly targets: readonly { readonly dueMonth: number; readonly value: number }[]
}

/** What a plot says, and how it writes targets and baselines. */
export type PlotWords = {
  readonly names: Readonly<Record<SeriesRole, string>>
  readonly alt: string
  readonly target: (unit: Unit, value: number, better?: Better) => string
  readonly baseline: (perMonth: number) => string
}
