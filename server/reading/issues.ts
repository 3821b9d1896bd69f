import type { Issue } from '../../shared/api/error.ts'
import { fill, type Language } from '../errors.ts'
import { answerIssues } from './issue-kinds/satisfaction.ts'
import { costIssues } from './issue-kinds/costs.ts'
import { incidentIssues } from './issue-kinds/incidents.ts'
import { rowIssues } from './issue-kinds/rows.ts'
import { ticketIssues } from './issue-kinds/tickets.ts'

/**
 * Everything that can be wrong with one row. `rejects`: the row is left out, because a figure would rest on what cannot be
 * read; otherwise the row is kept without that cell.
 */
export const issueKinds = {
  ...rowIssues,
  ...ticketIssues,
  ...incidentIssues,
  ...answerIssues,
  ...costIssues,
} as const satisfies Record<string, { rejects: boolean; en: string; fr: string }>

export type IssueCode = keyof typeof issueKinds
type Params = Readonly<Record<string, string | number>>

/** What was found wrong, before it is put in words. `column` is a place in the row; null = the row as a whole. */
export type Finding = { readonly code: IssueCode; readonly column: number | null; readonly params?: Params }

/** Whether a row with an issue of this code is left out. */
export function isRejection(code: string): boolean {
  return !Object.hasOwn(issueKinds, code) || issueKinds[code as IssueCode].rejects
}

const LONGEST_RAW = 200

/** Puts a finding in the reader's words, with what the cell holds. */
export function describeFinding(
  finding: Finding,
  line: number,
  cells: readonly string[],
  headers: readonly string[],
  language: Language,
): Issue {
  const { code, column, params = {} } = finding
  return {
    line,
    column: column === null ? null : (headers[column] ?? null),
    code,
    raw: column === null ? null : (cells[column] ?? '').slice(0, LONGEST_RAW),
    message: fill(issueKinds[code][language], params),
  }
}
