import { contractMonth } from '../../shared/contract-clock.ts'
import type { KpiId } from '../../shared/kpi/index.ts'
import type { Month } from '../../shared/period.ts'
import { judgedFigure } from './judged-figure.ts'
import { QUARTER_MONTHS, quarterMonths } from './quarter.ts'
import type { ReviewedContract } from './reviewed-contract.ts'

/**
 * How many committees in a row found a KPI's target missed, up to the last quarter that is whole at a month's end; 0 where that one
 * did not. A committee without a verdict breaks no run, as nothing says that it was better, and counts for nothing.
 */
export function missedCommittees(reviewed: ReviewedContract, kpi: KpiId, month: Month): number {
  const { contract } = reviewed
  let missed = 0
  for (let quarter = Math.floor(contractMonth(contract, month) / QUARTER_MONTHS); quarter >= 1; quarter--) {
    const { verdict } = judgedFigure(reviewed, kpi, quarterMonths(contract, quarter).to)
    if (verdict === 'missed') missed += 1
    else if (verdict !== 'no-data') break
  }
  return missed
}
