import { classOfType } from '../../../shared/kinds/tickets/ticket-type.ts'
import { commonStatuses } from '../formats/status-words.ts'
import { normaliseWords } from '../values/clean-text.ts'
import { looksLikeDate } from '../values/date-shape.ts'
import { readDuration } from '../values/duration.ts'
import { isEmpty } from '../values/empty.ts'
import { readSlaOutcome } from '../values/sla-words.ts'
import { statusReader } from '../values/status.ts'
import { readLevel } from '../values/words.ts'

/** The cells of a column in the first rows of a table, by row; null = it says nothing. */
export type ColumnCells = { readonly index: number; readonly cells: readonly (string | null)[] }

const CODE = /^(?=.*\d)[\p{L}\d#._/-]{1,30}$/u
const PRIORITY =
  /^(?:p ?\d|\d|\d (?:critical|high|moderate|medium|low|planning|critique|haut\w*|moyen\w*|bass\w*)|(?:tres |very )?(?:critical|urgent\w*|high|medium|moderate|normal\w*|low|minor|major|critique|haute?|elevee?|moyenne?|basse?|faible|mineure?|majeure?|alta|media|baja|baixa|hoch|mittel|niedrig|kritisch))$/
const GROUP =
  /\b(?:support|team|group\w*|equipe|desk|hotline|helpdesk|infra\w*|reseaux?|network|system\w*|n[1-4]|l[1-4]|niveau|level|tier|line|suporte|soporte|gruppe)\b/
const LEVEL_NAMED = /\p{L}/u
const isStatus = statusReader(commonStatuses)

/** The cells of every column. */
export function columnsOf(headers: readonly string[], rows: readonly (readonly string[])[]): ColumnCells[] {
  return headers.map((_, index) => ({
    index,
    cells: rows.map((row) => {
      const cell = row[index]?.trim() ?? ''
      return isEmpty(cell) ? null : cell
    }),
  }))
}

const filledIn = ({ cells }: ColumnCells) => cells.filter((cell) => cell !== null)

/** The share of rows that say something, 0..1. */
export function fillOf(column: ColumnCells): number {
  return column.cells.length === 0 ? 0 : filledIn(column).length / column.cells.length
}

/** The share of what is said that passes a test, 0..1. */
export function shareOf(column: ColumnCells, passes: (cell: string) => boolean): number {
  const filled = filledIn(column)
  return filled.length === 0 ? 0 : filled.filter(passes).length / filled.length
}

const distinctOf = (column: ColumnCells) => new Set(filledIn(column)).size
export const isFew = (column: ColumnCells, most: number) =>
  distinctOf(column) <= Math.min(most, Math.max(2, filledIn(column).length / 2))

export const holdsDates = (column: ColumnCells) =>
  shareOf(column, (cell) => cell.length < 40 && looksLikeDate(cell)) >= 0.9
export const holdsDurations = (column: ColumnCells) =>
  shareOf(column, (cell) => readDuration(cell, null) !== null) >= 0.9 && !holdsDates(column)
export const holdsCodes = (column: ColumnCells) =>
  fillOf(column) >= 0.98 && shareOf(column, (cell) => CODE.test(cell)) >= 0.95 && !holdsDates(column)
/** The share of the values that stand once, 0..1. */
export const uniquenessOf = (column: ColumnCells) => distinctOf(column) / Math.max(1, filledIn(column).length)
export const holdsStatuses = (column: ColumnCells) =>
  isFew(column, 15) && shareOf(column, (cell) => isStatus(cell) !== null) >= 0.6
export const isUnfinished = (cell: string | null) => cell !== null && ['open', 'pending'].includes(isStatus(cell) ?? '')
export const holdsPriorities = (column: ColumnCells) =>
  isFew(column, 8) && shareOf(column, (cell) => PRIORITY.test(normaliseWords(cell))) >= 0.9 && distinctOf(column) > 1
export const holdsTypes = (column: ColumnCells) =>
  isFew(column, 12) && shareOf(column, (cell) => LEVEL_NAMED.test(cell) && classOfType(cell) !== 'untold') >= 0.6
export const holdsLevels = (column: ColumnCells) =>
  isFew(column, 8) && shareOf(column, (cell) => LEVEL_NAMED.test(cell) && readLevel(cell) !== null) >= 0.8
export const holdsOutcomes = (column: ColumnCells) =>
  isFew(column, 6) && shareOf(column, (cell) => readSlaOutcome(cell) !== null) >= 0.6
export const holdsGroups = (column: ColumnCells) =>
  isFew(column, 60) && shareOf(column, (cell) => GROUP.test(normaliseWords(cell))) >= 0.6
