import type { CommitteeKpi } from '../api/committees.ts'
import type { Format } from '../words/format.ts'
import type { Translate } from '../words/translate.ts'
import { growthText } from './drift-words.ts'
import { targetCell, targetWords } from './target-words.ts'

/** What stands beside a quarter's verdict: its target, or why there is none, said of three months and not of one. */
export function committeeTarget(t: Translate, format: Format, kpi: CommitteeKpi): string {
  const { reason } = kpi
  if (reason === 'no-file' || reason === 'no-sample' || reason === 'no-forecast') return t(`committee.reason.${reason}`)
  return targetWords(t, format, kpi)
}

/** The same in a column of targets, whose head says the word. */
export function committeeTargetCell(t: Translate, format: Format, kpi: CommitteeKpi): string {
  return kpi.reason === null ? targetCell(t, format, kpi) : committeeTarget(t, format, kpi)
}

/** How the delay drifts and since when, or that old tickets hide behind it; null where the detector found neither. */
export function committeeDrift(t: Translate, format: Format, { drift }: CommitteeKpi): string | null {
  if (drift?.verdict === 'drift' && drift.rise)
    return t('committee.drifting', {
      slope: growthText(format, drift.rise.slopePerMonth),
      month: format.month(drift.rise.since),
    })
  if (drift?.verdict === 'backlog' && drift.sideRise)
    return t('committee.pilingUp', { month: format.month(drift.sideRise.since) })
  return null
}
