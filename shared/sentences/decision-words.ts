import type { Decision } from '../api/decisions.ts'
import type { Format } from '../words/format.ts'
import type { Translate } from '../words/translate.ts'
import { effectText } from './effect-text.ts'

/** Who sees to a decision, and by when. */
export function ownerText(t: Translate, format: Format, { owner, dueOn }: Pick<Decision, 'owner' | 'dueOn'>): string {
  const name = owner?.name ?? t('decisions.nobody')
  return dueOn === null
    ? t('decisions.byNoDate', { owner: name })
    : t('decisions.by', { owner: name, date: format.day(dueOn) })
}

/** How a decision stands on a day (`2026-03-01`): done and when, dropped and why, late, or open. */
export function stateText(t: Translate, format: Format, { state, dueOn }: Decision, today: string): string {
  if (state.is === 'done') return t('decisions.doneOn', { date: format.day(state.on) })
  if (state.is === 'dropped') return t('decisions.droppedBecause', { reason: state.because })
  return t(dueOn !== null && dueOn < today ? 'decisions.late' : 'decisions.is.open')
}

/** All that a decision says besides its text, a line each. */
export function decisionLines(t: Translate, format: Format, decision: Decision, today: string): string[] {
  const kpi = decision.kpi && t(`kpi.${decision.kpi}.name`)
  const effect = effectText(t, format, decision)
  return [
    [ownerText(t, format, decision), stateText(t, format, decision, today)].join(' · '),
    kpi && effect ? t('figure.named', { name: kpi, value: effect }) : kpi,
  ].filter((line) => line !== null)
}
