import type { Issue } from '../../shared/api/error.ts'
import { isRejection } from '../reading/issues.ts'

type RowIssue = Issue & { readonly cells: readonly string[] | null }

/** The rows that were rejected, once each: their cells as the file had them, then the line and every reason. */
export function* rejectedRows(issues: Iterable<RowIssue>, columns: number): Generator<(string | number)[]> {
  let sameRow: RowIssue[] = []
  for (const issue of issues) {
    if (issue.line === null || !isRejection(issue.code)) continue
    if (sameRow.length > 0 && sameRow[0]!.line !== issue.line) {
      yield layOut(sameRow, columns)
      sameRow = []
    }
    sameRow.push(issue)
  }
  if (sameRow.length > 0) yield layOut(sameRow, columns)
}

function layOut(issues: readonly RowIssue[], columns: number): (string | number)[] {
  const { cells, line } = issues[0]!
  const padded = Array.from({ length: columns }, (_, index) => cells?.[index] ?? '')
  const reasons = issues.map(({ column, message }) => (column === null ? message : `${column}: ${message}`))
  return [...padded, line!, reasons.join(' ')]
}
