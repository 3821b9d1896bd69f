import type { Drift, DriftVerdict } from '../../shared/api/drift.ts'
import type { Backlog, KpiPoint } from '../../shared/api/kpis.ts'
import { contractMonth, startMonth } from '../../shared/contract-clock.ts'
import type { PeriodFacts } from '../../shared/kpi/definition.ts'
import type { KpiId } from '../../shared/kpi/index.ts'
import { judgeNoDrift } from '../../shared/kpi/no-drift.ts'
import { kpiDefinition } from '../../shared/kpi/index.ts'
import { judge } from '../../shared/kpi/target.ts'
import { formatMonth, type Month } from '../../shared/period.ts'
import type { TicketMonth } from '../db/ticket-months.ts'
import { startingValue, targetSteps } from './kpi-targets.ts'
import { factsSinceStart, monthFacts } from './month-facts.ts'
import type { ReviewedContract } from './reviewed-contract.ts'

/**
 * A KPI measured over some facts and judged at a month of the contract, by the targets that governed it. `foundAt`: the month
 * whose drift finding stands for the period.
 */
export function measureAndJudge(
  reviewed: ReviewedContract,
  kpi: KpiId,
  month: Month,
  facts: PeriodFacts,
  foundAt: Month = month,
) {
  const { contract, drift } = reviewed
  const { measure, better, exact, drifts } = kpiDefinition(kpi)
  const estimate = measure(facts)
  const ordinal = contractMonth(contract.startsOn, month)
  const steps = targetSteps(contract, kpi, month)
  const judgement =
    drifts && steps.length === 0
      ? judgeNoDrift(estimate, ordinal, verdictAt(drift, foundAt))
      : judge(estimate, { month: ordinal, steps, baseline: startingValue(contract, kpi), better, exact })
  return { ...estimate, ...judgement }
}

/** null while nothing is worked out; a month that the detector did not reach is one of which it cannot speak yet. */
function verdictAt(drift: ReviewedContract['drift'], month: Month): DriftVerdict | null {
  return drift.size === 0 ? null : (drift.get(month)?.verdict ?? 'insufficient')
}

/** What stands beside a period's figure: the KPI as it adds up since M1 to the period's last month, and the drift found then. */
export function besideFigure(reviewed: ReviewedContract, kpi: KpiId, month: Month, foundAt: Month = month) {
  const { cumulates, drifts } = kpiDefinition(kpi)
  return {
    ...(cumulates && { cumulated: cumulatedAt(reviewed, kpi, month) }),
    ...(drifts && { drift: findingAt(reviewed, foundAt) }),
  }
}

/** From M1 to a month, pooled and judged at that month; null before M1. */
function cumulatedAt(reviewed: ReviewedContract, kpi: KpiId, month: Month) {
  if (month < startMonth(reviewed.contract.startsOn)) return null
  return measureAndJudge(reviewed, kpi, month, factsSinceStart(reviewed, month))
}

function findingAt({ drift }: ReviewedContract, month: Month): Omit<Drift, 'levels'> | null {
  const found = drift.get(month)
  if (!found) return null
  const { levels: _levels, ...finding } = found
  return finding
}

/** One month of a KPI. */
export function monthPoint(reviewed: ReviewedContract, kpi: KpiId, month: Month): KpiPoint {
  return {
    month: formatMonth(month),
    contractMonth: contractMonth(reviewed.contract.startsOn, month),
    ...measureAndJudge(reviewed, kpi, month, monthFacts(reviewed, month)),
    ...besideFigure(reviewed, kpi, month),
  }
}

/** Tickets open at the month's end; null where no file covers the month. */
export function backlogOf(tickets: TicketMonth | undefined): Backlog | null {
  if (!tickets) return null
  const { open, over7, over14, over30 } = tickets
  return { open, over7, over14, over30 }
}
