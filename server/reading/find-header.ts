import type { ImportKind } from '../../shared/api/imports.ts'
import { isAbovePivot } from './accounts/pivot.ts'
import { headerAt, isGroupsRow } from './grouped-header.ts'
import { fieldsMissing, missingFields, recognise } from './recognise.ts'
import { normaliseWords } from './values/clean-text.ts'

/**
 * The header among the first rows of a table: its place, and whether a known format finds all that it needs in it, or all but what
 * can be asked (`isUsable`). `rivals`: where it finds all too, in rows of other words: the headers of tables that stand below.
 */
export type FoundHeader = {
  readonly at: number
  readonly isComplete: boolean
  readonly isUsable: boolean
  readonly rivals: readonly number[]
}
type Rows = readonly (readonly string[])[]

/** Above a header are titles, dates and filters: no more rows than this. */
const HEADER_ROWS = 40
/** Rows under a header by which it is judged. */
const ROWS_UNDER = 20

const NUMBER = /^[-+(]?\s?\d[\d\s\u00A0\u202F.,:/'’TZ-]*\s?(?:[ap]\.?m\.?|[%€$h]|[+-]\d\d:?\d\d)?\)?$/i
const NAMED_DATE = /^(?:\p{L}{2,9}\.?,? )?\d{1,2}(?:er)?[ /-]\p{L}{3,10}\.?,?[ /-]\d{2,4}\b/u

/**
 * Finds the header of a table that may stand below titles: the first row in which a known format finds what it needs, else the
 * one that looks most like a header, so that a person can say what its columns hold. A row of data never does: its cells are
 * numbers and dates where those below are, or stand below it again. null where no row has two cells.
 */
export function findHeader(rows: Rows, kind: ImportKind): FoundHeader | null {
  let best: { at: number; likeness: number; isUsable: boolean } | null = null
  const usable: number[] = []
  for (let at = 0; at < Math.min(HEADER_ROWS, rows.length); at += 1) {
    if (isGroupsRow(rows, at, kind)) continue
    const header = headerAt(rows, at, kind)
    const under = rows.slice(at + 1, at + 1 + ROWS_UNDER).filter((row) => !isSame(row, header))
    if (filledCells(header) < 2 || isNarrow(header, under) || isAbovePivot(header)) continue
    const { columns } = recognise(header, kind)
    const { contrasts, conflicts, repeats } = compare(header, under)
    // One word may be a state, as `Opened` is: among dates and numbers it heads nothing.
    const values = header.filter((cell) => isValue(cell.trim())).length
    const unlikely = under.length === 0 ? values : conflicts
    const isHeader = unlikely === 0 || unlikely < columns.length
    if (missingFields(columns, kind).length === 0 && isHeader)
      return { at, isComplete: true, isUsable: true, rivals: rivalsOf(rows, at, kind) }
    if (at > 0 && under.length === 0) continue
    const known = columns.reduce((sum, { rule }) => sum + (rule?.containing ? 1 : 3), 0)
    const likeness = known + contrasts - values - 2 * conflicts - repeats
    const isUsable = fieldsMissing(columns, kind).length === 0 && isHeader
    if (isUsable) usable.push(at)
    if (!best || likeness > best.likeness) best = { at, likeness, isUsable }
  }
  if (!best) return null
  const others = best.isUsable ? usable.filter((at) => isOtherHeader(rows[at]!, rows[best.at]!)) : []
  return { at: best.at, isComplete: false, isUsable: best.isUsable, rivals: others }
}

/** A header that stands again heads a further part of the same table. */
function isSame(row: readonly string[], header: readonly string[]): boolean {
  return row.length === header.length && row.every((cell, column) => cell.trim() === header[column]!.trim())
}

/** Whether a row is a header of texts alone, other than this one: that of another table. */
function isOtherHeader(row: readonly string[], header: readonly string[]): boolean {
  const words = (cells: readonly string[]) => cells.map(normaliseWords).filter(Boolean).toSorted().join('\n')
  return filledCells(row) >= 2 && !row.some((cell) => isValue(cell.trim())) && words(row) !== words(header)
}

/** The rows below a header that could be another table's: texts alone, other than its own, in which a known format finds all. */
function rivalsOf(rows: Rows, header: number, kind: ImportKind): number[] {
  return rows.slice(0, HEADER_ROWS).flatMap((row, at) => {
    if (at <= header || at + 1 >= rows.length || !isOtherHeader(row, rows[header]!)) return []
    return missingFields(recognise(row, kind).columns, kind).length === 0 ? [at] : []
  })
}

/** A title beside a value is narrower than the rows of the table under it. */
function isNarrow(header: readonly string[], under: Rows): boolean {
  const widths = under.map(filledCells).toSorted((a, b) => a - b)
  return 2 * filledCells(header) < (widths[Math.floor(widths.length / 2)] ?? 0)
}

/**
 * Columns of numbers or dates whose header is a text (`contrasts`) or one of them (`conflicts`), and columns in which the
 * header's text stands again (`repeats`).
 */
function compare(header: readonly string[], under: Rows): { contrasts: number; conflicts: number; repeats: number } {
  let [contrasts, conflicts, repeats] = [0, 0, 0]
  for (const [column, text] of header.entries()) {
    if (text.trim() === '') continue
    const cells = under.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '')
    if (cells.length === 0) continue
    const isOfValues = 2 * cells.filter(isValue).length > cells.length
    if (isOfValues && isValue(text.trim())) conflicts += 1
    else if (isOfValues) contrasts += 1
    else if (cells.includes(text.trim())) repeats += 1
  }
  return { contrasts, conflicts, repeats }
}

function isValue(cell: string): boolean {
  return NUMBER.test(cell) || NAMED_DATE.test(cell)
}

function filledCells(row: readonly string[]): number {
  return row.reduce((count, cell) => count + Number(cell.trim() !== ''), 0)
}
