import type { Language } from '../../shared/words/language.ts'
import type { Contract } from '../../shared/api/contracts.ts'
import type { Target } from '../../shared/api/targets.ts'
import { kpiIds, type KpiId } from '../../shared/kpi/index.ts'
import { kpiDefinition } from '../../shared/kpi/index.ts'
import { targetText } from '../../shared/words/numbers.ts'

export type PastTargetLine = { readonly kpi: KpiId; readonly steps: readonly { dueMonth: number; value: string }[] }

/** The sets of targets that governed earlier months, latest first; of each, the KPIs whose targets then changed. */
export function pastTargetLines(
  language: Language,
  { pastTargets, targets }: Pick<Contract, 'pastTargets' | 'targets'>,
): { through: string; changedAt: string; lines: PastTargetLine[] }[] {
  return pastTargets
    .map(({ through, changedAt, targets: then }, index) => {
      const after = pastTargets[index + 1]?.targets ?? targets
      const changed = kpiIds.filter((kpi) => JSON.stringify(stepsOf(then, kpi)) !== JSON.stringify(stepsOf(after, kpi)))
      const lines = changed.map((kpi) => ({ kpi, steps: written(language, kpi, stepsOf(then, kpi)) }))
      return { through, changedAt, lines }
    })
    .toReversed()
}

function stepsOf(targets: readonly Target[], kpi: KpiId) {
  return targets
    .filter((target) => target.kpi === kpi)
    .map(({ dueMonth, value }) => ({ dueMonth, value }))
    .sort((a, b) => a.dueMonth - b.dueMonth)
}

function written(language: Language, kpi: KpiId, steps: readonly { dueMonth: number; value: number }[]) {
  const { unit, better } = kpiDefinition(kpi)
  return steps.map(({ dueMonth, value }) => ({
    dueMonth,
    value: targetText(language, unit, { target: value, better }),
  }))
}
