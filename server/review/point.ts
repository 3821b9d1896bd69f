import type { Drift, DriftVerdict } from '../../shared/api/drift.ts'
import type { Backlog, KpiPoint } from '../../shared/api/kpis.ts'
import { contractMonth, startMonth } from '../../shared/contract-clock.ts'
import type { PeriodFacts } from '../../shared/kpi/definition.ts'
import type { KpiId } from '../../shared/kpi/index.ts'
import { judgeNoDrift } from '../../shared/kpi/no-drift.ts'
import { kindOf, kpiDefinition } from '../../shared/kpi/index.ts'
import { judge } from '../../shared/kpi/target.ts'
import { withinScope } from '../../shared/kinds/tickets/ticket-tally.ts'
import { formatMonth, monthsOf, type Month, type Period } from '../../shared/period.ts'
import { startingValue, targetSteps } from './kpi-targets.ts'
import { factsSinceStart, monthFacts, type ContractMonths } from './month-facts.ts'
import type { ReviewedContract } from './reviewed-contract.ts'

/** What is judged at its last month. `foundAt`: the month whose drift finding stands for the period, the last one by default. */
export type Judged = { readonly period: Period; readonly facts: PeriodFacts; readonly foundAt?: Month | undefined }

/**
 * A KPI measured over a period's facts and judged at its last month, by the targets that governed it. It is certain only where
 * a file covers every month of the period.
 */
export function measureAndJudge(reviewed: ReviewedContract, kpi: KpiId, { period, facts, foundAt }: Judged) {
  const { contract, drift } = reviewed
  const month = period.to
  const { measure, better, exact, drifts } = kpiDefinition(kpi)
  const estimate = measure(facts)
  const ordinal = contractMonth(contract.startsOn, month)
  const steps = targetSteps(contract, kpi, month)
  const judgement =
    drifts && steps.length === 0
      ? judgeNoDrift(estimate, ordinal, verdictAt(drift, foundAt ?? month))
      : judge(estimate, { month: ordinal, steps, baseline: startingValue(contract, kpi), better, exact })
  const { months, covered } = coverageOf(reviewed, kpi, period)
  return { ...estimate, ...judgement, certain: judgement.certain && covered === months }
}

/** How many months a period has, and how many of them a file of the KPI's kind covers. */
export function coverageOf(reviewed: ReviewedContract, kpi: KpiId, period: Period) {
  const months = monthsOf(period)
  const known = reviewed[kindOf(kpi)]
  return { months: months.length, covered: months.filter((month) => known.has(month)).length }
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
  const from = startMonth(reviewed.contract.startsOn)
  if (month < from) return null
  return measureAndJudge(reviewed, kpi, { period: { from, to: month }, facts: factsSinceStart(reviewed, month) })
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
    ...measureAndJudge(reviewed, kpi, { period: { from: month, to: month }, facts: monthFacts(reviewed, month) }),
    ...besideFigure(reviewed, kpi, month),
  }
}

/** Of the tickets that the delay counts, those open at the month's end; null where no file covers the month. */
export function backlogOf({ tickets, terms }: ContractMonths, month: Month): Backlog | null {
  const known = tickets.get(month)
  if (!known) return null
  const { open, over7, over14, over30 } = withinScope(known.byClass, terms.ticketScope.delays)
  return { open, over7, over14, over30 }
}
