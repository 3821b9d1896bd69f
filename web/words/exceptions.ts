import type { KpiPoint, KpiResult } from '../../shared/api/kpis.ts'
import type { Verdict } from '../../shared/kpi/target.ts'

type Judged = NonNullable<KpiPoint['cumulated']>

export type Exception = {
  readonly kpi: KpiResult
  /** What is wrong: the month's own figure, or the one that adds up since M1. */
  readonly judged: Judged
  readonly isCumulated: boolean
  readonly verdict: 'missed' | 'behind'
  /** First month of the unbroken run of this very verdict that ends now. */
  readonly since: string
  readonly sinceContractMonth: number | null
}

const isWrong = (verdict: Verdict): verdict is 'missed' | 'behind' => verdict === 'missed' || verdict === 'behind'

/**
 * What is wrong this month and since when: the KPIs that missed a target or are behind its path, worst first. Where a figure also
 * adds up since M1, that one is named when it is wrong, as it is the graver. Months without data do not break a run, as nothing
 * says that they were better.
 */
export function exceptions(kpis: readonly KpiResult[], month: string): Exception[] {
  const found = kpis.flatMap((kpi) => {
    const isCumulated = kpi.cumulated != null && isWrong(kpi.cumulated.verdict)
    const judged = isCumulated ? kpi.cumulated! : kpi
    const { verdict } = judged
    if (!isWrong(verdict)) return []
    return [{ kpi, judged, isCumulated, verdict, ...startOfRun(kpi.history, month, verdict, isCumulated) }]
  })
  return found.sort((a, b) => rank(a) - rank(b))
}

function startOfRun(history: readonly KpiPoint[], month: string, verdict: Verdict, isCumulated: boolean) {
  let since: string = month
  let sinceContractMonth: number | null = null
  for (const point of [...history].reverse()) {
    const then = (isCumulated ? point.cumulated?.verdict : point.verdict) ?? 'no-data'
    if (point.month > month || then === 'no-data') continue
    if (then !== verdict) break
    since = point.month
    sinceContractMonth = point.contractMonth
  }
  return { since, sinceContractMonth }
}

/** Missed before behind; a KPI that the contract may do without after the others; proven before unproven. */
const rank = ({ verdict, judged, kpi }: Exception) =>
  (verdict === 'missed' ? 0 : 4) + (kpi.optional ? 2 : 0) + (judged.certain ? 0 : 1)
