import type { Alert } from '../api/alerts.ts'
import type { JudgedFigure } from '../api/kpis.ts'
import type { Unit } from '../kpi/definition.ts'
import type { KpiId } from '../kpi/index.ts'
import type { Verdict } from '../kpi/target.ts'

/** An alert as a message tells it. */
export type ToldAlert = Pick<Alert, 'id' | 'rule' | 'kpi' | 'month' | 'figures'> & {
  readonly event: 'raised' | 'worsened' | 'open'
}
/** A KPI's standing in a digest. */
export type ToldKpi = {
  readonly kpi: KpiId
  readonly unit: Unit
  readonly value: number | null
  readonly verdict: Verdict
  /** What it is judged against; a message that an earlier release queued does not tell. */
  readonly target?: number | null
  /** The months that it is judged over, and whether that is proven; neither is told by a message of an earlier release. */
  readonly window?: Pick<JudgedFigure['window'], 'from' | 'to' | 'months' | 'covered'>
  readonly certain?: boolean
}

/** What is to be told, whoever is told and however: kept as it was when it was queued. */
export type Message = {
  readonly what: 'alert' | 'digest' | 'test'
  readonly contract: { readonly id: number; readonly name: string; readonly client: string; readonly provider: string }
  /** The month of a digest; null otherwise. */
  readonly month: string | null
  readonly alerts: readonly ToldAlert[]
  readonly kpis: readonly ToldKpi[]
}
