import type { ChangeSince } from '../api/changes.ts'
import { kpiDefinition, type KpiId } from '../kpi/index.ts'
import type { Format } from '../words/format.ts'
import type { Translate } from '../words/translate.ts'
import { moveWords } from './breakdown-words.ts'
import { writtenFigure } from './effect-text.ts'
import { quarterRun } from './quarters.ts'

/** A change as it is read: since when, by how much, from what to what, and whether it is beyond chance. */
export type ChangeLine = {
  readonly since: string
  readonly change: string
  readonly fromTo: string
  readonly proof: string
  readonly proven: boolean
}

/** How a judged figure changed since then, in the reader's words. */
export function changeLine(t: Translate, format: Format, kpi: KpiId, found: ChangeSince): ChangeLine {
  const { since, month, quarter, kind, before, after, change, proven } = found
  const { figure, changed } = writtenFigure(t, format, kpi, kind)
  const { unit } = kpiDefinition(kpi)
  const moved =
    kind === 'count' || change === null
      ? { before: figure(before), after: figure(after), change: change === null ? '' : changed(change) }
      : moveWords(t, format, unit, [before, after])
  const fromTo = t('change.fromTo', moved)
  const isSame = change === 0 || (change === null && before === after)
  return {
    since: quarter
      ? t('change.since.last-committee', { quarter: quarterRun(t, format, quarter) })
      : t(`change.since.${since}`, { month: format.month(month) }),
    change: isSame ? t('change.same') : change === null ? fromTo : moved.change,
    fromTo: isSame || change === null ? figure(after) : fromTo,
    proof: t(
      isSame
        ? 'change.nothing'
        : kind === 'exact' && proven
          ? 'change.counted'
          : proven
            ? 'change.proven'
            : 'change.unproven',
    ),
    proven,
  }
}
