import type { Delimiter, FileEncoding } from '../../shared/api/imports.ts'
import type { Sheet } from '../../shared/api/imports.ts'
import type { Notices } from './notices.ts'
import type { Records } from './parse.ts'

/** A file found to be a table, however it is written: its header, the first rows under it, and the way to all of them. */
export type OpenedExport = {
  readonly encoding: FileEncoding
  /** null where cells need none: in a workbook. */
  readonly delimiter: Delimiter | null
  /** Headers up to the last one that is not empty: some tools end every line with a delimiter. */
  readonly headers: readonly string[]
  /** Where the header stands: a line of a text, a row of a sheet. */
  readonly headerLine: number
  /** What stands above the header, a text a row. */
  readonly titles: readonly string[]
  /** The sheets of a workbook; none in a text. */
  readonly sheets: readonly Sheet[]
  /** The names of the sheets that are read, in the order in which they are; the first rows are of the first. */
  readonly sheetsRead: readonly string[]
  /** Cells a row may have: as the header has with the empty ones after its last name, or the first row if it has more. */
  readonly mostCells: number
  /** How many cells a row may be seen to have: as the whole line of the header, or as the first row if it has more. */
  readonly widths: readonly number[]
  readonly firstRows: readonly (readonly string[])[]
  /** What its text takes: the file's size, of a workbook that of its table and texts once they are unpacked. */
  readonly bytes: number
  /** What is told of how the table was found. */
  readonly notices: Notices
  /** Reads the rows under the header, from the first to the last, as often as it is asked. */
  readonly readRecords: () => AsyncIterable<RecordBatch>
  /** Whether the rows given last lacked what only the end of the file told: all are to be read again. */
  readonly hasLearned: () => boolean
}

/** Some records, how much of the file is read once they are (0..1), and of a workbook the name of the sheet that they stand on. */
export type RecordBatch = { readonly records: Records; readonly done: number; readonly sheet?: string }
