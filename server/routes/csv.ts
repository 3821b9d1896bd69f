import type { Readable } from 'node:stream'
import { z } from 'zod'
import Papa from 'papaparse'

/**
 * What a spreadsheet would run as a formula: it starts with one of these signs, full width or not, perhaps behind blanks and
 * characters that are not seen; or with a character that some take for the end of the cell before.
 */
const FORMULA = /^(?:[\s\p{C}]*[=+\-@＝＋－＠﹦﹢﹣﹫]|[\t\r\n])/u

/** Rows as CSV lines, for any spreadsheet: UTF-8 with BOM, `;`, CRLF; cells that could run as formulas are made safe. */
export function* csvLines(header: readonly string[], rows: Iterable<readonly unknown[]>): Generator<string> {
  yield `\uFEFF${csvLine(header)}`
  for (const row of rows) yield csvLine(row)
}

function csvLine(cells: readonly unknown[]): string {
  return `${Papa.unparse([cells as unknown[]], { delimiter: ';', escapeFormulae: FORMULA })}\r\n`
}

/** The header by which a browser saves the answer under this name. */
export function attachment(fileName: string): string {
  const plain = fileName.replace(/[^\w.-]+/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`
}

/** A table as CSV, whole or piece by piece. */
export const CsvSchema = z.custom<Readable | string>()
