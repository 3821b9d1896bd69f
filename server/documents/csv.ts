import { addAbortSignal, Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import Papa from 'papaparse'

/**
 * What a spreadsheet would run as a formula: it starts with one of these signs, full width or not, perhaps behind blanks and
 * characters that are not seen; or with a character that some take for the end of the cell before. A negative number alone
 * runs nothing.
 */
const FORMULA = /^(?!-\d+(?:[.,]\d+)?$)(?:[\s\p{C}]*[=+\-@＝＋－＠﹦﹢﹣﹫]|[\t\r\n])/u

/** Letters of a piece of a file: some hundred rows. */
const PIECE = 16_384
/** A download that takes longer is broken off: what it reads from would hold back the database's log of writes for ever. */
const LONGEST_DOWNLOAD_MS = 15 * 60_000

type Rows = Iterable<readonly unknown[]> | AsyncIterable<readonly unknown[]>

/** A CSV as it is sent: no more of the rows is read than who downloads takes, and none any more once they went away. */
export function csvFile(header: readonly string[], rows: Rows, longest = LONGEST_DOWNLOAD_MS): Readable {
  return addAbortSignal(AbortSignal.timeout(longest), Readable.from(csvPieces(header, rows)))
}

/**
 * Rows as the pieces of a CSV for any spreadsheet: UTF-8 with BOM, `;`, CRLF; cells that could run as formulas are made safe.
 * Between two pieces whoever else asks is answered.
 */
export async function* csvPieces(header: readonly string[], rows: Rows): AsyncGenerator<string> {
  let piece = `\uFEFF${csvLine(header)}`
  for await (const row of rows) {
    piece += csvLine(row)
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
    await setImmediate()
  }
  if (piece !== '') yield piece
}

/** A small table as one text, for a spreadsheet whose lists are separated by `delimiter`. */
export function csvText(rows: readonly (readonly string[])[], delimiter: ',' | ';'): string {
  return `\uFEFF${rows.map((cells) => csvLine(cells, delimiter)).join('')}`
}

function csvLine(cells: readonly unknown[], delimiter = ';'): string {
  return `${Papa.unparse([cells as unknown[]], { delimiter, escapeFormulae: FORMULA })}\r\n`
}
