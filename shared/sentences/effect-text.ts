import type { Decision, Effect } from '../api/decisions.ts'
import { kpiDefinition, type KpiId } from '../kpi/index.ts'
import type { Format } from '../words/format.ts'
import type { Translate } from '../words/translate.ts'
import { changeText, moveWords } from './breakdown-words.ts'

/**
 * What a KPI was before a decision, what it is since it was done, and how far that is beyond chance. It says “since”, never “because
 * of”. Null of a decision that is not done, or should move no KPI.
 */
export function effectText(
  t: Translate,
  format: Format,
  { kpi, effect }: Pick<Decision, 'kpi' | 'effect'>,
): string | null {
  if (kpi === null || effect === null) return null
  const { figure, changed } = writtenFigure(t, format, kpi, effect.kind)
  const before = figure(effect.before.value)
  if (effect.status !== 'measured')
    return t(`decisions.effect.${effect.status}`, { before, month: format.month(effect.after.to) })
  if (effect.change === null) return t('decisions.effect.none', { before, after: figure(effect.after.value) })
  const [was, is] = [effect.before.value, effect.after.value]
  const moved =
    effect.kind === 'count' || was === null || is === null
      ? { before, after: figure(is), change: changed(effect.change) }
      : moveWords(t, format, kpiDefinition(kpi).unit, [was, is])
  if (effect.interval === null) return t('decisions.effect.exact', moved)
  const { low, high } = effect.interval
  const said = t('decisions.effect.measured', { ...moved, low: changed(low), high: changed(high) })
  return `${said}, ${t(`decisions.effect.${low > 0 || high < 0 ? 'clear' : 'unclear'}`)}`
}

/** How a figure of a KPI and its change are written; counts change by a share of what they were, the others by their own unit. */
export function writtenFigure(t: Translate, format: Format, kpi: KpiId, kind: Effect['kind']) {
  const { unit } = kpiDefinition(kpi)
  const isCount = kind === 'count'
  return {
    figure: (value: number | null) =>
      isCount && value !== null ? `${format.perMonth(value)}\u00A0${t('security.aMonth')}` : format.value(unit, value),
    changed: (change: number) => (isCount ? format.value('change', change) : changeText(t, format, unit, change)),
  }
}
