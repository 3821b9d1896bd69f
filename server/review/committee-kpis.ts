import type { CommitteeKpi } from '../../shared/api/committees.ts'
import { contractMonth } from '../../shared/contract-clock.ts'
import { kpiDefinition, kpiIds, type KpiId } from '../../shared/kpi/index.ts'
import type { Month, Period } from '../../shared/period.ts'
import type { Db } from '../db/client.ts'
import { historyOf, resultAt } from './kpi-results.ts'
import { judgedFigure } from './judged-figure.ts'
import { askedSteps, datedSteps, datedTargets } from './kpi-targets.ts'
import { quarterMonths } from './quarter.ts'
import type { ReviewedContract } from './reviewed-contract.ts'

const HISTORY_MONTHS = 24

/** Every KPI as it is judged at a quarter's last month, beside the quarter before and the months up to it, or to the present one. */
export function committeeKpis(db: Db, reviewed: ReviewedContract, quarter: number): CommitteeKpi[] {
  const { contract, present } = reviewed
  const now = quarterMonths(contract, quarter)
  const before = quarter > 1 ? quarterMonths(contract, quarter - 1) : null
  const at = (kpi: KpiId, period: Period) =>
    resultAt(db, reviewed, kpi, {
      month: period.to,
      foundAt: present > period.to ? period.to : lastFound(reviewed, period),
    })
  return kpiIds.map((kpi) => ({
    ...at(kpi, now),
    history: historyOf(reviewed, kpi, Math.min(now.to, present), HISTORY_MONTHS),
    previous: before && { contractMonth: contractMonth(contract, before.to), ...at(kpi, before) },
    targets: kpiDefinition(kpi).asks
      ? datedSteps(contract, askedSteps(judgedFigure(reviewed, kpi, now.to).target))
      : datedTargets(contract, kpi, now.to),
  }))
}

/** The last month of a quarter that runs which the detector has judged. */
function lastFound({ drift }: ReviewedContract, { from, to }: Period): Month | undefined {
  return [...drift.keys()].findLast((month) => month >= from && month <= to)
}
