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

/** What the grid of commitments asks is due from the first month on. */
export function askedSteps(asked: number | null): TargetStep[] {
  return asked === null ? [] : [{ dueMonth: 1, value: asked }]
}

/** The same with the calendar month at whose end each is due. */
export function datedTargets(contract: Contract, kpi: KpiId, month: Month): KpiReport['targets'] {
  return datedSteps(contract, targetSteps(contract, kpi, month))
}

export function datedSteps(contract: Contract, steps: readonly TargetStep[]): KpiReport['targets'] {
  return steps.map(({ dueMonth, value }) => ({
    dueMonth,
    month: formatMonth(calendarMonth(contract, dueMonth)),
    value,
  }))
}

/** Where a KPI stood when the contract started: 0 for a change against a baseline, else as the contract says; null = unknown. */
export function startingValue(contract: Contract, kpi: KpiId): number | null {
  return kpiDefinition(kpi).startsAt ?? contract.baselines.find((baseline) => baseline.kpi === kpi)?.value ?? null
}
