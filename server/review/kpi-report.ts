import type { Contract } from '../../shared/api/contracts.ts'
import type { Drift } from '../../shared/api/drift.ts'
import type { KpiReport } from '../../shared/api/kpis.ts'
import { calendarMonth, contractMonth, startMonth } from '../../shared/contract-clock.ts'
import type { KpiId } from '../../shared/kpi/ids.ts'
import { kpiDefinition } from '../../shared/kpi/registry.ts'
import { poolTallies } from '../../shared/kpi/ticket-tally.ts'
import { formatMonth, monthsOf, type Month, type Period } from '../../shared/period.ts'
import type { Db } from '../db/client.ts'
import { readRevision } from '../db/contracts.ts'
import { readDriftFindings } from '../db/drift-findings.ts'
import { listRestatements } from '../db/restatements.ts'
import { readDelayPercentiles, readTicketMonths } from '../db/ticket-months.ts'
import { backlogOf, measureAndJudge, monthPoint } from './point.ts'

/** A KPI month by month over a run of months (by default all there are), and over the whole run pooled from its facts. */
export function readKpiReport(db: Db, contract: Contract, kpi: KpiId, wanted: Partial<Period>): KpiReport {
  const all = readTicketMonths(db, contract.id)
  const start = startMonth(contract.startsOn)
  const to = wanted.to ?? Math.max(wanted.from ?? 0, all.at(-1)?.month ?? start)
  const from = Math.min(to, wanted.from ?? all[0]?.month ?? start)
  const rows = all.filter(({ month }) => month >= from && month <= to)
  const drift = readDriftFindings(db, contract.id, readRevision(db, contract.id))
  const months = { contract, tickets: new Map(rows.map((row) => [row.month, row])), drift }
  const { unit, better } = kpiDefinition(kpi)
  const tickets = rows.length === 0 ? null : poolTallies(rows, readDelayPercentiles(db, contract.id, { from, to }))
  return {
    kpi,
    unit,
    better,
    from: formatMonth(from),
    to: formatMonth(to),
    points: monthsOf({ from, to }).map((month) => ({
      ...monthPoint(months, kpi, month),
      backlog: backlogOf(months.tickets.get(month)),
    })),
    pooled: {
      months: to - from + 1,
      contractMonth: contractMonth(contract.startsOn, to),
      ...measureAndJudge(months, kpi, to, { tickets }),
    },
    targets: contract.targets
      .filter((target) => target.kpi === kpi)
      .toSorted((a, b) => a.dueMonth - b.dueMonth)
      .map(({ dueMonth, value }) => ({
        dueMonth,
        month: formatMonth(calendarMonth(contract.startsOn, dueMonth)),
        value,
      })),
    baseline: contract.baselines.find((baseline) => baseline.kpi === kpi)?.value ?? null,
    drift: kpi === 'resolution-delay' ? (lastFinding(drift, to) ?? null) : null,
    restatements: listRestatements(db, contract.id, { from, to }, kpi),
  }
}

/** The detector's latest word up to a month. */
function lastFinding(drift: ReadonlyMap<Month, Drift>, to: Month): Drift | undefined {
  return [...drift].findLast(([month]) => month <= to)?.[1]
}
