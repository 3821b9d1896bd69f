import { Failure } from '../../errors.ts'
import { MAX_COLUMNS, type Records } from '../parse.ts'
import { damaged, sizeOf, type Archive } from './archive.ts'
import { cellText, type Book } from './cell-text.ts'
import { attribute, readXml, type XmlListener } from './xml.ts'

/** Megabytes of XML: about a million rows of fifteen columns. */
const LIMIT = 800
/** A sheet of a spreadsheet has no more. */
const MOST_ROWS = 1_048_576
/** No cell holds more characters. */
const LONGEST = 32_767
const NONE: ReadonlySet<number> = new Set()

export type SheetBatch = { readonly records: Records; readonly done: number; readonly bytes: number }

/** Reads a sheet's rows that hold anything, in pieces, each with its number in the sheet. */
export async function* readSheet(archive: Archive, part: string, book: Book): AsyncGenerator<SheetBatch> {
  const sheet = new SheetListener(part, book)
  const size = sizeOf(archive, part)
  for await (const bytes of readXml(archive, part, LIMIT, sheet))
    yield { records: sheet.take(), done: Math.min(1, bytes / size), bytes }
}

/** Gathers the rows of a sheet from its XML. */
class SheetListener implements XmlListener {
  readonly #part: string
  readonly #book: Book
  #rows: string[][] = []
  #lines: number[] = []
  #afterBlank = new Set<number>()
  #line = 0
  #lastLine = 0
  #cells: string[] = []
  #column = -1
  #type: string | null = null
  #style = 0
  #value = ''
  #wanted = false
  #phonetic = false

  constructor(part: string, book: Book) {
    this.#part = part
    this.#book = book
  }

  /** The rows that were completed since the last time. */
  take(): Records {
    const records = { rows: this.#rows, lines: this.#lines, broken: NONE, afterBlank: this.#afterBlank }
    this.#rows = []
    this.#lines = []
    this.#afterBlank = new Set()
    return records
  }

  open(name: string, attributes: string): void {
    if (name === 'c') {
      this.#column = columnOf(attribute(attributes, 'r')) ?? this.#column + 1
      this.#type = attribute(attributes, 't')
      this.#style = Number(attribute(attributes, 's') ?? 0)
      this.#value = ''
    } else if (name === 'v' || name === 't') this.#wanted = !this.#phonetic
    else if (name === 'rPh') this.#phonetic = true
    else if (name === 'row') {
      // Each row comes further down than the one before; where the number says otherwise, or nothing, it is the next.
      this.#line = Math.max(this.#line + 1, Number(attribute(attributes, 'r') ?? 0))
      if (!(this.#line <= MOST_ROWS)) throw damaged(this.#part)
      this.#cells = []
      this.#column = -1
    }
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#wanted = false
    else if (name === 'c') this.#endCell()
    else if (name === 'rPh') this.#phonetic = false
    else if (name === 'row' && this.#cells.length > 0) {
      if (this.#line > this.#lastLine + 1) this.#afterBlank.add(this.#rows.length)
      this.#lastLine = this.#line
      this.#rows.push(this.#cells)
      this.#lines.push(this.#line)
    }
  }

  text(text: string): void {
    if (this.#wanted && this.#value.length < LONGEST) this.#value += text
  }

  #endCell(): void {
    if (this.#value === '') return
    const text = cellText(this.#type, this.#value, this.#style, this.#book)
    if (text.trim() === '') return
    if (this.#column >= MAX_COLUMNS) throw new Failure('columns-too-many', { line: this.#line, limit: MAX_COLUMNS })
    while (this.#cells.length < this.#column) this.#cells.push('')
    this.#cells[this.#column] = text
  }
}

/** The place of the column that a reference as `AB12` names; null where there is none. */
function columnOf(reference: string | null): number | null {
  if (reference === null) return null
  const most = Math.min(4, reference.length)
  let column = 0
  let at = 0
  while (at < most) {
    const letter = reference.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
    at += 1
  }
  return at === 0 ? null : column - 1
}
