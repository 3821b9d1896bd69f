import type { Counting } from '../../shared/kinds/counting.ts'
import type { FactNoun } from '../../shared/kinds/kinds.ts'
import type { Translate } from '../composables/useWords.ts'

/** How facts of a kind counted, for `n` of them: French says a ticket “compté”, answers “comptées”. */
export function countedWord(t: Translate, kind: FactNoun, counting: Counting, n: number): string {
  const hasOwn = kind === 'answer' && (counting === 'counted' || counting === 'excluded')
  return t(hasOwn ? `countedAnswer.${counting}` : `counted.${counting}`, {}, n)
}
