import Database from 'better-sqlite3'
import type { Issue } from '../../shared/api/error.ts'
import { allColumns, rowValues, type TicketRow } from './ticket-columns.ts'

/** A file of its own in which an upload is laid out as it would be stored, until it is committed or discarded. */
export type Staging = {
  readonly add: (row: TicketRow) => void
  readonly addTerm: (id: number, text: string) => void
  readonly addIssue: (issue: Issue, cells: readonly string[] | null) => void
  /** Forgets every row and issue: the file is read again. */
  readonly clear: () => void
  /** Distinct tickets staged, and the months in which they were opened or placed. */
  readonly summary: () => { tickets: number; months: number[] }
  readonly close: () => void
}

const TABLES = `
  CREATE TABLE tickets (${allColumns.map((name) => (name === '"id"' ? '"id" TEXT PRIMARY KEY' : name)).join(', ')}) WITHOUT ROWID;
  CREATE TABLE terms (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
  CREATE TABLE issues (line INTEGER, "column" TEXT, code TEXT NOT NULL, raw TEXT, message TEXT NOT NULL, cells TEXT);`

/** Makes the staging file. It is thrown away if the process dies, so nothing waits for the disk. */
export function createStaging(file: string): Staging {
  const sqlite = new Database(file)
  sqlite.pragma('journal_mode = OFF')
  sqlite.pragma('synchronous = OFF')
  sqlite.pragma('locking_mode = EXCLUSIVE')
  sqlite.pragma('cache_size = -32000')
  sqlite.exec(TABLES)
  const places = allColumns.map(() => '?').join(', ')
  const insert = sqlite.prepare(`INSERT OR REPLACE INTO tickets (${allColumns.join(', ')}) VALUES (${places})`)
  const insertTerm = sqlite.prepare('INSERT INTO terms VALUES (?, ?)')
  const insertIssue = sqlite.prepare('INSERT INTO issues VALUES (?, ?, ?, ?, ?, ?)')
  sqlite.exec('BEGIN')
  return {
    add: (row) => insert.run(rowValues(row)),
    addTerm: (id, text) => insertTerm.run(id, text),
    addIssue: ({ line, column, code, raw, message }, cells) =>
      insertIssue.run(line, column, code, raw, message, cells === null ? null : JSON.stringify(cells)),
    clear: () => sqlite.exec('DELETE FROM tickets; DELETE FROM terms; DELETE FROM issues'),
    summary: () => ({
      tickets: sqlite.prepare('SELECT count(*) FROM tickets').pluck().get() as number,
      months: sqlite
        .prepare('SELECT opened_month FROM tickets UNION SELECT month FROM tickets WHERE month IS NOT NULL ORDER BY 1')
        .pluck()
        .all() as number[],
    }),
    close: () => {
      if (sqlite.inTransaction) sqlite.exec('COMMIT')
      sqlite.close()
    },
  }
}

/** The rejected cells of a staged file, in the order of its lines, with the cells of their rows. */
export function* readIssues(file: string): Generator<Issue & { cells: string[] | null }> {
  const sqlite = new Database(file, { readonly: true })
  try {
    const rows = sqlite.prepare('SELECT * FROM issues ORDER BY rowid').iterate() as Iterable<
      Issue & { cells: string | null }
    >
    for (const row of rows) yield { ...row, cells: row.cells === null ? null : (JSON.parse(row.cells) as string[]) }
  } finally {
    sqlite.close()
  }
}
