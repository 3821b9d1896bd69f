import type { ImportKind } from '../../shared/api/imports.ts'
import type { ImportReport } from '../db/imports.ts'
import { isKnownHeader } from '../reading/known-headers.ts'

/**
 * What the database keeps of a reading, from the preview on: counts, codes, lines, and the headers that a tool writes. A wrong
 * column, a rejected cell, a sheet, a header that nobody knows may name people: those lie beside the upload alone, and go with it.
 */
export function keptReport(report: ImportReport, kind: ImportKind): ImportReport {
  const known = (header: string) => isKnownHeader(header, kind)
  return {
    ...report,
    sheets: [],
    mapping: report.mapping.map(({ header, ...column }) => ({
      ...column,
      header: known(header) ? header : '',
      samples: [],
    })),
    questions: [],
    answered: [],
    issues: report.issues.map(({ column, ...issue }) => ({
      ...issue,
      column: column !== null && known(column) ? column : null,
      raw: null,
    })),
  }
}
