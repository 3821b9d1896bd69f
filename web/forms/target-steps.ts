import type { Target } from '../../shared/api/targets.ts'
import { kpiIds, type KpiId } from '../../shared/kpi/index.ts'
import { kpiDefinition } from '../../shared/kpi/index.ts'

/** The targets due at the end of one month of the contract, as typed: shares in percent, null = none, NaN = no number. */
export type TargetStepDraft = { dueMonth: number | null; values: Record<KpiId, number | null> }

export type TargetUnit = 'rate' | 'hours' | 'change' | 'near-zero'
/** How a KPI's target is typed: a rate in %, hours, a signed % of the baseline, or a distance from zero in %. */
export function targetUnit(kpi: KpiId): TargetUnit {
  const { unit, better } = kpiDefinition(kpi)
  if (unit === 'hours') return 'hours'
  return better === 'near-zero' ? 'near-zero' : unit === 'change' ? 'change' : 'rate'
}

/** The values that a target may take, as typed. */
export const targetLimits: Record<TargetUnit, { low: number; high: number }> = {
  rate: { low: 0, high: 100 },
  hours: { low: 0, high: 100_000 },
  change: { low: -100, high: 1000 },
  'near-zero': { low: 0, high: 1000 },
}

const scale = (kpi: KpiId) => (targetUnit(kpi) === 'hours' ? 1 : 100)

export function emptyStep(dueMonth: number | null): TargetStepDraft {
  return { dueMonth, values: Object.fromEntries(kpiIds.map((kpi) => [kpi, null])) as TargetStepDraft['values'] }
}

/** Targets by the month at whose end they are due, earliest first; M3 and M6 to fill in where there is no target at all. */
export function targetStepsOf(targets: readonly Target[]): TargetStepDraft[] {
  const months = [...new Set(targets.length > 0 ? targets.map(({ dueMonth }) => dueMonth) : [3, 6])].sort(
    (a, b) => a - b,
  )
  return months.map((month) => {
    const step = emptyStep(month)
    for (const { kpi, dueMonth, value } of targets)
      if (dueMonth === month) step.values[kpi] = Math.round(value * scale(kpi) * 1e6) / 1e6
    return step
  })
}

/** The targets of the steps, KPI by KPI; fields left empty are no target. */
export function targetsOf(steps: readonly TargetStepDraft[]): Target[] {
  const sorted = steps.toSorted((a, b) => (a.dueMonth ?? 0) - (b.dueMonth ?? 0))
  return kpiIds.flatMap((kpi) =>
    sorted.flatMap(({ dueMonth, values }) => {
      const typed = values[kpi]
      return dueMonth === null || typed === null
        ? []
        : [{ kpi, dueMonth, value: Math.round((typed / scale(kpi)) * 1e9) / 1e9 }]
    }),
  )
}

/** The next step to offer: a contract quarter after the last. */
export function nextDueMonth(steps: readonly TargetStepDraft[]): number {
  const months = steps.map(({ dueMonth }) => dueMonth ?? 0).filter((month) => Number.isInteger(month))
  return Math.min(240, Math.max(0, ...months) + 3)
}
