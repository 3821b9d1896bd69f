import type { Language } from '../../../shared/words/language.ts'
import type { FileHandle } from 'node:fs/promises'
import { Notices } from '../notices.ts'
import type { OpenedExport, RecordBatch } from '../opened-export.ts'
import { withoutFirst } from '../parse.ts'
import { normaliseWords } from '../values/clean-text.ts'
import { type Archive, openArchive, sizeOf } from './archive.ts'
import type { Book } from './cell-text.ts'
import { readContents } from './contents.ts'
import { findTables, type FoundTables, type Table, type WorkbookChoices } from './find-table.ts'
import { readNumberFormats } from './number-formats.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readSheet } from './sheet.ts'
import { Failure } from '../../errors.ts'
import { binary, type FileKind } from '../file-kind.ts'

const LONGEST_HEADER = 300

/**
 * Opens the table that an .xlsx workbook holds, on one sheet or on several of the same header. Its cells come as texts, dates as
 * ISO without a time zone, so that they are read as any other. Rows are as wide as the header: in a sheet no cell can push
 * the others aside.
 */
export async function openWorkbook(
  file: FileHandle,
  choices: WorkbookChoices,
  language: Language,
): Promise<OpenedExport> {
  const archive = await openArchive(file)
  refuseArchive(archive, language)
  const contents = await readContents(archive)
  const book: Book = {
    formats: await readNumberFormats(archive, contents.styles),
    strings: await readSharedStrings(archive, contents.sharedStrings),
    from1904: contents.from1904,
  }
  const tables = await findTables(archive, contents, book, choices)
  const [{ header, headerLine, firstRows, titles }] = tables.read
  const bytes = tables.read.reduce((sum, { sheet }) => sum + sizeOf(archive, sheet.part), 0)
  const sheetsRead = tables.read.map(({ sheet }) => sheet.name)
  return {
    encoding: 'xlsx',
    delimiter: null,
    headers: header.map((cell) => cell.trim().slice(0, LONGEST_HEADER)),
    headerLine,
    titles,
    sheets: contents.sheets.map(({ name, hidden }) => ({ name, hidden, read: sheetsRead.includes(name) })),
    sheetsRead,
    mostCells: header.length,
    widths: [header.length],
    bytes: bytes + sizeOf(archive, contents.sharedStrings ?? ''),
    notices: noticesOf(tables),
    firstRows: firstRows.map((row) => fitted(row, header.length)),
    ...reader(archive, tables.read, book),
  }
}

function noticesOf({ read, left }: FoundTables): Notices {
  const notices = new Notices()
  for (const { linesAbove } of read) for (const line of linesAbove) notices.add('lines-above', line)
  if (read.length > 1) notices.add('sheets-together', null, read.length)
  if (left.length > 0) notices.add('sheets-left', null, left.length)
  return notices
}

/** Reads the tables one after the other; again, where only the end of a sheet told which of its cells are merged. */
function reader(archive: Archive, tables: FoundTables['read'], book: Book) {
  let isLearned = false
  async function* readRecords(): AsyncGenerator<RecordBatch> {
    isLearned = false
    for (const [place, table] of tables.entries()) {
      const batches = readTable(archive, table, book, columnsOf(table, tables[0]))
      for (;;) {
        const next = await batches.next()
        if (next.done) {
          isLearned ||= table.merges === null && next.value.length > 0
          table.merges = next.value
          break
        }
        yield { ...next.value, done: (place + next.value.done) / tables.length, sheet: table.sheet.name }
      }
    }
  }
  return { readRecords, hasLearned: () => isLearned }
}

async function* readTable(archive: Archive, table: Table, book: Book, columns: readonly number[]) {
  const { sheet, headerLine, merges } = table
  const batches = readSheet(archive, { part: sheet.part, merges: merges ?? [] }, book)
  for (;;) {
    const next = await batches.next()
    if (next.done) return next.value.filter(({ from }) => from > headerLine)
    const { records, done } = next.value
    const first = records.lines.findIndex((line) => line > headerLine)
    const under = withoutFirst(records, first < 0 ? records.rows.length : first)
    const rows = under.rows.map((row) => columns.map((column) => row[column] ?? ''))
    const unread = under.unread && new Map([...under.unread].map(([at, cells]) => [at, moved(cells, columns)]))
    yield { records: { ...under, rows, ...(unread && { unread }) }, done }
  }
}

function moved<Cell extends { column: number }>(cells: readonly Cell[], columns: readonly number[]): Cell[] {
  return cells.map((cell) => ({ ...cell, column: columns.indexOf(cell.column) })).filter(({ column }) => column >= 0)
}

/** Where a table has each column of the first one, whose header is the same but perhaps in another order. */
function columnsOf(table: Table, first: Table): number[] {
  const words = table.header.map(normaliseWords)
  const taken = new Set<number>()
  return first.header.map((text, place) => {
    if (table === first || words[place] === normaliseWords(text)) return place
    const found = words.findIndex((word, column) => word === normaliseWords(text) && !taken.has(column))
    taken.add(found)
    return found
  })
}

/** A row with as many cells as the header. */
function fitted(row: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, index) => row[index] ?? '')
}

/** Parts that tell what an archive is when it is no workbook. */
const others: readonly (readonly [part: string, FileKind])[] = [
  ['xl/workbook.bin', 'xlsb'],
  ['word/document.xml', 'word'],
  ['ppt/presentation.xml', 'presentation'],
  ['content.xml', 'libreOffice'],
  ['index/document.iwa', 'numbers'],
]

/** Refuses an archive that is no workbook, or one with macros: what it runs is not ours to trust. */
function refuseArchive({ parts }: Archive, language: Language): void {
  const other = others.find(([part]) => parts.has(part))
  if (other) throw binary(other[1], language)
  const names = [...parts.keys()]
  if (!parts.has('[content_types].xml') || !names.some((name) => name.startsWith('xl/')))
    throw binary('archive', language)
  const runs = (name: string): boolean => name.endsWith('vbaproject.bin') || name.startsWith('xl/macrosheets/')
  if (names.some(runs)) throw new Failure('workbook-macros')
}
