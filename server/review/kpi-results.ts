import type { KpiPoint, KpiResult } from '../../shared/api/kpis.ts'
import { noPercentiles, type ScopedPercentiles } from '../../shared/kinds/tickets/ticket-tally.ts'
import { kpiDefinition, type KpiId, kpiIds } from '../../shared/kpi/index.ts'
import { type Month, monthsOf, type Period } from '../../shared/period.ts'
import type { Db } from '../db/client.ts'
import { readDelayPercentiles, readResponsePercentiles } from '../db/ticket-months.ts'
import { judgedFigure, windowOf } from './judged-figure.ts'
import { measureMonth } from './month-facts.ts'
import { besideFigure, monthPoint, rateOf } from './point.ts'
import type { ReviewedContract } from './reviewed-contract.ts'
import { contractMonth } from '../../shared/contract-clock.ts'
import { QUARTER_MONTHS, quarterMonths } from './quarter.ts'

/** Every KPI as it is judged at a month, in the order of the screen, with the run of months that ends there. */
export function kpiResults(db: Db, reviewed: ReviewedContract, month: Month, historyMonths: number): KpiResult[] {
  return kpiIds.map((kpi) => ({
    ...resultAt(db, reviewed, kpi, { month }),
    history: historyOf(reviewed, kpi, month, historyMonths),
  }))
}

/** A month, and the one whose drift finding stands beside its figures: its own, unless another is said. */
type JudgedMonth = { readonly month: Month; readonly foundAt?: Month | undefined }

/** A KPI as it is judged at a month, with the month alone. */
export function resultAt(db: Db, reviewed: ReviewedContract, kpi: KpiId, { month, foundAt = month }: JudgedMonth) {
  return {
    ...headOf(kpi),
    ...judgedFigure(reviewed, kpi, month, percentilesOf(db, reviewed, kpi, month)),
    ...besideFigure(reviewed, kpi, month, foundAt),
    alone: rateOf(measureMonth(reviewed, kpi, month)),
    missedCommittees: missedCommittees(reviewed, kpi, month),
  }
}

/** The percentiles of a window: those of a month are kept, those of several months are read from their tickets. */
function percentilesOf(db: Db, reviewed: ReviewedContract, kpi: KpiId, month: Month): ScopedPercentiles {
  const window = windowOf(reviewed, kpi, month)
  if (window.from < window.to) return readPercentiles(db, reviewed, kpi, window)
  return reviewed.tickets.get(month)?.percentiles ?? noPercentiles
}

/** The percentiles that a KPI shows of a run of months, read from its tickets. */
export function readPercentiles(db: Db, reviewed: ReviewedContract, kpi: KpiId, period: Period): ScopedPercentiles {
  const { contract, terms } = reviewed
  const { percentiles } = kpiDefinition(kpi)
  if (percentiles === 'responses') return readResponsePercentiles(db, contract.id, period)
  if (percentiles === 'delays') return readDelayPercentiles(db, contract.id, period, terms.ticketScope.delays)
  return noPercentiles
}

/** What a KPI is, before any figure. */
function headOf(kpi: KpiId): Pick<KpiResult, 'id' | 'unit' | 'better' | 'optional'> {
  const { unit, better, optional = false } = kpiDefinition(kpi)
  return { id: kpi, unit, better, optional }
}

/** The months up to one of them, oldest first, at most so many and none before the first with data. */
export function historyOf(reviewed: ReviewedContract, kpi: KpiId, last: Month, atMost: number): KpiPoint[] {
  const from = Math.max(reviewed.covered[0] ?? last, last - atMost + 1)
  return monthsOf({ from, to: last }).map((month) => monthPoint(reviewed, kpi, month))
}

/**
 * How many committees in a row found a KPI's target missed, up to the last quarter that is whole at a month's end; 0 where that one
 * did not. A committee without a verdict breaks no run, as nothing says that it was better, and counts for nothing.
 */
function missedCommittees(reviewed: ReviewedContract, kpi: KpiId, month: Month): number {
  const { contract } = reviewed
  let missed = 0
  for (let quarter = Math.floor(contractMonth(contract, month) / QUARTER_MONTHS); quarter >= 1; quarter--) {
    const { verdict } = judgedFigure(reviewed, kpi, quarterMonths(contract, quarter).to)
    if (verdict === 'missed') missed += 1
    else if (verdict !== 'no-data') break
  }
  return missed
}
