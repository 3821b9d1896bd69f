import type { Contract } from '../../shared/api/contracts.ts'
import type { KpiReport } from '../../shared/api/kpis.ts'
import { calendarMonth } from '../../shared/contract-clock.ts'
import { targetsGoverning } from '../../shared/contract-targets.ts'
import type { KpiId } from '../../shared/kpi/index.ts'
import { kpiDefinition } from '../../shared/kpi/index.ts'
import type { TargetStep } from '../../shared/kpi/target.ts'
import { formatMonth, type Month } from '../../shared/period.ts'

/** The steps of a KPI's target that govern a month, earliest due first. */
export function targetSteps(contract: Contract, kpi: KpiId, month: Month): TargetStep[] {
  return targetsGoverning(contract, month)
    .filter((target) => target.kpi === kpi)
    .toSorted((a, b) => a.dueMonth - b.dueMonth)
}

/** The same with the calendar month at whose end each is due. */
export function datedTargets(contract: Contract, kpi: KpiId, month: Month): KpiReport['targets'] {
  return targetSteps(contract, kpi, month).map(({ dueMonth, value }) => ({
    dueMonth,
    month: formatMonth(calendarMonth(contract, dueMonth)),
    value,
  }))
}

/** Where a KPI stood when the contract started: 0 for a change against a baseline, else as the contract says; null = unknown. */
export function startingValue(contract: Contract, kpi: KpiId): number | null {
  return kpiDefinition(kpi).startsAt ?? contract.baselines.find((baseline) => baseline.kpi === kpi)?.value ?? null
}
