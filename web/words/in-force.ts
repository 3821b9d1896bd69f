import type { Format } from '../../shared/words/format.ts'
import type { Translate } from '../composables/useWords.ts'

/** Terms that hold from a month on, newest first, each with since when it holds and what replaced it. */
export function inForce<Terms extends { readonly from: string }>(
  { t, format }: { t: Translate; format: Format },
  said: 'grid' | 'penalty.rules',
  terms: readonly Terms[],
) {
  const newestFirst = terms.toReversed()
  return newestFirst.map((one, at) => {
    const since = t(`${said}.inForce`, { month: format.month(one.from) })
    const next = newestFirst[at - 1]
    return { one, title: next ? `${since}, ${t(`${said}.replaced`, { month: format.month(next.from) })}` : since }
  })
}
