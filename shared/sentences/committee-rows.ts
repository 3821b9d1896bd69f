import type { Committee, CommitteeKpi } from '../api/committees.ts'
import type { KpiPoint } from '../api/kpis.ts'
import type { Verdict } from '../kpi/target.ts'

export type ExceptionRow = {
  readonly kpi: CommitteeKpi
  /** First of the months without a break, up to the last with data, that went as wrong as the quarter; null where there is none. */
  readonly since: Pick<KpiPoint, 'month' | 'contractMonth'> | null
  /** The last month with data, where that one is well although the quarter is not. */
  readonly overSince: string | null
  /** How many of its figures moved after they were shown. */
  readonly moved: number
}

/** The exceptions of a quarter, a row a KPI, in their order. */
export function exceptionRows({
  kpis,
  exceptions,
  restatements,
}: Pick<Committee, 'kpis' | 'exceptions' | 'restatements'>): ExceptionRow[] {
  return exceptions.flatMap(({ kpi: id }) => {
    const kpi = kpis.find((one) => one.id === id)
    return kpi ? [{ kpi, ...sinceWhen(kpi), moved: restatements.filter((one) => one.kpi === id).length }] : []
  })
}

const isWrong = (verdict: Verdict) => verdict === 'missed' || verdict === 'behind'

/** Months without data break no run, as nothing says that they were better. */
function sinceWhen({ verdict, history }: CommitteeKpi): Pick<ExceptionRow, 'since' | 'overSince'> {
  const judged = history.filter((point) => point.judged.verdict !== 'no-data')
  const last = judged.at(-1)
  if (!isWrong(verdict) || !last) return { since: null, overSince: null }
  if (!isWrong(last.judged.verdict)) return { since: null, overSince: last.month }
  const lastWell = judged.findLastIndex((point) => !isWrong(point.judged.verdict))
  return { since: judged[lastWell + 1] ?? null, overSince: null }
}
