import type { ImportKind } from '../../../shared/api/imports.ts'
import type { AskColumn } from '../column-question.ts'
import type { ReadColumn, Recognised } from '../recognise.ts'
import { settleBeforeTax } from './before-tax.ts'
import { settleScore } from './coded-questions.ts'
import { settleCostColumns } from './cost-columns.ts'
import { settleRecommending } from './recommending.ts'
import type { FirstRows } from './replace-column.ts'
import { settleTicketColumns } from './ticket-columns.ts'

type File = { readonly kind: ImportKind; readonly currency: string | undefined; readonly table: FirstRows }

/**
 * The columns of a table that no tool writes, each read from the column that its cells bear out where the words of its header may
 * mean two things; what they leave open is asked.
 */
export function settleColumns(
  { format, columns }: Recognised,
  { kind, currency, table }: File,
  ask: AskColumn,
): readonly ReadColumn[] {
  const isByHand = format.id === 'generic' || (format.id === 'canonical' && kind === 'costs')
  if (!isByHand || format.isOwn) return columns
  if (kind === 'satisfaction') return settleRecommending(settleScore(columns, table, ask), table)
  if (kind === 'tickets') return settleTicketColumns(columns, table, ask)
  return kind === 'costs' ? settleCostColumns(settleBeforeTax(columns, table), table, ask, currency) : columns
}
