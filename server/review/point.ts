import type { Contract } from '../../shared/api/contracts.ts'
import type { Drift, DriftVerdict } from '../../shared/api/drift.ts'
import type { Backlog, KpiPoint } from '../../shared/api/kpis.ts'
import { contractMonth } from '../../shared/contract-clock.ts'
import type { PeriodFacts } from '../../shared/kpi/definition.ts'
import type { KpiId } from '../../shared/kpi/ids.ts'
import { judgeNoDrift } from '../../shared/kpi/no-drift.ts'
import { kpiDefinition, type KpiEstimate } from '../../shared/kpi/registry.ts'
import { judge, type Judgement } from '../../shared/kpi/target.ts'
import { formatMonth, type Month } from '../../shared/period.ts'
import type { TicketMonth } from '../db/ticket-months.ts'

/** Everything that a contract's months are judged with. */
export type ReviewedMonths = {
  readonly contract: Contract
  readonly tickets: ReadonlyMap<Month, TicketMonth>
  readonly drift: ReadonlyMap<Month, Drift>
}

/** A KPI measured over some facts and judged at a month of the contract. */
export function measureAndJudge({ contract, drift }: ReviewedMonths, kpi: KpiId, month: Month, facts: PeriodFacts) {
  const { measure, better } = kpiDefinition(kpi)
  const estimate: KpiEstimate = measure(facts)
  const ordinal = contractMonth(contract.startsOn, month)
  const steps = contract.targets.filter((target) => target.kpi === kpi)
  const baseline = contract.baselines.find((one) => one.kpi === kpi)?.value ?? null
  const judgement: Judgement =
    kpi === 'resolution-delay' && steps.length === 0
      ? judgeNoDrift(estimate, ordinal, verdictAt(drift, month))
      : judge(estimate, { month: ordinal, steps, baseline }, better)
  return { ...estimate, ...judgement }
}

/** null while nothing is worked out; a month that the detector did not reach is one of which it cannot speak yet. */
function verdictAt(drift: ReviewedMonths['drift'], month: Month): DriftVerdict | null {
  return drift.size === 0 ? null : (drift.get(month)?.verdict ?? 'insufficient')
}

/** One month of a KPI; without a row, no file covers that month. */
export function monthPoint(months: ReviewedMonths, kpi: KpiId, month: Month): KpiPoint {
  const { levels: _levels, ...drift } = months.drift.get(month) ?? { levels: [] }
  return {
    month: formatMonth(month),
    contractMonth: contractMonth(months.contract.startsOn, month),
    ...measureAndJudge(months, kpi, month, { tickets: months.tickets.get(month) ?? null }),
    ...(kpi === 'resolution-delay' && { drift: 'verdict' in drift ? drift : null }),
  }
}

/** Tickets open at the month's end; null where no file covers the month. */
export function backlogOf(tickets: TicketMonth | undefined): Backlog | null {
  if (!tickets) return null
  const { open, over7, over14, over30 } = tickets
  return { open, over7, over14, over30 }
}
