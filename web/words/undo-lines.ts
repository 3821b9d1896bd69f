import type { ImportKind, Undo } from '../../shared/api/imports.ts'
import type { Format } from '../composables/useFormat.ts'
import type { Translate } from '../composables/useWords.ts'

/** What undoing an import takes out and puts back, a sentence each; answers and months only where there are some. */
export function undoLines(
  t: Translate,
  format: Pick<Format, 'count' | 'list' | 'month'>,
  kind: ImportKind,
  { changes, answers, uncovered }: Undo,
): string[] {
  const say = (key: 'removed' | 'restored' | 'answersRemoved' | 'answersRestored', count: number) =>
    t(`undo.${key}`, { n: format.count(count) }, count)
  return [
    say('removed', changes.removed),
    say('restored', changes.restored),
    ...(answers ? [say('answersRemoved', answers.removed), say('answersRestored', answers.restored)] : []),
    ...(uncovered.length > 0
      ? [t('undo.uncovered', { kind: t(`file.${kind}.name`), months: format.list(uncovered.map(format.month)) })]
      : []),
  ]
}
