import { Failure } from '../../errors.ts'
import { MAX_COLUMNS, type Records, type UnreadCell } from '../parse.ts'
import { damaged, sizeOf, type Archive } from './archive.ts'
import { cellText, type Book } from './cell-text.ts'
import { columnOf, mergeOf, MergedCells, type Merge } from './merges.ts'
import { attribute, readXml, type XmlListener } from './xml.ts'

/** Megabytes of XML: about a million rows of fifteen columns. */
const LIMIT = 800
/** A sheet of a spreadsheet has no more. */
const MOST_ROWS = 1_048_576
/** No cell holds more characters. */
const LONGEST = 32_767
/** More merged areas than a table kept by hand has. */
const MOST_MERGES = 200_000
const NONE: ReadonlySet<number> = new Set()

export type SheetBatch = { readonly records: Records; readonly done: number; readonly bytes: number }

/** A sheet to read; `merges`: its merged areas, told at its end alone, where they are known already. */
export type Sheet = { readonly part: string; readonly merges: readonly Merge[] }

/**
 * Reads a sheet's rows that hold anything, in pieces, each with its number in the sheet. Returns the merged areas that the sheet
 * turns out to have.
 */
export async function* readSheet(
  archive: Archive,
  { part, merges }: Sheet,
  book: Book,
): AsyncGenerator<SheetBatch, readonly Merge[]> {
  const sheet = new SheetListener(part, book, merges)
  const size = sizeOf(archive, part)
  for await (const bytes of readXml(archive, part, LIMIT, sheet))
    yield { records: sheet.take(), done: Math.min(1, bytes / size), bytes }
  return sheet.merges
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
  #isHidden = false
  #hidden: number[] = []
  #unread = new Map<number, UnreadCell[]>()
  #isFormula = false
  /** Columns of the row whose cells hold plain numbers: an amount that stands for several rows is not that of each. */
  readonly #numbers = new Set<number>()
  readonly #merged: MergedCells | null
  #filled = 0
  /** The merged areas found so far. */
  readonly merges: Merge[] = []
  #cells: string[] = []
  #column = -1
  #type: string | null = null
  #style = 0
  #value = ''
  #wanted = false
  #phonetic = false

  constructor(part: string, book: Book, merges: readonly Merge[]) {
    this.#part = part
    this.#book = book
    this.#merged = merges.length > 0 ? new MergedCells(merges) : null
  }

  /** The rows that were completed since the last time. */
  take(): Records {
    const records = {
      rows: this.#rows,
      lines: this.#lines,
      broken: NONE,
      afterBlank: this.#afterBlank,
      unread: this.#unread,
      hidden: this.#hidden,
      filled: this.#filled,
    }
    this.#rows = []
    this.#lines = []
    this.#afterBlank = new Set()
    if (this.#unread.size > 0) this.#unread = new Map()
    if (this.#hidden.length > 0) this.#hidden = []
    this.#filled = 0
    return records
  }

  open(name: string, attributes: string): void {
    if (name === 'c') {
      this.#column = columnOf(attribute(attributes, 'r')) ?? this.#column + 1
      this.#type = attribute(attributes, 't')
      this.#style = Number(attribute(attributes, 's') ?? 0)
      this.#value = ''
      this.#isFormula = false
    } else if (name === 'v' || name === 't') this.#wanted = !this.#phonetic
    else if (name === 'f') this.#isFormula = true
    else if (name === 'rPh') this.#phonetic = true
    else if (name === 'row') {
      // Each row comes further down than the one before; where the number says otherwise, or nothing, it is the next.
      this.#line = Math.max(this.#line + 1, Number(attribute(attributes, 'r') ?? 0))
      if (!(this.#line <= MOST_ROWS)) throw damaged(this.#part)
      this.#cells = []
      this.#column = -1
      this.#isHidden = isTrue(attribute(attributes, 'hidden'))
    } else if (name === 'mergeCell') {
      const merge = mergeOf(attribute(attributes, 'ref') ?? '')
      if (merge && this.merges.length < MOST_MERGES) this.merges.push(merge)
    }
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#wanted = false
    else if (name === 'c') this.#endCell()
    else if (name === 'rPh') this.#phonetic = false
    else if (name === 'row') this.#endRow()
  }

  text(text: string): void {
    if (this.#wanted && this.#value.length < LONGEST) this.#value += text
  }

  #endRow(): void {
    if (this.#merged) {
      this.#filled += this.#merged.fill(this.#line, this.#cells, (column) => this.#numbers.has(column))
      this.#numbers.clear()
    }
    if (this.#cells.length === 0 && !this.#unread.has(this.#rows.length)) return
    if (this.#line > this.#lastLine + 1) this.#afterBlank.add(this.#rows.length)
    if (this.#isHidden) this.#hidden.push(this.#line)
    this.#lastLine = this.#line
    this.#rows.push(this.#cells)
    this.#lines.push(this.#line)
  }

  #endCell(): void {
    if (this.#value === '') {
      // A formula that gives no text says so (`str`); without any result it was never computed.
      if (this.#isFormula && this.#type !== 'str') this.#note('uncomputed')
      return
    }
    if (this.#type === 'e') this.#note('error')
    const text = cellText(this.#type, this.#value, this.#style, this.#book)
    if (text.trim() === '') return
    if (this.#column >= MAX_COLUMNS) throw new Failure('columns-too-many', { line: this.#line, limit: MAX_COLUMNS })
    while (this.#cells.length < this.#column) this.#cells.push('')
    this.#cells[this.#column] = text
    if (this.#merged && isPlainNumber(this.#type, this.#style, this.#book)) this.#numbers.add(this.#column)
  }

  #note(why: UnreadCell['why']): void {
    const place = this.#rows.length
    const noted = this.#unread.get(place)
    if (noted) noted.push({ column: this.#column, why })
    else this.#unread.set(place, [{ column: this.#column, why }])
  }
}

function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true'
}

function isPlainNumber(type: string | null, style: number, { formats }: Book): boolean {
  return (type === null || type === 'n') && (formats[style] ?? 'plain') === 'plain'
}
