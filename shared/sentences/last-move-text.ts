import type { Committee } from '../api/committees.ts'
import type { KpiId } from '../kpi/index.ts'
import type { Format } from '../words/format.ts'
import { dayIn } from '../words/months.ts'
import type { Translate } from '../words/translate.ts'
import { causeText } from './cause-text.ts'
import { movedText } from './moved-text.ts'

type Moved = {
  readonly committee: Pick<Committee, 'restatements'>
  readonly contract: { readonly timeZone: string }
}

/** The last time that the quarter's figure of a KPI moved after it was there: when, from what to what, and because of what. */
export function lastMoveText(t: Translate, format: Format, kpi: KpiId, { committee, contract }: Moved): string | null {
  const last = committee.restatements.findLast((one) => one.kpi === kpi)
  if (!last) return null
  const { importId, at } = last
  const cause =
    importId === null
      ? causeText(t, last)
      : t(`scorecard.${last.cause === 'undo' ? 'byUndo' : 'byImport'}`, { id: importId })
  return t('committee.movedLast', {
    moved: movedText(t, format, last),
    cause,
    on: format.day(dayIn(contract.timeZone, at)),
  })
}
