import type { Contract } from '../../shared/api/contracts.ts'
import type { KpiReport } from '../../shared/api/kpis.ts'
import type { KpiId } from '../../shared/kpi/index.ts'
import { kpiDefinition } from '../../shared/kpi/index.ts'
import { formatMonth, monthsOf, parseMonth, type Month, type Period } from '../../shared/period.ts'
import type { Db } from '../db/client.ts'
import { listRestatements } from '../db/restatements.ts'
import { askedSteps, datedSteps, datedTargets, startingValue } from './kpi-targets.ts'
import { readPercentiles } from './kpi-results.ts'
import { periodFacts } from './month-facts.ts'
import { coverageOf, judgedFigure } from './judged-figure.ts'
import { backlogOf, monthPoint } from './point.ts'
import { latestMonth, readReviewedContract, type ReviewedContract } from './reviewed-contract.ts'
import { noteAt } from './rate-note.ts'
import { filesOf } from './stored-months.ts'

/** A KPI, and the first and the last month that are asked for, where somebody says so. */
type ReportQuestion = { readonly kpi: KpiId; readonly wanted: Partial<Period> }

/**
 * A KPI month by month over a run of months (by default all those with data that have begun at `now`, epoch seconds), and
 * over the whole run pooled from its facts.
 */
export function readKpiReport(db: Db, contract: Contract, { kpi, wanted }: ReportQuestion, now: number): KpiReport {
  const reviewed = readReviewedContract(db, contract, now)
  const to = wanted.to ?? Math.max(wanted.from ?? 0, lastBegun(reviewed))
  const from = Math.min(to, wanted.from ?? reviewed.covered[0] ?? parseMonth(contract.firstMonth))
  const { unit, better, drifts, asks } = kpiDefinition(kpi)
  const pooled = periodFacts(reviewed, { from, to }, readPercentiles(db, reviewed, kpi, { from, to }))
  return {
    kpi,
    unit,
    better,
    from: formatMonth(from),
    to: formatMonth(to),
    points: monthsOf({ from, to }).map((month) => ({
      ...monthPoint(reviewed, kpi, month),
      backlog: backlogOf(reviewed, month),
      files: filesOf(reviewed, month),
    })),
    pooled: {
      ...coverageOf(reviewed, kpi, { from, to }),
      ...kpiDefinition(kpi).measure(pooled),
    },
    targets: asks
      ? datedSteps(contract, askedSteps(judgedFigure(reviewed, kpi, to).target))
      : datedTargets(contract, kpi, to),
    baseline: startingValue(contract, kpi),
    drift: drifts ? ([...reviewed.drift].findLast(([month]) => month <= to)?.[1] ?? null) : null,
    note: noteAt(reviewed, kpi, to),
    restatements: listRestatements(db, contract.id, { from, to }, kpi),
  }
}

/** The last month with data that has begun, which may be running. */
function lastBegun(reviewed: ReviewedContract): Month {
  return reviewed.covered.findLast((month) => month <= reviewed.present) ?? latestMonth(reviewed)
}
