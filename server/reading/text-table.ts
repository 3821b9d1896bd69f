import type { Delimiter, ImportKind } from '../../shared/api/imports.ts'
import { Failure } from '../errors.ts'
import type { Asking } from './asking.ts'
import { chooseHeader } from './choose-header.ts'
import { findHeader, type FoundHeader } from './find-header.ts'
import { headerAt } from './grouped-header.ts'
import { Notices } from './notices.ts'
import type { OpenedExport } from './opened-export.ts'
import { RecordParser, type Records } from './parse.ts'
import type { TextLines } from './table-shape.ts'

/** Where the table of a text stands. */
export type TextTable = Pick<
  OpenedExport,
  'headers' | 'mostCells' | 'widths' | 'firstRows' | 'headerLine' | 'titles' | 'notices'
> & {
  readonly delimiter: Delimiter
}
/** `whole`: the text is the whole file; `headerLine`: where a person says that the header stands. */
export type Looked = {
  readonly kind: ImportKind
  readonly whole: boolean
  readonly headerLine: number | undefined
  readonly asking: Asking
}
type First = { readonly records: Records; readonly isCut: boolean }

const LONGEST_HEADER = 300

/**
 * Finds the table in the first characters of a text, with the first delimiter that gives a header in which a known format finds
 * what it needs; where none does, with the first in which it finds all but what can be asked, else with the likeliest.
 */
export function findTextTable(
  text: string,
  lines: TextLines,
  delimiters: readonly [Delimiter, ...Delimiter[]],
  looked: Looked,
): TextTable {
  let likeliest: (() => TextTable) | null = null
  let usable: (() => TextTable) | null = null
  for (const delimiter of delimiters) {
    const tried = attempt(() => {
      const first = firstRecords(text, { ...lines, delimiter }, looked.whole)
      const found = placeOfHeader(first.records, looked)
      const table = () => ({
        delimiter,
        ...tableUnder(first, chooseHeader(found, looked.asking, first.records), looked.kind),
      })
      return { ...found, table }
    })
    if ('value' in tried && tried.value.isComplete) return tried.value.table()
    if ('value' in tried && tried.value.isUsable) usable ??= tried.value.table
    likeliest ??= 'value' in tried ? tried.value.table : () => fail(tried.failure)
  }
  return (usable ?? likeliest!)()
}

/** The records that the text completes, or its only one. */
function firstRecords(text: string, shape: TextLines & { delimiter: Delimiter }, whole: boolean): First {
  const parser = new RecordParser(shape)
  const complete = parser.push(text)
  if (complete.rows.length > 0 && !whole) return { records: complete, isCut: false }
  const rest = parser.end()
  const moved = (places: ReadonlySet<number>) => [...places].map((place) => place + complete.rows.length)
  const records = {
    rows: [...complete.rows, ...rest.rows],
    lines: [...complete.lines, ...rest.lines],
    broken: new Set([...complete.broken, ...moved(rest.broken)]),
    afterBlank: new Set([...complete.afterBlank, ...moved(rest.afterBlank)]),
  }
  return { records, isCut: !whole }
}

function placeOfHeader({ rows, lines }: Records, { kind, headerLine }: Looked): FoundHeader {
  if (headerLine === undefined)
    return findHeader(rows, kind) ?? { at: 0, isComplete: false, isUsable: false, rivals: [] }
  const at = lines.indexOf(headerLine)
  if (at < 0) throw new Failure('header-not-there', { line: headerLine })
  return { at, isComplete: true, isUsable: true, rivals: [] }
}

function tableUnder({ records, isCut }: First, at: number, kind: ImportKind): Omit<TextTable, 'delimiter'> {
  const cells = at < records.rows.length ? headerAt(records.rows, at, kind) : null
  if (!cells || isCut || records.broken.has(at)) throw new Failure('file-not-a-table')
  const width = filledWidth(cells)
  if (width < 2) throw new Failure('file-not-a-table')
  const headers = cells.slice(0, width).map((cell) => cell.trim().slice(0, LONGEST_HEADER))
  const firstRows = records.rows.slice(at + 1)
  const first = firstRows[0] ?? []
  const mostCells = filledWidth(first) <= cells.length ? Math.max(cells.length, first.length) : cells.length
  const notices = new Notices()
  const above = cells === records.rows[at] ? at : at - 1
  for (const line of records.lines.slice(0, above)) notices.add('lines-above', line)
  if (cells.some((cell) => cell.includes('\uFFFD'))) notices.add('bytes-unreadable', records.lines[at]!)
  const widths = first.length > cells.length ? [cells.length, first.length] : [cells.length]
  const titles = records.rows.slice(0, at).map((row) => row.join(' '))
  return { headers, mostCells, widths, firstRows, headerLine: records.lines[at]!, titles, notices }
}

/** Cells up to the last one that is not blank. */
function filledWidth(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1
}

function attempt<Value>(find: () => Value): { readonly value: Value } | { readonly failure: Failure } {
  try {
    return { value: find() }
  } catch (error) {
    if (error instanceof Failure) return { failure: error }
    throw error
  }
}

function fail(failure: Failure): never {
  throw failure
}
