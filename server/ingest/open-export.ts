import type { FileHandle } from 'node:fs/promises'
import type { Delimiter, Encoding } from '../../shared/api/imports.ts'
import { Failure, type Language } from '../errors.ts'
import { decoderFor } from './decode.ts'
import { detectEncoding, markLength } from './encoding.ts'
import { refuseBinary, refuseControls } from './file-kind.ts'
import { RecordParser } from './parse.ts'
import { describeTable, type TableShape } from './table-shape.ts'

/** A file found to be a table of text: how it is written, its header, and the first rows under it. */
export type OpenedExport = {
  readonly encoding: Encoding
  /** Bytes before the text: the byte order mark. */
  readonly start: number
  readonly size: number
  readonly shape: TableShape
  /** Headers up to the last one that is not empty: some tools end every line with a delimiter. */
  readonly headers: readonly string[]
  /** Cells a row may have: as the header has with the empty ones after its last name, or the first row if it has more. */
  readonly mostCells: number
  readonly firstRows: readonly (readonly string[])[]
}
type Header = Pick<OpenedExport, 'headers' | 'mostCells' | 'firstRows'>

type Choices = { readonly encoding?: Encoding | undefined; readonly delimiter?: Delimiter | undefined }

/** The header and the first rows stand in so many bytes. */
const HEAD = 1 << 18
const LONGEST_HEADER = 300

/** Looks at the first bytes of a file, and refuses what is no table of text. */
export async function openExport(file: FileHandle, choices: Choices, language: Language): Promise<OpenedExport> {
  const { size } = await file.stat()
  const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(HEAD, size)), 0, Math.min(HEAD, size), 0)
  const head = buffer.subarray(0, bytesRead)
  refuseBinary(head, language)
  const encoding = choices.encoding ?? (await detectEncoding(file, head))
  const start = markLength(encoding, head)
  const text = decoderFor(encoding).write(head.subarray(start))
  refuseControls(text, language)
  refuseOtherText(text)
  const shape = describeTable(text, choices.delimiter)
  return { encoding, start, size, shape, ...readHeader(text.slice(shape.skip), shape, bytesRead === size) }
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
