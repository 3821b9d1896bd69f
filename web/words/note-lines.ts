import type { KpiResult } from '../../shared/api/kpis.ts'
import type { Format } from '../composables/useFormat.ts'
import type { Translate } from '../composables/useWords.ts'
import { kindOf } from '../../shared/kpi/index.ts'
import { windowText } from '../../shared/sentences/window-words.ts'

/** The three questions about a KPI's figure: how it is computed, from what, how sure it is. */
export function noteLines(t: Translate, format: Format, kpi: Pick<KpiResult, 'id' | 'sample' | 'window'>): string[] {
  const { id, sample } = kpi
  const facts = t(`kpi.${id}.sample`, { n: format.count(sample) }, sample)
  return [
    t(`kpi.${id}.formula`),
    t('note.from', { facts, window: windowText(t, format, kpi.window), file: t(`file.${kindOf(id)}.name`) }),
    t(`kpi.${id}.sure`),
  ]
}
