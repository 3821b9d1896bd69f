import type { KpiResult } from '../../shared/api/kpis.ts'
import type { Unit } from '../../shared/kpi/definition.ts'
import type { KpiId } from '../../shared/kpi/ids.ts'
import type { Format } from '../composables/useFormat.ts'
import type { Translate } from '../composables/useWords.ts'

type Judged = Pick<KpiResult, 'target' | 'targetDueMonth' | 'reason'>

/** What stands beside a verdict: the target it was judged against, or why there is nothing to judge. */
export function targetWords(t: Translate, format: Format, kpi: KpiId, unit: Unit, judged: Judged): string {
  const { target, targetDueMonth, reason } = judged
  if (reason !== null && reason !== 'no-target') return t(`reason.${reason}`)
  if (target === null) return t(`kpi.${kpi}.noTarget`)
  return t('scorecard.target', { target: format.target(unit, target), due: `M${targetDueMonth ?? '?'}` })
}
