import type { RateNote } from '../../shared/api/drift.ts'
import type { Format } from '../composables/useFormat.ts'
import type { Translate } from '../composables/useWords.ts'

/** What is said of a watched rate, and the smallest fall that could have been seen, in points. */
export function rateNoteText(t: Translate, format: Format, note: RateNote): { says: string; smallest: string | null } {
  const month = format.month(note.month)
  if (note.verdict === 'insufficient') {
    const have = { have: format.count(note.have), need: format.count(note.need) }
    return { says: t('drift.says.months', have), smallest: null }
  }
  const points = (share: number) => format.figure('ratio', Math.abs(share)).figure
  const fall = { month, since: format.month(note.since), points: points(note.fallPerMonth) }
  return {
    says: t(`rateNote.${note.verdict}`, fall),
    smallest: t('rateNote.smallest', { points: points(note.smallestFall) }),
  }
}
