import type { Files } from '../../shared/api/kpis.ts'
import type { Import, ImportKind } from '../../shared/api/imports.ts'
import { kinds } from '../../shared/kinds/kinds.ts'
import { monthsBetween, shiftMonth } from '../../shared/words/months.ts'

/** `added`: only the file brings it; `both`: it is there, and the file has rows of that month too. */
export type Presence = 'present' | 'absent' | 'added' | 'both'
export type PresenceGrid = {
  readonly months: readonly string[]
  readonly rows: readonly { readonly kind: ImportKind; readonly cells: readonly Presence[] }[]
}

const LONGEST = 18

/** Kinds of which a month without a row may be told: a quiet month, a survey nobody answered. A month never costs nothing. */
export function maySpanMonths({ kind, covers }: Pick<Import, 'kind' | 'covers'>): boolean {
  return covers !== null && kind !== 'costs'
}

/** The months that a file brings: those it covers, or those of its rows in a ticket export or a file of costs. */
export function monthsOfFile(file: Pick<Import, 'kind' | 'months' | 'covers'>): string[] {
  const { covers, months } = file
  return covers && maySpanMonths(file) ? monthsBetween(covers.from, covers.to) : [...months]
}

/**
 * Which of the four files each month has, and what a file adds, over at most eighteen months: the latest ones, or those from
 * the first month of the file on where it is older. Without any month: null.
 */
export function presenceGrid(
  there: readonly { readonly month: string; readonly files: Files }[],
  file: Pick<Import, 'kind' | 'months' | 'covers' | 'answers'> | null,
): PresenceGrid | null {
  const brought = file ? monthsOfFile(file) : []
  const all = [...there.map(({ month }) => month), ...brought, ...(file?.answers?.months ?? [])].sort()
  const [first, last] = [all[0], all.at(-1)]
  if (!first || !last) return null
  const window = shiftMonth(last, 1 - LONGEST)
  const start = brought[0] && brought[0] < window ? brought[0] : window
  const months = monthsBetween(start > first ? start : first, last).slice(0, LONGEST)
  const files = new Map(there.map((one) => [one.month, one.files]))
  /** A ticket export may bring answers of satisfaction with its tickets. */
  const isBeside = (kind: ImportKind, month: string) =>
    kind === 'satisfaction' && (file?.answers?.months.includes(month) ?? false)
  const cell = (kind: ImportKind, month: string): Presence => {
    const isThere = files.get(month)?.[kind] ?? false
    const isBrought = file?.kind === kind ? brought.includes(month) : isBeside(kind, month)
    if (isBrought) return isThere ? 'both' : 'added'
    return isThere ? 'present' : 'absent'
  }
  return { months, rows: kinds.map((kind) => ({ kind, cells: months.map((month) => cell(kind, month)) })) }
}
