import type { ImportKind } from '../../../shared/api/imports.ts'
import { Failure } from '../../errors.ts'
import { missingFields, recognise } from '../recognise.ts'
import type { Archive } from './archive.ts'
import type { Book } from './cell-text.ts'
import type { Contents } from './contents.ts'
import { readSheet } from './sheet.ts'

/** A table in a workbook: its sheet, the row of its header, and the first rows under it. */
export type Table = {
  readonly part: string
  readonly headerLine: number
  readonly header: readonly string[]
  readonly firstRows: readonly (readonly string[])[]
}
type Head = Pick<Table, 'part' | 'firstRows'> & { readonly lines: readonly number[] }

/** The header stands in the first rows of its sheet: above it are titles, dates and filters. */
const HEADER_ROWS = 40
const SAMPLE_ROWS = 60
const MOST_SHEETS = 50
/** Bytes of all sheets looked at for a header. */
const MOST_BYTES = 64_000_000

/**
 * Finds the sheet that holds the data: the first one with a row that is the header of a known format. Where there is none,
 * the row that looks most like one, for the person to map its columns.
 */
export async function findTable(archive: Archive, contents: Contents, book: Book, kind: ImportKind): Promise<Table> {
  let best: { table: Table; columns: number } | null = null
  let isEmpty = true
  let bytes = 0
  for (const { part } of contents.sheets.slice(0, MOST_SHEETS)) {
    const head = await readHead(archive, part, book, MOST_BYTES - bytes)
    bytes += head.bytes
    isEmpty &&= head.firstRows.length === 0
    for (const [at, header] of head.firstRows.slice(0, HEADER_ROWS).entries()) {
      if (header.filter((cell) => cell !== '').length < 2) continue
      const { columns } = recognise(header, kind)
      const table = { part, header, headerLine: head.lines[at]!, firstRows: head.firstRows.slice(at + 1) }
      if (missingFields(columns, kind).length === 0) return table
      if (!best || columns.length > best.columns) best = { table, columns: columns.length }
    }
  }
  if (!best) throw new Failure(isEmpty ? 'file-empty' : 'file-not-a-table')
  return best.table
}

async function readHead(archive: Archive, part: string, book: Book, most: number): Promise<Head & { bytes: number }> {
  const firstRows: string[][] = []
  const lines: number[] = []
  let bytes = 0
  for await (const batch of readSheet(archive, part, book)) {
    firstRows.push(...batch.records.rows)
    lines.push(...batch.records.lines)
    bytes = batch.bytes
    if (lines.length >= HEADER_ROWS + SAMPLE_ROWS || bytes >= most) break
  }
  return { part, firstRows, lines, bytes }
}
