import type { Restatement } from '../api/imports.ts'
import type { Format } from '../words/format.ts'
import type { Translate } from '../words/translate.ts'
import { kpiUnits } from './kpi-units.ts'

type Moved = Pick<
  Restatement,
  'kpi' | 'before' | 'after' | 'verdictBefore' | 'verdictAfter' | 'findingBefore' | 'findingAfter'
>

/** From what to what a figure moved, its verdict and the drift found where they are others: “−6.3% › −10.4%, missed › met”. */
export function movedText(t: Translate, format: Format, moved: Moved): string {
  const figures = movedFigure(format, moved)
  return [figures, movedVerdict(t, moved), movedFinding(t, moved)].filter((part) => part !== null).join(', ')
}

/** From what to what a figure moved: “−6.3% › −10.4%”. */
export function movedFigure(format: Format, { kpi, before, after }: Moved): string {
  return format.move(kpiUnits[kpi], before, after).join(' › ')
}

/** From which verdict to which; null where it stayed, or was not kept. */
export function movedVerdict(t: Translate, { verdictBefore, verdictAfter }: Moved): string | null {
  if (verdictBefore === null || verdictAfter === null || verdictBefore === verdictAfter) return null
  return `${t(`verdict.${verdictBefore}`)} › ${t(`verdict.${verdictAfter}`)}`
}

/** From which finding of the drift detector to which; null where it stayed, or was not kept. */
export function movedFinding(t: Translate, { findingBefore, findingAfter }: Moved): string | null {
  if (!findingBefore || !findingAfter) return null
  return `${t(`drift.verdict.${findingBefore}`)} › ${t(`drift.verdict.${findingAfter}`)}`
}
