import type { Language } from '../../shared/words/language.ts'
import type { RejectedRow } from '../db/staged-file.ts'
import { describeFinding, isRejection, type Finding } from '../reading/issues.ts'

/** The rows that were rejected: their cells as the file had them, then the line and every reason, in the reader's language. */
export function* rejectedRows(
  rows: Iterable<RejectedRow>,
  headers: readonly string[],
  language: Language,
): Generator<(string | number)[]> {
  for (const { line, cells, findings } of rows) {
    const reasons = (findings as readonly Finding[])
      .filter(isRejection)
      .map((finding) => describeFinding(finding, { line, cells, headers }, language))
      .map(({ column, message }) => (column === null ? message : `${column}: ${message}`))
    yield [...headers.map((_, index) => cells[index] ?? ''), line, reasons.join(' ')]
  }
}
