import type { Language } from '../../../shared/words/language.ts'
import type { FileHandle } from 'node:fs/promises'
import type { ImportKind } from '../../../shared/api/imports.ts'
import { Notices } from '../notices.ts'
import type { OpenedExport, RecordBatch } from '../opened-export.ts'
import { withoutFirst } from '../parse.ts'
import { openArchive, sizeOf, type Archive } from './archive.ts'
import type { Book } from './cell-text.ts'
import { readContents } from './contents.ts'
import { findTable, type Table } from './find-table.ts'
import { readNumberFormats } from './number-formats.ts'
import { refuseArchive } from './refuse-archive.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readSheet } from './sheet.ts'

const LONGEST_HEADER = 300

/**
 * Opens the table that an .xlsx workbook holds. Its cells come as texts, dates as ISO without a time zone, so that they are
 * read as any other. Rows are as wide as the header: in a sheet no cell can push the others aside.
 */
export async function openWorkbook(file: FileHandle, kind: ImportKind, language: Language): Promise<OpenedExport> {
  const archive = await openArchive(file)
  refuseArchive(archive, language)
  const contents = await readContents(archive)
  const book: Book = {
    formats: await readNumberFormats(archive, contents.styles),
    strings: await readSharedStrings(archive, contents.sharedStrings),
    from1904: contents.from1904,
  }
  const table = await findTable(archive, contents, book, kind)
  const width = table.header.length
  return {
    encoding: 'xlsx',
    delimiter: null,
    headers: table.header.map((cell) => cell.trim().slice(0, LONGEST_HEADER)),
    mostCells: width,
    bytes: sizeOf(archive, table.part) + sizeOf(archive, contents.sharedStrings ?? ''),
    notices: new Notices(),
    firstRows: table.firstRows.map((row) => fitted(row, width)),
    readRecords: () => readRecords(archive, table, book),
  }
}

async function* readRecords(archive: Archive, table: Table, book: Book): AsyncGenerator<RecordBatch> {
  const width = table.header.length
  for await (const { records, done } of readSheet(archive, table.part, book)) {
    const first = records.lines.findIndex((line) => line > table.headerLine)
    const from = first < 0 ? records.rows.length : first
    const under = withoutFirst(records, from)
    yield { records: { ...under, rows: under.rows.map((row) => fitted(row, width)) }, done }
  }
}

/** A row with as many cells as the header. */
function fitted(row: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, index) => row[index] ?? '')
}
