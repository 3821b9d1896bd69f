import type { KpiPoint, KpiResult } from '../api/kpis.ts'
import type { Verdict } from '../kpi/target.ts'

export type Exception = {
  readonly kpi: KpiResult
  readonly verdict: 'missed' | 'behind'
  /** First month of the unbroken run of this very verdict that ends now. */
  readonly since: string
  readonly sinceContractMonth: number | null
}

const isWrong = (verdict: Verdict): verdict is 'missed' | 'behind' => verdict === 'missed' || verdict === 'behind'

/**
 * What is wrong this month and since when: the KPIs that missed a target or are behind its path, worst first. Months without data
 * do not break a run, as nothing says that they were better.
 */
export function exceptions(kpis: readonly KpiResult[], month: string): Exception[] {
  const found = kpis.flatMap((kpi) => {
    const { verdict } = kpi
    return isWrong(verdict) ? [{ kpi, verdict, ...startOfRun(kpi.history, month, verdict) }] : []
  })
  return found.sort((a, b) => rank(a) - rank(b))
}

function startOfRun(history: readonly KpiPoint[], month: string, verdict: Verdict) {
  let since: string = month
  let sinceContractMonth: number | null = null
  for (const point of [...history].reverse()) {
    const then = point.judged.verdict
    if (point.month > month || then === 'no-data') continue
    if (then !== verdict) break
    since = point.month
    sinceContractMonth = point.contractMonth
  }
  return { since, sinceContractMonth }
}

/** Missed before behind; a KPI that the contract may do without after the others; proven before unproven. */
const rank = ({ verdict, kpi }: Exception) =>
  (verdict === 'missed' ? 0 : 4) + (kpi.optional ? 2 : 0) + (kpi.certain ? 0 : 1)
