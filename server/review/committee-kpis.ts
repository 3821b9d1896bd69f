import type { CommitteeKpi } from '../../shared/api/committees.ts'
import { contractMonth } from '../../shared/contract-clock.ts'
import type { PeriodFacts } from '../../shared/kpi/definition.ts'
import type { KpiId } from '../../shared/kpi/index.ts'
import { registry } from '../../shared/kpi/index.ts'
import type { Month, Period } from '../../shared/period.ts'
import type { Db } from '../db/client.ts'
import { readDelayPercentiles } from '../db/ticket-months.ts'
import { headOf, historyOf } from './kpi-results.ts'
import { datedTargets } from './kpi-targets.ts'
import { periodFacts } from './month-facts.ts'
import { besideFigure, measureAndJudge } from './point.ts'
import { quarterMonths } from './quarter.ts'
import type { ReviewedContract } from './reviewed-contract.ts'

const HISTORY_MONTHS = 24

/** Every KPI over a quarter's pooled facts, beside the quarter before and the months up to its end, or to the present one. */
export function committeeKpis(db: Db, reviewed: ReviewedContract, quarter: number, present: Month): CommitteeKpi[] {
  const pool = (period: Period): Pooled => {
    const percentiles = readDelayPercentiles(db, reviewed.contract.id, period)
    return { last: period.to, facts: periodFacts(reviewed, period, percentiles), foundAt: lastFound(reviewed, period) }
  }
  const now = pool(quarterMonths(reviewed.contract, quarter))
  const before = quarter > 1 ? pool(quarterMonths(reviewed.contract, quarter - 1)) : null
  return registry.map((definition) => ({
    ...headOf(definition),
    ...judgePooled(reviewed, definition.id, now),
    history: historyOf(reviewed, definition.id, Math.min(now.last, present), HISTORY_MONTHS),
    previous: before && {
      contractMonth: contractMonth(reviewed.contract.startsOn, before.last),
      ...judgePooled(reviewed, definition.id, before),
    },
    targets: datedTargets(reviewed.contract, definition.id, now.last),
  }))
}

/** A quarter's facts, its last month, and the month whose drift finding stands for it: none where nothing was found in it. */
type Pooled = { readonly last: Month; readonly facts: PeriodFacts; readonly foundAt: Month | undefined }

/** Its last month; while that is not over, the last one that the detector has judged. */
function lastFound({ drift }: ReviewedContract, { from, to }: Period): Month | undefined {
  return [...drift.keys()].findLast((month) => month >= from && month <= to)
}

function judgePooled(reviewed: ReviewedContract, kpi: KpiId, { last, facts, foundAt }: Pooled) {
  return {
    ...measureAndJudge(reviewed, kpi, last, facts, foundAt),
    ...besideFigure(reviewed, kpi, last, foundAt),
  }
}
