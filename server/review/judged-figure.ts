import type { Drift, DriftVerdict } from '../../shared/api/drift.ts'
import type { JudgedFigure } from '../../shared/api/kpis.ts'
import { contractMonth } from '../../shared/contract-clock.ts'
import type { KpiEstimate, KpiId } from '../../shared/kpi/index.ts'
import type { NoDataReason } from '../../shared/kpi/estimate.ts'
import { kindOf, kpiDefinition } from '../../shared/kpi/index.ts'
import { judgeNoDrift } from '../../shared/kpi/no-drift.ts'
import { judge, type Judgement } from '../../shared/kpi/target.ts'
import { windowAt } from '../../shared/kpi/window.ts'
import { noPercentiles, type ScopedPercentiles } from '../../shared/kinds/tickets/ticket-tally.ts'
import { formatMonth, monthsOf, parseMonth, type Month, type Period } from '../../shared/period.ts'
import { askedSteps, startingValue, targetSteps } from './kpi-targets.ts'
import { measureMonth, periodFacts } from './month-facts.ts'
import type { ReviewedContract } from './reviewed-contract.ts'

/** The months over which a KPI is judged at a month. */
export function windowOf({ contract }: ReviewedContract, kpi: KpiId, month: Month): Period {
  return windowAt(contract.windows[kpi], month, parseMonth(contract.firstMonth))
}

/**
 * The one figure of a KPI that its target is held against at a month: over the window that the contract names, judged by the
 * targets that governed the month. While the month is running nothing is judged; the figure is certain only where a file covers
 * every month of the window. `percentiles`: of the delays in the window, where they are shown.
 */
export function judgedFigure(
  reviewed: ReviewedContract,
  kpi: KpiId,
  month: Month,
  percentiles: ScopedPercentiles = noPercentiles,
): KpiEstimate & Judgement & Pick<JudgedFigure, 'window'> {
  const period = windowOf(reviewed, kpi, month)
  const estimate = kpiDefinition(kpi).measure(periodFacts(reviewed, period, percentiles))
  const over = period.to < reviewed.present
  const coverage = coverageOf(reviewed, kpi, period)
  const judgement = judgeAt(reviewed, kpi, month, estimate)
  return {
    ...estimate,
    ...(over ? judgement : unjudged(judgement)),
    certain: over && judgement.certain && coverage.covered === coverage.months,
    window: {
      kind: reviewed.contract.windows[kpi],
      from: formatMonth(period.from),
      to: formatMonth(period.to),
      ...coverage,
      over,
    },
  }
}

function judgeAt(reviewed: ReviewedContract, kpi: KpiId, month: Month, estimate: KpiEstimate): Judgement {
  const { contract, drift } = reviewed
  const { better, exact, drifts, asks } = kpiDefinition(kpi)
  const ordinal = contractMonth(contract, month)
  const steps = asks ? askedSteps(asks(estimate)) : targetSteps(contract, kpi, month)
  if (drifts && steps.length === 0) return judgeNoDrift(estimate, ordinal, verdictAt(drift, month))
  return judge(estimate, { month: ordinal, steps, baseline: startingValue(contract, kpi), better, exact })
}

/** What is held against a month that is not over: the target in force, and no verdict. */
function unjudged(judgement: Judgement): Judgement {
  if (judgement.verdict === 'no-data') return judgement
  return { ...judgement, neededPerMonth: null, verdict: 'no-data', reason: 'running' }
}

/** A month whose file is there and still cannot be measured: it stands in no figure of several months. */
const unmeasured: ReadonlySet<NoDataReason | null> = new Set([
  'no-forecast',
  'unknown-level',
  'other-survey',
  'no-outages',
  'no-commitment',
  'no-response',
])

/** How many months a period has, and of how many of them a file tells what the KPI is measured from. */
export function coverageOf(reviewed: ReviewedContract, kpi: KpiId, period: Period) {
  const months = monthsOf(period)
  return { months: months.length, covered: months.filter((month) => isCovered(reviewed, kpi, month)).length }
}

/** Whether a month has a file of the KPI's kind, from which it can be measured. */
export function isCovered(reviewed: ReviewedContract, kpi: KpiId, month: Month): boolean {
  if (!reviewed[kindOf(kpi)].has(month)) return false
  const { reason } = measureMonth(reviewed, kpi, month)
  return !unmeasured.has(reason)
}

/** null while nothing is worked out; a month that the detector did not reach is one of which it cannot speak yet. */
function verdictAt(drift: ReviewedContract['drift'], month: Month): DriftVerdict | null {
  return drift.size === 0 ? null : (drift.get(month)?.verdict ?? 'insufficient')
}

/** What the detector found at the end of a month; null before it has worked it out. */
export function findingAt({ drift }: ReviewedContract, month: Month): Omit<Drift, 'levels'> | null {
  const found = drift.get(month)
  if (!found) return null
  const { levels: _levels, ...finding } = found
  return finding
}
