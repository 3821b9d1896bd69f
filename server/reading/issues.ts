import type { Language } from '../../shared/words/language.ts'
import type { Issue } from '../../shared/api/error.ts'
import { fill } from '../../shared/words/fill.ts'
import { answerIssues } from './issue-kinds/satisfaction.ts'
import { costIssues } from './issue-kinds/costs.ts'
import { incidentIssues } from './issue-kinds/incidents.ts'
import { rowIssues } from './issue-kinds/rows.ts'
import { ticketIssues } from './issue-kinds/tickets.ts'

/**
 * Everything that can be wrong with one row. `rejects`: where it befalls a cell that the row cannot do without, the row is left
 * out; any other cell loses its own fact alone.
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

/**
 * What was found wrong, before it is put in words. `column` is a place in the row; null = the row as a whole. `kept`: the row
 * can do without that cell, and counts without what it says.
 */
export type Finding = {
  readonly code: IssueCode
  readonly column: number | null
  readonly params?: Params
  readonly kept?: true
}

/** Whether a row in which this was found is left out. */
export function isRejection({ code, kept }: { readonly code: string; readonly kept?: true }): boolean {
  return !kept && (!Object.hasOwn(issueKinds, code) || issueKinds[code as IssueCode].rejects)
}

/** Said of a cell that would have cost its row, had the row needed it. */
const keptAllTheSame: Readonly<Record<Language, string>> = {
  en: 'The row counts without this cell.',
  fr: 'La ligne compte sans cette cellule.',
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
  const { code, column, params = {}, kept } = finding
  const message = fill(issueKinds[code][language], params)
  return {
    line,
    column: column === null ? null : (headers[column] ?? null),
    code,
    raw: column === null ? null : (cells[column] ?? '').slice(0, LONGEST_RAW),
    message: kept && issueKinds[code].rejects ? `${message} ${keptAllTheSame[language]}` : message,
  }
}
