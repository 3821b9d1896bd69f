import type { KpiResult } from '../api/kpis.ts'
import type { Format } from '../words/format.ts'
import type { Translate } from '../words/translate.ts'

/** From the second on. */
const ordinals = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'] as const

/** A target that is missed and was at the last committees: “third committee in a row”. Null where there is no such run. */
export function committeesInARow(
  t: Translate,
  format: Format,
  { verdict, missedCommittees: n }: Pick<KpiResult, 'verdict' | 'missedCommittees'>,
): string | null {
  if (verdict !== 'missed' || n < 2) return null
  const ordinal = ordinals[n - 2]
  return ordinal
    ? t('headline.inARow.nth', { nth: t(`headline.inARow.ordinal.${ordinal}`) })
    : t('headline.inARow.many', { n: format.count(n) })
}
