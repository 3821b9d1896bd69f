import type { Committee } from '../../shared/api/committees.ts'
import { movedText } from '../../shared/sentences/moved-text.ts'
import type { Format } from '../../shared/words/format.ts'
import type { Translate } from '../composables/useWords.ts'

type Words = { readonly t: Translate; readonly format: Format; readonly timeZone: string }

/** From what to what a figure of a closed committee moved, by what, and when. */
export function movedSince({ t, format, timeZone }: Words, one: Committee['movedSince'][number]): string {
  const cause = one.cause ? t(`ledger.cause.${one.cause}`) : t('deck.closing.unknownCause')
  const at = one.at && format.instant(timeZone, one.at)
  return `${movedText(t, format, one)} (${[cause, at].filter(Boolean).join(', ')})`
}

/** The same behind the name of its KPI. */
export function namedMovedSince(words: Words, one: Committee['movedSince'][number]): string {
  return words.t('figure.named', { name: words.t(`kpi.${one.kpi}.name`), value: movedSince(words, one) })
}
