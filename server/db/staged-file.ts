import Database from 'better-sqlite3'
import { countMigrations } from './known-schema.ts'
import type { Issue } from '../../shared/api/error.ts'
import type { ColumnMapping, Reread, Sheet } from '../../shared/api/imports.ts'
import type { AnsweredQuestion, Question } from '../../shared/api/questions.ts'

/** What is wrong with one row: a code, the place of the cell (null = the whole row), what the sentence about it names. */
export type RowFinding = {
  readonly code: string
  readonly column: number | null
  readonly params?: Readonly<Record<string, string | number>>
}
/** A row that is left out: its cells as the file has them, with all that is wrong with it. */
export type RejectedRow = {
  readonly line: number
  readonly cells: readonly string[]
  readonly findings: readonly RowFinding[]
}

/**
 * What of a file's content is shown while somebody decides on it: headers, first cells, cells that were rejected, words that
 * are asked, sheets. Any of it may name a person, so it lies in the staging file alone, dies with it, and is in no backup.
 */
export type Seen = {
  readonly mapping: ColumnMapping[]
  readonly issues: Issue[]
  readonly sheets?: Sheet[]
  readonly questions: Question[]
  readonly answered: AnsweredQuestion[]
  /** Which table is read, and by which clock, as somebody said; left out where nobody did. */
  readonly said?: Pick<Reread, 'sheet' | 'header' | 'timeZone'>
}

const SEPARATOR = '\u001F'

/** Cells as one text, about as long as in the file. */
export function packCells(cells: readonly string[]): string {
  return cells.some((cell) => cell.includes(SEPARATOR)) ? `j${JSON.stringify(cells)}` : `s${cells.join(SEPARATOR)}`
}

function unpackCells(packed: string): readonly string[] {
  return packed.startsWith('j') ? (JSON.parse(packed.slice(1)) as string[]) : packed.slice(1).split(SEPARATOR)
}

/** The rejected rows of a staged file, in the order of its lines. */
export function* readRejected(file: string): Generator<RejectedRow> {
  const sqlite = new Database(file, { readonly: true })
  try {
    const rows = sqlite.prepare('SELECT line, cells, findings FROM rejected ORDER BY rowid').iterate()
    for (const { line, cells, findings } of rows as Iterable<{ line: number; cells: string; findings: string }>)
      yield { line, cells: unpackCells(cells), findings: JSON.parse(findings) as RowFinding[] }
  } finally {
    sqlite.close()
  }
}

/** Whether this release laid a file out: one of another may lack what is stored today. */
export function isOfThisRelease(file: string): boolean {
  const sqlite = new Database(file, { readonly: true })
  try {
    return sqlite.pragma('user_version', { simple: true }) === countMigrations()
  } finally {
    sqlite.close()
  }
}

/** What a staged file was seen to hold. */
export function readSeen(file: string): Seen {
  const sqlite = new Database(file, { readonly: true })
  try {
    return JSON.parse(sqlite.prepare('SELECT content FROM seen').pluck().get() as string) as Seen
  } finally {
    sqlite.close()
  }
}
