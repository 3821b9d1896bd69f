import type { Language } from '../../shared/words/language.ts'
import type { FileHandle } from 'node:fs/promises'
import type { Delimiter, Encoding, ImportKind } from '../../shared/api/imports.ts'
import { Failure, type FailureCode } from '../errors.ts'
import { decodeFile, decoderFor } from './decode.ts'
import { detectEncoding, markLength } from './encoding.ts'
import { refuseControls } from './file-kind.ts'
import type { OpenedExport, RecordBatch } from './opened-export.ts'
import { RecordParser, withoutFirst, type Records } from './parse.ts'
import { describeText, type TableShape } from './table-shape.ts'
import { findTextTable } from './text-table.ts'

/** `header`: the line on which it stands, where a person says so. */
export type TextChoices = {
  readonly encoding?: Encoding | undefined
  readonly delimiter?: Delimiter | undefined
  readonly header?: number | undefined
}
/** `start`: bytes before the text; `skip`: characters of it before its first record. */
type Layout = {
  readonly encoding: Encoding
  readonly start: number
  readonly size: number
  readonly skip: number
  readonly shape: TableShape
  readonly headerLine: number
}

/** Tells from its first bytes how a table of text is written, and refuses what is none. */
export async function openText(
  file: FileHandle,
  head: Buffer,
  choices: TextChoices & { readonly kind: ImportKind },
  language: Language,
): Promise<OpenedExport> {
  const { size } = await file.stat()
  const encoding = choices.encoding ?? (await detectEncoding(file, head))
  const start = markLength(encoding, head)
  const text = decoderFor(encoding).write(head.subarray(start))
  refuseControls(text, language)
  refuseOtherText(text)
  const { skip, delimiters, ...lines } = describeText(text, choices.delimiter)
  const looked = { kind: choices.kind, whole: head.length === size, headerLine: choices.header }
  const table = findTextTable(text.slice(skip), lines, delimiters, looked)
  const { headerLine, delimiter } = table
  const layout = { encoding, start, size, skip, shape: { ...lines, delimiter }, headerLine }
  return {
    encoding,
    bytes: size,
    sheets: [],
    ...table,
    readRecords: () => readRecords(file, layout, language),
    hasLearned: () => false,
  }
}

async function* readRecords(file: FileHandle, layout: Layout, language: Language): AsyncGenerator<RecordBatch> {
  const { encoding, start, size, shape, headerLine } = layout
  const parser = new RecordParser(shape)
  let skip = layout.skip
  let isAbove = true
  const underHeader = (records: Records): Records => {
    if (!isAbove) return records
    const first = records.lines.findIndex((line) => line > headerLine)
    isAbove = first < 0
    return withoutFirst(records, isAbove ? records.rows.length : first)
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
  if (start.startsWith('<')) throw new Failure(markupOf(start, text))
  if (/^\{|^\[\s*[{["\d]/.test(start)) throw new Failure('file-not-a-table')
}

/** What a text of tags is: old tools name a web page or an XML workbook `.xls`, and a sign-in page may come in place of a file. */
function markupOf(start: string, text: string): FailureCode {
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet') && !start.includes('<html'))
    return 'file-xml-workbook'
  if (!/<(?:!doctype html|html|head|body|script|table|meta)\b/.test(start)) return 'file-not-a-table'
  return /<table\b/i.test(text) && !/<(?:form|input)\b/i.test(text) ? 'file-html-table' : 'file-html'
}
