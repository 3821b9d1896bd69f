import type { Language } from '../../shared/words/language.ts'
import type { FileHandle } from 'node:fs/promises'
import type { Delimiter, Encoding, ImportKind } from '../../shared/api/imports.ts'
import { Failure, type FailureCode } from '../errors.ts'
import type { Asking } from './asking.ts'
import { decoderFor } from './decode.ts'
import { detectEncoding, markLength } from './encoding.ts'
import { refuseControls } from './file-kind.ts'
import { findMojibake, repairer } from './mojibake.ts'
import type { OpenedExport } from './opened-export.ts'
import { describeText } from './table-shape.ts'
import { readTextRecords } from './text-records.ts'
import { findTextTable } from './text-table.ts'

/** `header`: the line on which it stands, where a person says so. */
export type TextChoices = {
  readonly encoding?: Encoding | undefined
  readonly delimiter?: Delimiter | undefined
  readonly header?: number | undefined
}
/** Tells from its first bytes how a table of text is written, and refuses what is none. */
export async function openText(
  file: FileHandle,
  head: Buffer,
  choices: TextChoices & { readonly kind: ImportKind; readonly asking: Asking },
  language: Language,
): Promise<OpenedExport> {
  const { size } = await file.stat()
  const encoding = choices.encoding ?? (await detectEncoding(file, head))
  const start = markLength(encoding, head)
  const whole = head.length === size
  const written = decoderFor(encoding).write(head.subarray(start))
  const mojibake = findMojibake(written)
  const text = mojibake ? repairer(mojibake).repair(written, whole) : written
  refuseControls(text, language)
  refuseOtherText(text)
  const { skip, delimiters, ...lines } = describeText(text, choices.delimiter)
  const looked = { kind: choices.kind, whole, headerLine: choices.header, asking: choices.asking }
  const table = findTextTable(text.slice(skip), lines, delimiters, looked)
  const { headerLine, delimiter } = table
  if (lines.isWrapped) table.notices.add('lines-quoted', null)
  if (mojibake) table.notices.add('text-repaired', null)
  const layout = { encoding, mojibake, start, size, skip, shape: { ...lines, delimiter }, headerLine }
  const check = (piece: string): void => {
    if (piece.includes('\0')) refuseControls(piece, language)
  }
  return {
    encoding,
    bytes: size,
    sheets: [],
    sheetsRead: [],
    ...table,
    readRecords: () => readTextRecords(file, layout, check),
    hasLearned: () => false,
  }
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
