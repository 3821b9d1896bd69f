import type { KpiResult } from '../api/kpis.ts'
import type { Format } from '../words/format.ts'
import type { Translate } from '../words/translate.ts'

type Parts = NonNullable<KpiResult['parts']>

const bridgeParts = ['out-of-scope', 'volume', 'remainder'] as const
const compositionParts = ['contract', 'out-of-scope', 'internal-steering', 'transition'] as const

/** A bridge in words, in points of the forecast: “scope +4.1 · volume +2.6 · rest −0.5”. */
export function bridgeWords(t: Translate, format: Format, parts: Parts): string {
  return parts.map(({ id, value }) => `${shortPartName(t, id)} ${format.signed('change', value)}`).join(' · ')
}

function shortPartName(t: Translate, id: string): string {
  const known = bridgeParts.find((one) => one === id)
  return known ? t(`budget.part.${known}`) : id
}

/** The name of a part of a bridge or of a cost; one that this page does not know is shown as it is. */
export function partName(t: Translate, id: string): string {
  const known = [...bridgeParts, ...compositionParts].find((one) => one === id)
  return known ? t(`part.${known}`) : id
}
