import type { KpiResult } from '../../shared/api/kpis.ts'
import type { Verdict } from '../../shared/kpi/target.ts'

export type Exception = {
  readonly kpi: KpiResult
  readonly verdict: 'missed' | 'behind'
  /** First month of the unbroken run of this very verdict that ends now. */
  readonly since: string
  readonly sinceContractMonth: number | null
}

const isWrong = (verdict: Verdict): verdict is 'missed' | 'behind' => verdict === 'missed' || verdict === 'behind'

/**
 * What is wrong this month and since when: the KPIs that missed a target or are behind its path, worst first. Months without
 * data do not break a run, as nothing says that they were better.
 */
export function exceptions(kpis: readonly KpiResult[], month: string): Exception[] {
  const found = kpis.flatMap((kpi) => {
    if (!isWrong(kpi.verdict)) return []
    let since: string = month
    let sinceContractMonth: number | null = null
    for (const point of [...kpi.history].reverse()) {
      if (point.month > month || point.verdict === 'no-data') continue
      if (point.verdict !== kpi.verdict) break
      since = point.month
      sinceContractMonth = point.contractMonth
    }
    return [{ kpi, verdict: kpi.verdict, since, sinceContractMonth }]
  })
  return found.sort((a, b) => rank(a) - rank(b))
}

/** Missed before behind, proven before unproven. */
const rank = (one: Exception) => (one.verdict === 'missed' ? 0 : 2) + (one.kpi.certain ? 0 : 1)
