import type { Language } from '../../shared/words/language.ts'
import type { FileHandle } from 'node:fs/promises'
import type { Delimiter, Encoding } from '../../shared/api/imports.ts'
import { Failure } from '../errors.ts'
import { decodeFile, decoderFor } from './decode.ts'
import { detectEncoding, markLength } from './encoding.ts'
import { refuseControls } from './file-kind.ts'
import { Notices } from './notices.ts'
import type { OpenedExport, RecordBatch } from './opened-export.ts'
import { RecordParser, withoutFirst, type Records } from './parse.ts'
import { describeTable, type TableShape } from './table-shape.ts'

export type TextChoices = { readonly encoding?: Encoding | undefined; readonly delimiter?: Delimiter | undefined }
type Header = Pick<OpenedExport, 'headers' | 'mostCells' | 'firstRows'>
type Layout = { readonly encoding: Encoding; readonly start: number; readonly size: number; readonly shape: TableShape }

const LONGEST_HEADER = 300

/** Tells from its first bytes how a table of text is written, and refuses what is none. */
export async function openText(
  file: FileHandle,
  head: Buffer,
  choices: TextChoices,
  language: Language,
): Promise<OpenedExport> {
  const { size } = await file.stat()
  const encoding = choices.encoding ?? (await detectEncoding(file, head))
  const start = markLength(encoding, head)
  const text = decoderFor(encoding).write(head.subarray(start))
  refuseControls(text, language)
  refuseOtherText(text)
  const shape = describeTable(text, choices.delimiter)
  return {
    encoding,
    delimiter: shape.delimiter,
    bytes: size,
    notices: new Notices(),
    ...readHeader(text.slice(shape.skip), shape, head.length === size),
    readRecords: () => readRecords(file, { encoding, start, size, shape }, language),
  }
}

async function* readRecords(file: FileHandle, layout: Layout, language: Language): AsyncGenerator<RecordBatch> {
  const { encoding, start, size, shape } = layout
  const parser = new RecordParser(shape)
  let skip = shape.skip
  let isHeader = true
  const underHeader = (records: Records): Records => {
    if (!isHeader || records.rows.length === 0) return records
    isHeader = false
    return withoutFirst(records, 1)
  }
  for await (const { text, end } of decodeFile(file, encoding, start)) {
    if (text.includes('\0')) refuseControls(text, language)
    yield { records: underHeader(parser.push(skip > 0 ? text.slice(skip) : text)), done: end / size }
    skip = Math.max(0, skip - text.length)
  }
  yield { records: underHeader(parser.end()), done: 1 }
}

/** Text that is no table: a web page, JSON, XML, nothing at all. */
function refuseOtherText(text: string): void {
  const start = text.trimStart().slice(0, 1000).toLowerCase()
  if (start === '') throw new Failure('file-empty')
  if (start.startsWith('<'))
    throw new Failure(/<(?:!doctype html|html|head|body|script)\b/.test(start) ? 'file-html' : 'file-not-a-table')
  if (/^\{|^\[\s*[{["\d]/.test(start)) throw new Failure('file-not-a-table')
}

function readHeader(text: string, shape: TableShape, whole: boolean): Header {
  const parser = new RecordParser(shape)
  const complete = parser.push(text)
  const rest = complete.rows.length === 0 || whole ? parser.end() : null
  const [cells, ...firstRows] = [...complete.rows, ...(rest?.rows ?? [])]
  const unsure = complete.rows.length === 0 ? !whole || rest?.broken.has(0) : complete.broken.has(0)
  if (!cells || unsure) throw new Failure('file-not-a-table')
  const width = filledWidth(cells)
  if (width < 2) throw new Failure('file-not-a-table')
  const headers = cells.slice(0, width).map((cell) => cell.trim().slice(0, LONGEST_HEADER))
  const first = firstRows[0] ?? []
  const mostCells = filledWidth(first) <= cells.length ? Math.max(cells.length, first.length) : cells.length
  return { headers, mostCells, firstRows }
}

/** Cells up to the last one that is not blank. */
function filledWidth(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1
}
