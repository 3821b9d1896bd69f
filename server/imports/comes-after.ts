import type { Import } from '../../shared/api/imports.ts'
import type { Db } from '../db/client.ts'
import { listLostFigures } from '../db/restatements.ts'
import { readTicketClasses } from '../db/ticket-months.ts'
import { readNewTickets } from '../db/ticket-import.ts'
import type { Figures } from '../review/figures.ts'
import type { StagedFile } from './store-staged.ts'

/**
 * Whether all that the attached file would change is in months after the last that has a figure: then none that was shown moves,
 * for figures look back, never ahead. `before`: the figures as they are.
 */
export function comesAfter(
  db: Db,
  { contract: { id }, kind, levelOne }: StagedFile,
  { changes, answers }: Pick<Import, 'changes' | 'answers'>,
  before: Figures,
): boolean {
  if (kind !== 'tickets' || levelOne !== null || changes.changed > 0) return false
  if (answers !== null && answers.new + answers.changed > 0) return false
  const found = readNewTickets(db, id)
  if (found === null) return false
  // Of which types there are tickets decides which of them every month counts.
  const known = readTicketClasses(db, id)
  if (found.classes.some((one) => !known.has(one))) return false
  const isBefore = (month: number) => month < found.first
  const shown = [...before].filter(([, figures]) => figures.size > 0).map(([month]) => month)
  return shown.every(isBefore) && listLostFigures(db, id).every(({ month }) => isBefore(month))
}
