import type { Import } from '../../shared/api/imports.ts'
import type { Format } from '../composables/useFormat.ts'
import type { Translate } from '../composables/useWords.ts'

/** How many tickets, incidents, answers or lines a file stores: of rows of the same one the newest alone. */
export const storedBy = ({ accepted, superseded }: Import): number => accepted - superseded

/** What is stored once a file is committed: how many rows, or that nothing happened in the months that it covers. */
export function outcomeText(t: Translate, format: Pick<Format, 'count'>, { kind, rows, accepted }: Import): string {
  return rows === 0 ? t('imports.statedNone') : t(`imported.${kind}`, { n: format.count(accepted) }, accepted)
}
