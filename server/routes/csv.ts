import type { Readable } from 'node:stream'
import { z } from 'zod'
import Papa from 'papaparse'

/** Rows as CSV lines, for any spreadsheet: UTF-8 with BOM, `;`, CRLF; cells that could run as formulas are made safe. */
export function* csvLines(header: readonly string[], rows: Iterable<readonly unknown[]>): Generator<string> {
  yield `\uFEFF${csvLine(header)}`
  for (const row of rows) yield csvLine(row)
}

function csvLine(cells: readonly unknown[]): string {
  return `${Papa.unparse([cells as unknown[]], { delimiter: ';', escapeFormulae: true })}\r\n`
}

/** The header by which a browser saves the answer under this name. */
export function attachment(fileName: string): string {
  const plain = fileName.replace(/[^\w.-]+/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`
}

/** A table as CSV, whole or piece by piece. */
export const CsvSchema = z.custom<Readable | string>()
