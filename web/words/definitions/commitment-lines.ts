import type { Contract } from '../../../shared/api/contracts.ts'
import type { CommitmentRow } from '../../../shared/commitments/grid.ts'
import type { Format } from '../../composables/useFormat.ts'
import type { Translate } from '../../composables/useWords.ts'
import { clockLine } from './clock-line.ts'
import type { Line } from './line.ts'

/** What is guaranteed, row by row of the last grid, the hours that it is counted on, and what the tool's word is worth. */
export function commitmentLines(contract: Contract, t: Translate, format: Format): Line[] {
  const rows = contract.commitments.at(-1)?.rows ?? []
  if (rows.length === 0) return [{ term: t('grid.lineTitle'), text: t('grid.none') }]
  return [
    { term: t('grid.lineTitle'), text: rows.map((row) => rowText(row, t, format)).join(' · ') },
    clockLine(contract, t, format),
    { term: t('grid.toolTitle'), text: t('grid.toolText') },
  ]
}

/** One row of a grid as a sentence says it. */
function rowText(row: CommitmentRow, t: Translate, format: Format): string {
  const { priority, type, responseMinutes, resolutionMinutes, hours, share } = row
  const delay = (minutes: number) => ({ delay: format.duration(minutes / 60) })
  const what = [
    ...(responseMinutes === null ? [] : [t('grid.lineResponse', delay(responseMinutes))]),
    ...(resolutionMinutes === null ? [] : [t('grid.lineResolution', delay(resolutionMinutes))]),
  ]
  const name = priority ?? t('grid.anyOther')
  return t('grid.line', {
    priority: type === null ? name : `${name}, ${t(`grid.types.${type}`)}`,
    what: what.join(', '),
    hours: t(`grid.hoursOf.${hours}`),
    share: format.value('ratio', share),
  })
}
