import type { Language } from '../../shared/words/language.ts'
import { LONGEST_RAW, type Issue } from '../../shared/api/error.ts'
import { fill, type Params } from '../../shared/words/fill.ts'
import { said, type ServerWords } from '../words.ts'

/** Everything that can be wrong with one row; the catalogue says it. */
export type IssueCode = keyof ServerWords['issues']
/** Those for which no row is left out. Any other leaves out the row that cannot do without the cell which it befalls. */
const warnings: ReadonlySet<string> = new Set<IssueCode>([
  'update-unreadable',
  'cell-error',
  'answer-unreadable',
  'status-unknown',
  'sla-of-several',
  'sla-otherwise',
  'answer-undated',
  'amount-of-those-above',
  'score-missing',
  'end-next-day',
])
const rejects = (code: string) => !warnings.has(code)

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
  return !kept && rejects(code)
}

/** The row in which it was found. */
type FoundAt = { readonly line: number; readonly cells: readonly string[]; readonly headers: readonly string[] }

/** An issue as it is kept: with what its sentence names, so that it is said again in the words of whoever reads it. */
export type KeptIssue = Issue & { readonly params?: Params; readonly kept?: boolean }

/** A finding in words, as it is kept. */
export function keepFinding(finding: Finding, at: FoundAt, language: Language): KeptIssue {
  const { params = {}, kept = false } = finding
  return { ...describeFinding(finding, at, language), params, kept }
}

/** An issue that was kept, in the reader's words; one of an earlier release, which kept its sentence alone, as it stands. */
export function sayIssue({ params, kept, ...issue }: KeptIssue, language: Language): Issue {
  if (!params || !Object.hasOwn(said(language).issues, issue.code)) return issue
  const code = issue.code as IssueCode
  return { ...issue, message: messageOf({ code, params, ...(kept && { kept }) }, language) }
}

/** Puts a finding in the reader's words, with what the cell holds. */
export function describeFinding(finding: Finding, { line, cells, headers }: FoundAt, language: Language): Issue {
  const { code, column } = finding
  return {
    line,
    column: column === null ? null : (headers[column] ?? null),
    code,
    raw: column === null ? null : (cells[column] ?? '').slice(0, LONGEST_RAW),
    message: messageOf(finding, language),
  }
}

function messageOf({ code, params = {}, kept }: Omit<Finding, 'column'>, language: Language): string {
  const words = said(language)
  const message = fill(words.issues[code], params)
  return kept && rejects(code) ? `${message} ${words.keptAllTheSame}` : message
}
