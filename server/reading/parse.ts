import Papa from 'papaparse'
import { Failure } from '../errors.ts'
import { wouldStall } from './blank-runs.ts'
import { cutRecords, mendQuotes } from './cut-records.ts'
import type { TableShape } from './table-shape.ts'
import { mayBeProtected, openProtected } from './values/protected-cell.ts'

/** Records as the file writes them, each with the physical line where it starts. Blank lines are left out. */
export type Records = {
  readonly rows: readonly string[][]
  readonly lines: readonly number[]
  /** Records (by place in `rows`) on one line whose quotes do not pair: their cells cannot be trusted. */
  readonly broken: ReadonlySet<number>
  /** Records (by place in `rows`) before which blank lines stand. */
  readonly afterBlank: ReadonlySet<number>
  /** Cells that hold no value that can be read, by the place of their record. */
  readonly unread?: ReadonlyMap<number, readonly UnreadCell[]>
  /** Lines of the file that are hidden in it. */
  readonly hidden?: readonly number[]
  /** Cells that were given the text of the merged area that they stand in. */
  readonly filled?: number
}

/**
 * A cell without a value that can be read, by its column: a formula saved without its result, the error that one gave, or bytes
 * that are no character.
 */
export type UnreadCell = { readonly column: number; readonly why: 'uncomputed' | 'error' | 'bytes' }

export const MAX_COLUMNS = 2000
/** More lines than a spreadsheet has: blanks that go on for longer are no end of a table. */
const MAX_BLANK = 1_100_000
/** No record of a ticket export is longer, in characters. */
export const MAX_RECORD = 1_000_000

type Flaw = { readonly row: number; readonly code: string; readonly index: number }
type Parsed = {
  readonly data: string[][]
  readonly errors: readonly Flaw[]
  readonly meta: { readonly cursor: number }
}

/**
 * Cuts text, given piece by piece, into records. Refuses the file where a quote stays open: at the end of the file, beyond
 * any plausible record, or where it swallowed the lines up to the next quote.
 */
export class RecordParser {
  readonly #parser: Papa.Parser
  readonly #delimiter: string
  readonly #newline: string
  readonly #isWrapped: boolean
  #rest = ''
  #line: number
  /** Blank lines since the last record. */
  #blank = 0

  constructor(shape: TableShape) {
    this.#parser = new Papa.Parser({ delimiter: shape.delimiter, newline: shape.newline, quoteChar: '"' })
    this.#delimiter = shape.delimiter
    this.#newline = shape.newline
    this.#isWrapped = shape.isWrapped ?? false
    this.#line = shape.firstLine
  }

  /** The records that this piece completes. */
  push(text: string): Records {
    const whole = this.#rest + text
    const parsed = this.#cut(whole)
    const records = this.#collect(whole, parsed)
    this.#rest = whole.slice(parsed.meta.cursor)
    if (this.#rest.length > MAX_RECORD) this.#refuseLongRecord()
    return records
  }

  /** The last record, where the file does not end with a line end. */
  end(): Records {
    const parsed = this.#parser.parse(this.#rest, 0, false) as Parsed
    this.#refuseOpenQuote(this.#rest, parsed)
    const records = this.#collect(this.#rest, parsed)
    this.#rest = ''
    return records
  }

  /** Papa Parse takes texts without quotes at once, and those that quote as they should not by its rules. */
  #cut(text: string): Parsed {
    const cut = text.includes('"') ? cutRecords(text, this.#delimiter, this.#newline) : null
    if (cut) return { data: cut.data, errors: [], meta: cut }
    if (wouldStall(text)) throw new Failure('file-not-a-table')
    return this.#parser.parse(text, 0, true) as Parsed
  }

  #collect(text: string, parsed: Parsed): Records {
    const { data } = parsed
    const oneLineEach = countOf(this.#newline, text, parsed.meta.cursor) === data.length
    // Millions of flaws may stand in one record.
    const flawed = new Set<number>()
    for (const { row } of parsed.errors) flawed.add(row)
    const rows: string[][] = []
    const lines: number[] = []
    const broken = new Set<number>()
    const written = flawed.size > 0 ? this.#linesOf(text, data.length) : null
    const afterBlank = new Set<number>()
    const isGuarded = mayBeProtected(text)
    for (let i = 0; i < data.length; i += 1) {
      const line = this.#line
      const inside = oneLineEach ? 0 : newlinesInside(this.#newline, data[i]!)
      this.#line += inside + 1
      dropCarriageReturn(data[i]!)
      const row = this.#isWrapped && data[i]!.length === 1 ? mendQuotes(data[i]![0]!, this.#delimiter) : data[i]!
      if (isGuarded) openProtected(row)
      if (isBlank(row)) {
        if (++this.#blank > MAX_BLANK) throw new Failure('blank-lines', { line: line - MAX_BLANK })
        continue
      }
      if (this.#blank > 0) afterBlank.add(rows.length)
      this.#blank = 0
      if (row.length > MAX_COLUMNS) throw new Failure('columns-too-many', { line, limit: MAX_COLUMNS })
      if (flawed.has(i)) {
        if (inside > 0) throw new Failure('quote-open', { line })
        broken.add(rows.length)
      }
      rows.push(flawed.has(i) && written ? mendQuotes(written[i]!, this.#delimiter) : row)
      lines.push(line)
    }
    return { rows, lines, broken, afterBlank }
  }

  /** The lines of a text, where each is a record; null where some are not. */
  #linesOf(text: string, records: number): string[] | null {
    const lines = text.split(this.#newline)
    const isLast = lines.at(-1) === ''
    return lines.length - Number(isLast) >= records && countOf(this.#newline, text, text.length) - records <= 0
      ? lines.map((line) => line.replace(/\r$/, ''))
      : null
  }

  #refuseOpenQuote(text: string, parsed: Parsed): void {
    const open = parsed.errors.find((flaw) => flaw.code === 'MissingQuotes')
    if (open) throw new Failure('quote-open', { line: this.#line + countOf(this.#newline, text, open.index) })
  }

  #refuseLongRecord(): never {
    const parsed = this.#parser.parse(this.#rest, 0, false) as Parsed
    this.#refuseOpenQuote(this.#rest, parsed)
    if ((parsed.data[0]?.length ?? 0) > MAX_COLUMNS)
      throw new Failure('columns-too-many', { line: this.#line, limit: MAX_COLUMNS })
    throw new Failure('row-too-long', { line: this.#line, limit: { count: MAX_RECORD } })
  }
}

/** Records without the first so many. */
export function withoutFirst({ rows, lines, broken, afterBlank, ...rest }: Records, count: number): Records {
  const { unread, hidden } = rest
  const moved = (places: ReadonlySet<number>): ReadonlySet<number> =>
    places.size === 0 ? places : new Set([...places].map((place) => place - count))
  const first = lines[count] ?? Number.POSITIVE_INFINITY
  return {
    ...rest,
    rows: rows.slice(count),
    lines: lines.slice(count),
    broken: moved(broken),
    afterBlank: moved(afterBlank),
    ...(unread && { unread: new Map([...unread].map(([place, cells]) => [place - count, cells])) }),
    ...(hidden && { hidden: hidden.filter((line) => line >= first) }),
  }
}

/** How often a character stands in the first `end` characters of a text. */
function countOf(character: string, text: string, end: number): number {
  let count = 0
  for (let at = text.indexOf(character); at >= 0 && at < end; at = text.indexOf(character, at + 1)) count += 1
  return count
}

function newlinesInside(newline: string, row: readonly string[]): number {
  let count = 0
  for (const cell of row) count += countOf(newline, cell, cell.length)
  return count
}

/** Records end at LF: what is left of a CR LF is the CR at the end of the last cell. */
function dropCarriageReturn(row: string[]): void {
  const last = row.at(-1)!
  if (last.charCodeAt(last.length - 1) === 13) row[row.length - 1] = last.slice(0, -1)
}

/** What old programs write after the last line. */
const END_OF_FILE = '\u001A'

/** A cell of a line that is drawn between rows: `---`, `:---:`, `+-----+----+`, `=====`. */
const RULE = /^(?::?[-=_─━═]{2,}:?|[+├┼┌└╔╠╚][-=+─━═┬┼┴┤┐┘╦╬╩╗╣╝]{2,})$/u

/** A line without text, with delimiters alone as spreadsheets write under a table, or drawn between rows. */
function isBlank(row: readonly string[]): boolean {
  const first = row[0]!.trim()
  const isRuled = RULE.test(first)
  if (first !== '' && first !== END_OF_FILE && !isRuled) return false
  return row.every((cell, i) => i === 0 || isNoText(cell.trim()))
}

const isNoText = (text: string) => text === '' || RULE.test(text)
