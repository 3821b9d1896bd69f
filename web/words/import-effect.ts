import type { Format } from '../composables/useFormat.ts'
import type { Translate } from '../composables/useWords.ts'

/** What an import did, in a line: “12 new, 3 changed, 40 unchanged”. */
export function effectText(
  t: Translate,
  format: Pick<Format, 'count'>,
  changes: Readonly<Record<'new' | 'changed' | 'unchanged', number>>,
): string {
  const kinds = ['new', 'changed', 'unchanged'] as const
  return kinds.map((kind) => t(`effect.${kind}`, { n: format.count(changes[kind]) }, changes[kind])).join(', ')
}
