import type { ImportKind } from '../../../shared/api/imports.ts'
import { Failure } from '../../errors.ts'
import type { Asking } from '../asking.ts'
import { chooseHeader } from '../choose-header.ts'
import { findHeader } from '../find-header.ts'
import { headerAt } from '../grouped-header.ts'
import { normaliseWords } from '../values/clean-text.ts'
import type { Archive } from './archive.ts'
import type { Book } from './cell-text.ts'
import type { Contents, ListedSheet } from './contents.ts'
import type { Merge } from './merges.ts'
import { readSheet } from './sheet.ts'

/** A table in a workbook: its sheet, the row of its header, what stands above, and the first rows under it. */
export type Table = {
  readonly sheet: ListedSheet
  readonly headerLine: number
  readonly header: readonly string[]
  readonly firstRows: readonly (readonly string[])[]
  readonly linesAbove: readonly number[]
  /** What stands there, a text a row. */
  readonly titles: readonly string[]
  /** Whether a known format finds in the header what it needs. */
  readonly isComplete: boolean
  readonly isUsable: boolean
  /** The merged areas of its sheet; null where they are known only once it is read to its end. */
  merges: readonly Merge[] | null
  /** The same, or the table that stands below it where somebody says that it is that one. */
  readonly chosen: (asking: Asking) => Table
}
/** The tables that are read, of one header, and those of other sheets that are not. */
export type FoundTables = { readonly read: readonly [Table, ...Table[]]; readonly left: readonly Table[] }
/** `sheet`: names of the sheets to read, `header`: the row of their header, where a person says so. */
export type WorkbookChoices = {
  readonly kind: ImportKind
  readonly sheet?: readonly string[] | undefined
  readonly header?: number | undefined
  readonly asking: Asking
}
type Head = {
  readonly rows: readonly (readonly string[])[]
  readonly lines: readonly number[]
  readonly bytes: number
  readonly merges: readonly Merge[] | null
}

/** Rows of a sheet that are looked at. */
const HEAD_ROWS = 100
const MOST_SHEETS = 50
/** Bytes of all sheets looked at for a header. */
const MOST_BYTES = 64_000_000

/**
 * Finds the sheets that hold the data: the first one with a row that is the header of a known format, and with it every visible
 * one of the same header (a table a month). Where there is none, the row that looks most like a header, for the person to map
 * its columns. Sheets that somebody chose are read whatever they hold.
 */
export async function findTables(
  archive: Archive,
  contents: Contents,
  book: Book,
  choices: WorkbookChoices,
): Promise<FoundTables> {
  const tables: Table[] = []
  let isEmpty = true
  let bytes = 0
  for (const sheet of chosenSheets(contents, choices)) {
    const head = await readHead(archive, sheet, book, MOST_BYTES - bytes)
    bytes += head.bytes
    isEmpty &&= head.rows.length === 0
    const table = tableIn(sheet, head, choices)
    if (table) tables.push(table)
  }
  const rank = ({ isComplete, isUsable }: Table) => Number(isComplete) + Number(isUsable)
  const [likeliest] = tables.toSorted((a, b) => rank(b) - rank(a))
  if (!likeliest) throw new Failure(isEmpty ? 'file-empty' : 'file-not-a-table')
  const likely = choices.sheet ? tables[0]! : chooseTable(likeliest, tables, choices.asking)
  const first = likely.chosen(choices.asking)
  tables[tables.indexOf(likely)] = first
  const isRead = (table: Table): boolean =>
    table === first || ((choices.sheet !== undefined || !table.sheet.hidden) && haveSameHeader(table, first))
  const read = tables.filter(isRead)
  const differing = tables.find((table) => choices.sheet && !isRead(table))
  if (differing) throw new Failure('sheets-differ', { first: first.sheet.name, other: differing.sheet.name })
  return { read: [first, ...read.filter((table) => table !== first)], left: tables.filter((table) => !isRead(table)) }
}

/** Which table is read where several sheets hold one of the file's kind, each of other columns: that is asked. */
function chooseTable(likeliest: Table, tables: readonly Table[], asking: Asking): Table {
  const candidates = tables.filter((table) => table.isComplete && !table.sheet.hidden)
  const distinct = candidates.filter((one, at) => candidates.findIndex((other) => haveSameHeader(one, other)) === at)
  if (distinct.length < 2) return likeliest
  const options = distinct.map((table) => {
    const names = candidates.filter((one) => haveSameHeader(one, table)).map(({ sheet }) => sheet.name)
    return { value: table.sheet.name, label: names.join(', ') }
  })
  const chosen = asking.choose({ about: { topic: 'sheet' }, options, guess: likeliest.sheet.name, count: 0 })
  return distinct.find(({ sheet }) => sheet.name === chosen) ?? likeliest
}

function chosenSheets({ sheets }: Contents, { sheet: names }: WorkbookChoices): readonly ListedSheet[] {
  if (!names) return sheets.slice(0, MOST_SHEETS)
  return [...new Set(names)].map((name) => {
    const found = sheets.find((sheet) => sheet.name === name)
    if (!found) throw new Failure('sheet-not-there', { name, sheets: sheets.map((sheet) => sheet.name).join(', ') })
    return found
  })
}

function tableIn(sheet: ListedSheet, { rows, lines, merges }: Head, { kind, header }: WorkbookChoices): Table | null {
  const found =
    header === undefined
      ? findHeader(rows, kind)
      : { at: lines.indexOf(header), isComplete: true, isUsable: true, rivals: [] }
  if (!found) return null
  if (found.at < 0) throw new Failure('header-not-there', { line: header! })
  const tableAt = (at: number): Table => tableUnder(at, headerAt(rows, at, kind))
  const tableUnder = (at: number, cells: readonly string[]): Table => ({
    sheet,
    merges,
    isComplete: found.isComplete,
    isUsable: found.isUsable,
    header: cells,
    headerLine: lines[at]!,
    firstRows: rows.slice(at + 1),
    linesAbove: lines.slice(0, cells === rows[at] ? at : at - 1),
    titles: rows.slice(0, at).map((row) => row.join(' ')),
    chosen: (asking) => tableAt(chooseHeader(found, asking, { rows, lines })),
  })
  return tableAt(found.at)
}

/** Whether two tables have the same columns, perhaps in another order. */
function haveSameHeader(one: Table, other: Table): boolean {
  const words = ({ header }: Table) => JSON.stringify(header.map(normaliseWords).filter(Boolean).toSorted())
  return words(one) === words(other)
}

/** The first rows of a sheet; of one that ends with them, merged areas are filled. */
async function readHead(archive: Archive, { part }: ListedSheet, book: Book, most: number): Promise<Head> {
  const rows: string[][] = []
  const lines: number[] = []
  let bytes = 0
  const batches = readSheet(archive, { part, merges: [] }, book)
  for (;;) {
    const next = await batches.next()
    if (next.done) {
      const merges = next.value
      return merges.length > 0 ? readFilled(archive, { part, merges }, book) : { rows, lines, bytes, merges }
    }
    rows.push(...next.value.records.rows)
    lines.push(...next.value.records.lines)
    bytes = next.value.bytes
    if (lines.length < HEAD_ROWS && bytes < most) continue
    await batches.return([])
    return { rows, lines, bytes, merges: null }
  }
}

async function readFilled(archive: Archive, sheet: Parameters<typeof readSheet>[1], book: Book): Promise<Head> {
  const rows: string[][] = []
  const lines: number[] = []
  let bytes = 0
  for await (const batch of readSheet(archive, sheet, book)) {
    rows.push(...batch.records.rows)
    lines.push(...batch.records.lines)
    bytes = batch.bytes
  }
  return { rows, lines, bytes, merges: sheet.merges }
}
