import { fieldsSaying } from '../../../shared/kinds/field-table.ts'
import type { FactField } from '../../../shared/kinds/columns.ts'
import { ticketFields } from '../../../shared/kinds/tickets/ticket.ts'
import { readYesNo } from '../values/words.ts'
import { statusReader } from '../values/status.ts'
import { commonStatuses } from '../formats/status-words.ts'
import type { AskColumn } from '../column-question.ts'
import type { ReadColumn } from '../recognise.ts'
import { normaliseWords } from '../values/clean-text.ts'
import { isEmpty } from '../values/empty.ts'
import { settleEscalated, settleHandovers } from './handover-columns.ts'
import { settleLevel } from './level-column.ts'
import { withSla } from './sla-column.ts'
import { placeOf, replaceColumn, type FirstRows } from './replace-column.ts'

/** Numbers of which the header does not say of what. */
const ANY_NUMBER = /^(?:n|no|num|numero|number|#|id|ligne|row|rang)$/
/** What a ticket is known by beside them. */
const REFERENCE =
  /^(?:(?:reference|ref|code|key|cle|issue key)(?: (?:du |de |d |l )*(?:ticket|incident|demande))?|(?:ticket|incident|demande|request|case)(?: (?:id|ref|reference|number|no|#))?|(?:n|no|numero|id)(?: (?:du |de |d |l )*)(?:ticket|incident|demande))$/
const CODE = /^(?=.*\d)\S{2,30}$/u
/** A word of having been dealt with, or taken up. */
const TREATED = /^(?:traitee? le|date (?:de )?traitement|handled (?:on|at)|processed (?:on|at))$/

const isStatus = statusReader(commonStatuses)
const isOngoing = (cell: string) => ['open', 'pending'].includes(isStatus(cell) ?? '')

/**
 * The columns of a list of tickets kept by hand, where the words of some headers and their cells may be read two ways: numbers that
 * only count the rows, a level that may be one of severity, escalations beside transfers, and when a ticket was
 * dealt with, which may be when it was taken up.
 */
export function settleTicketColumns(
  found: readonly ReadColumn[],
  { headers, rows }: FirstRows,
  ask: AskColumn,
): readonly ReadColumn[] {
  const words = headers.map(normaliseWords)
  const cellsOf = (index: number) => rows.map((row) => row[index]?.trim() ?? '')
  let columns = found

  const id = placeOf(columns, 'id')
  const read = new Set(columns.map(({ index }) => index))
  const reference = words.findIndex(
    (word, index) => !read.has(index) && REFERENCE.test(word) && isUnique(cellsOf(index)),
  )
  if (id !== undefined && reference >= 0 && ANY_NUMBER.test(words[id]!)) {
    const isOpen = countsRows(cellsOf(id))
    const guess = isOpen ? reference : id
    columns = replaceColumn(columns, 'id', ask({ field: 'id', columns: [id, reference], guess, isOpen }))
  }

  const resolved = placeOf(columns, 'resolvedAt')
  if (resolved !== undefined && TREATED.test(words[resolved]!) && placeOf(columns, 'closedAt') !== undefined) {
    const status = placeOf(columns, 'status')
    const ongoing = status === undefined ? [] : rows.filter((row) => isOngoing(row[status] ?? ''))
    const isOpen = ongoing.length === 0 || ongoing.some((row) => !isEmpty(row[resolved] ?? ''))
    const asked = { field: 'resolvedAt', columns: [resolved, null], guess: resolved, isOpen } as const
    columns = replaceColumn(columns, 'resolvedAt', ask(asked))
  }
  const table = { headers, rows }
  const handed = settleEscalated(settleHandovers(columns, table, ask), table, ask)
  return withBlankBoxes(withSla(settleLevel(handed, table, ask), table), rows)
}

/** Whether numbers are those of the rows, from the first on. */
function countsRows(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '')
  return filled.length > 1 && filled.every((cell, index) => Number(cell) === index + 1)
}

function isUnique(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '')
  return (
    filled.length === cells.length && filled.every((cell) => CODE.test(cell)) && new Set(filled).size === filled.length
  )
}

const flags: ReadonlySet<FactField> = new Set(fieldsSaying(ticketFields, 'flag'))

/** The columns, of which those that hold one word of yes and are else left blank are boxes: `x`, `✓`, `Oui`. */
function withBlankBoxes(columns: readonly ReadColumn[], rows: FirstRows['rows']): readonly ReadColumn[] {
  return columns.map((column) => {
    const { index, field, rule } = column
    if (!flags.has(field) || !rule) return column
    const cells = new Set(rows.map((row) => (row[index] ?? '').trim()))
    const box = [...cells].find((cell) => cell !== '')
    const isBox = cells.size === 2 && cells.has('') && readYesNo(box!) === true
    return isBox ? { ...column, rule: { ...rule, blank: 'no' } } : column
  })
}
