import type { ImportKind, Undo } from '../../shared/api/imports.ts'
import type { Format } from '../composables/useFormat.ts'
import type { Translate } from '../composables/useWords.ts'

/** What undoing an import takes out and puts back, a sentence each where there is any; else that nothing changes. */
export function undoLines(
  t: Translate,
  format: Pick<Format, 'count' | 'list' | 'month'>,
  kind: ImportKind,
  { changes, answers, uncovered }: Undo,
): string[] {
  const say = (key: 'removed' | 'restored' | 'answersRemoved' | 'answersRestored', count: number) =>
    count === 0 ? [] : [t(`undo.${key}`, { n: format.count(count) }, count)]
  const lines = [
    ...say('removed', changes.removed),
    ...say('restored', changes.restored),
    ...say('answersRemoved', answers?.removed ?? 0),
    ...say('answersRestored', answers?.restored ?? 0),
    ...(uncovered.length > 0
      ? [t('undo.uncovered', { kind: t(`file.${kind}.name`), months: format.list(uncovered.map(format.month)) })]
      : []),
  ]
  return lines.length > 0 ? lines : [t('undo.nothing')]
}
