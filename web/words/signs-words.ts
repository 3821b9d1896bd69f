import type { DelaySigns } from '../../shared/kpi/resolution-delay/signs.ts'
import type { Format } from '../composables/useFormat.ts'
import type { Translate } from '../composables/useWords.ts'

/** A sentence for each sign of a delay: what is seen, against what. */
export function signSentences(t: Translate, format: Format, { mean, withinSla, backlog }: DelaySigns): string[] {
  const values = (unit: 'hours' | 'ratio', { before, now }: { before: number; now: number }) => ({
    before: format.value(unit, before),
    now: format.value(unit, now),
  })
  return [
    ...(mean ? [t('signs.mean', values('hours', mean))] : []),
    ...(withinSla ? [t('signs.withinSla', values('ratio', withinSla))] : []),
    ...(backlog
      ? [t('signs.backlog', { open: format.count(backlog.open), over30: format.count(backlog.over30) }, backlog.over30)]
      : []),
  ]
}
