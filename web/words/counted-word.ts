import type { Counting } from '../../shared/api/kpi-facts.ts'
import type { Translate } from '../composables/useWords.ts'
import type { FactKind } from './fact-kinds.ts'

/** How facts of a kind counted, for `n` of them: French says a ticket “compté”, answers “comptées”. */
export function countedWord(t: Translate, kind: FactKind, counting: Counting, n: number): string {
  const hasOwn = kind === 'answer' && (counting === 'counted' || counting === 'excluded')
  return t(hasOwn ? `countedAnswer.${counting}` : `counted.${counting}`, {}, n)
}
