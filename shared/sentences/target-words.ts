import type { KpiResult } from '../api/kpis.ts'
import { kpiDefinition } from '../kpi/index.ts'
import type { Format } from '../words/format.ts'
import type { Translate } from '../words/translate.ts'
import { changeText } from './breakdown-words.ts'
import { dueMark, isAskedAllAlong } from './due-mark.ts'
import { reasonText } from './reason-words.ts'

type Judged = Pick<KpiResult, 'id' | 'unit' | 'value' | 'target' | 'targetDueMonth' | 'reason'>

/** What stands beside a verdict: the target it was judged against, or why there is nothing to judge. */
export function targetWords(t: Translate, format: Format, judged: Judged): string {
  const { id: kpi, unit, value, target, targetDueMonth, reason } = judged
  if (reason !== null && reason !== 'no-target') return reasonText(t, kpi, reason)
  if (target === null) return t(`kpi.${kpi}.noTarget`)
  const { better } = kpiDefinition(kpi)
  const words = { target: format.target(unit, target, better, value), due: `M${targetDueMonth ?? '?'}` }
  if (isAskedAllAlong(kpi)) return t('scorecard.asked', words)
  return t(better === 'near-zero' ? 'scorecard.within' : 'scorecard.target', words)
}

/** The same in a column of targets, whose head says the word: “85% M6”; or why there is none. */
export function targetCell(t: Translate, format: Format, judged: Judged): string {
  const { id, unit, value, target, targetDueMonth, reason } = judged
  if (target === null || (reason !== null && reason !== 'no-target')) return targetWords(t, format, judged)
  return format.target(unit, target, kpiDefinition(id).better, value) + dueMark(id, targetDueMonth)
}

/** What the value must move each month to reach the next target, in a sentence; null where nothing is left to do. */
export function neededWords(
  t: Translate,
  format: Format,
  judged: Judged & Pick<KpiResult, 'neededPerMonth'>,
): string | null {
  const { id: kpi, unit, neededPerMonth, target, targetDueMonth } = judged
  if (neededPerMonth === null || target === null) return null
  const { better } = kpiDefinition(kpi)
  return t(better === 'near-zero' ? 'scorecard.neededWithin' : 'scorecard.needed', {
    move: changeText(t, format, unit, neededPerMonth),
    target: format.target(unit, target, better),
    due: `M${targetDueMonth ?? '?'}`,
  })
}
