import type { RestatedFigure } from '../api/kpis.ts'
import type { Translate } from '../words/translate.ts'
import { fieldText } from './field-text.ts'

/** What moved a figure, where that was no import: the settings that were changed, by name, or a new release. */
export function causeText(t: Translate, { cause, settings }: Pick<RestatedFigure, 'cause' | 'settings'>): string {
  const text = t(`scorecard.by_${cause}`)
  const names = (settings ?? []).flatMap((code) => fieldText(t, code) ?? [])
  return names.length === 0 ? text : `${text} (${names.join(', ')})`
}
