import type { CommitteeKpi } from '../../shared/api/committees.ts'
import { contractMonth } from '../../shared/contract-clock.ts'
import type { KpiId } from '../../shared/kpi/index.ts'
import { registry } from '../../shared/kpi/index.ts'
import { formatMonth, type Month, type Period } from '../../shared/period.ts'
import type { Db } from '../db/client.ts'
import { readDelayPercentiles } from '../db/ticket-months.ts'
import { headOf, historyOf } from './kpi-results.ts'
import { datedTargets } from './kpi-targets.ts'
import { periodFacts } from './month-facts.ts'
import { besideFigure, coverageOf, measureAndJudge, type Judged } from './point.ts'
import { quarterMonths } from './quarter.ts'
import type { ReviewedContract } from './reviewed-contract.ts'

const HISTORY_MONTHS = 24

/** Every KPI over a quarter's pooled facts, beside the quarter before and the months up to its end, or to the present one. */
export function committeeKpis(db: Db, reviewed: ReviewedContract, quarter: number, present: Month): CommitteeKpi[] {
  const pool = (period: Period): Judged => {
    const percentiles = readDelayPercentiles(db, reviewed.contract.id, period, reviewed.terms.ticketScope.delays)
    return { period, facts: periodFacts(reviewed, period, percentiles), foundAt: lastFound(reviewed, period) }
  }
  const now = pool(quarterMonths(reviewed.contract, quarter))
  const before = quarter > 1 ? pool(quarterMonths(reviewed.contract, quarter - 1)) : null
  return registry.map((definition) => ({
    ...headOf(definition),
    ...judgePooled(reviewed, definition.id, now),
    window: windowOf(reviewed, definition.id, now.period),
    history: historyOf(reviewed, definition.id, Math.min(now.period.to, present), HISTORY_MONTHS),
    previous: before && {
      contractMonth: contractMonth(reviewed.contract.startsOn, before.period.to),
      ...judgePooled(reviewed, definition.id, before),
    },
    targets: datedTargets(reviewed.contract, definition.id, now.period.to),
  }))
}

/** Its last month; while that is not over, the last one that the detector has judged. */
function lastFound({ drift }: ReviewedContract, { from, to }: Period): Month | undefined {
  return [...drift.keys()].findLast((month) => month >= from && month <= to)
}

function judgePooled(reviewed: ReviewedContract, kpi: KpiId, judged: Judged) {
  return {
    ...measureAndJudge(reviewed, kpi, judged),
    ...besideFigure(reviewed, kpi, judged.period.to, judged.foundAt),
  }
}

function windowOf(reviewed: ReviewedContract, kpi: KpiId, period: Period): CommitteeKpi['window'] {
  return { from: formatMonth(period.from), to: formatMonth(period.to), ...coverageOf(reviewed, kpi, period) }
}
