import type { Issue } from '../../shared/api/error.ts'
import { isRejection } from './issues.ts'

/** The rows that were rejected, once each: their cells as the file had them, then the line and every reason. */
export function* rejectedRows(
  issues: Iterable<Issue & { cells: string[] | null }>,
  columns: number,
): Generator<(string | number)[]> {
  let row: { line: number; cells: string[]; reasons: string[] } | null = null
  for (const { line, column, code, message, cells } of issues) {
    if (line === null || !isRejection(code)) continue
    const reason = column === null ? message : `${column}: ${message}`
    if (row?.line === line) {
      row.reasons.push(reason)
      continue
    }
    if (row) yield layOut(row, columns)
    row = { line, cells: cells ?? [], reasons: [reason] }
  }
  if (row) yield layOut(row, columns)
}

function layOut({ line, cells, reasons }: { line: number; cells: string[]; reasons: string[] }, columns: number) {
  const padded = Array.from({ length: columns }, (_, index) => cells[index] ?? '')
  return [...padded, line, reasons.join(' ')]
}
