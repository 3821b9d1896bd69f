import { importKinds } from '../../../shared/api/imports.ts'
import { formatMonth } from '../../../shared/period.ts'
import { noFigures, type Rule } from './rule.ts'

/**
 * A file of the month has not come. Looked at once the day that the contract sets for it has passed, and then as long as it
 * is missing. Only a kind that came before can be missed, and by its own rhythm: costs may come by the quarter.
 */
export const fileMissing: Rule = {
  id: 'file-missing',
  isOn: (settings) => settings.fileMissing.on,
  find: ({ after, settings }) => {
    if (after.contractMonth < 1) return []
    return importKinds
      .filter((kind) => settings.fileMissing.kinds.includes(kind) && after.late[kind])
      .map((file) => ({
        subject: `${file} ${formatMonth(after.month)}`,
        level: 'alert',
        kpi: null,
        figures: { ...noFigures, file, since: formatMonth(after.month), certain: true },
      }))
  },
  canTell: () => true,
  badness: () => 0,
}
