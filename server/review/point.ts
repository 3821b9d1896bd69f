import type { Contract } from '../../shared/api/contracts.ts'
import type { Backlog, KpiPoint } from '../../shared/api/kpis.ts'
import { contractMonth } from '../../shared/contract-clock.ts'
import type { PeriodFacts } from '../../shared/kpi/definition.ts'
import type { KpiId } from '../../shared/kpi/ids.ts'
import { kpiDefinition, type KpiEstimate } from '../../shared/kpi/registry.ts'
import { judge } from '../../shared/kpi/target.ts'
import { formatMonth, type Month } from '../../shared/period.ts'
import type { TicketMonth } from '../db/ticket-months.ts'

/** A KPI measured over some facts and judged at a month of the contract. */
export function measureAndJudge(contract: Contract, kpi: KpiId, month: Month, facts: PeriodFacts) {
  const { measure, better } = kpiDefinition(kpi)
  const estimate: KpiEstimate = measure(facts)
  const judgement = judge(
    estimate,
    {
      month: contractMonth(contract.startsOn, month),
      steps: contract.targets.filter((target) => target.kpi === kpi),
      baseline: contract.baselines.find((baseline) => baseline.kpi === kpi)?.value ?? null,
    },
    better,
  )
  return { ...estimate, ...judgement }
}

/** One month of a KPI; without a row, no file covers that month. */
export function monthPoint(contract: Contract, kpi: KpiId, month: Month, tickets: TicketMonth | undefined): KpiPoint {
  return {
    month: formatMonth(month),
    contractMonth: contractMonth(contract.startsOn, month),
    ...measureAndJudge(contract, kpi, month, { tickets: tickets ?? null }),
  }
}

/** Tickets open at the month's end; null where no file covers the month. */
export function backlogOf(tickets: TicketMonth | undefined): Backlog | null {
  if (!tickets) return null
  const { open, over7, over14, over30 } = tickets
  return { open, over7, over14, over30 }
}
