import Database from 'better-sqlite3'
import type { ImportKind } from '../../shared/api/imports.ts'
import { FACT_TABLES, FORGET_FACTS, numberEqualRows, startFacts } from './fact-staging.ts'
import { factTables, type FactKind, type FactRows } from './fact-tables.ts'
import { countMigrations } from './known-schema.ts'
import { packCells, type RejectedRow, type Seen } from './staged-file.ts'
import type { Period } from '../../shared/period.ts'
import { readStagedTickets, type StagedTickets } from './staged-tickets.ts'
import { startTickets, type StagedColumns, type StageTicket } from './ticket-staging.ts'

/** Bytes of an entry of the index beside the id itself. */
const INDEX_ENTRY = 10

/** A file of its own in which an upload is laid out as it would be stored, until it is committed or discarded. */
export type Staging = {
  /** Prepares for tickets of which only these columns hold anything, and which all tell the same; what it returns stages a row. */
  readonly start: (told: number, columns: StagedColumns) => StageTicket
  /** The same for rows of another kind: the file's own, or the answers that a ticket export brings. */
  readonly startFacts: <Kind extends FactKind>(kind: Kind, members: readonly string[]) => (row: FactRows[Kind]) => void
  readonly addTerm: (id: number, text: string) => void
  readonly reject: (row: RejectedRow) => void
  /** What of the file's content is shown while it is decided on. */
  readonly keepSeen: (seen: Seen) => void
  /** Forgets every row: the file is read again. */
  readonly clear: () => void
  /** Bytes that it will take with the rows so far, the index over their ids included. */
  readonly size: () => number
  /** The file's instant (epoch seconds; null where it holds no date), its rank, and the months that somebody said it covers. */
  readonly tell: (about: {
    readonly asOf: number | null
    readonly rank: string
    readonly covers: Period | null
  }) => void
  /**
   * Once every row is in and the file's instant is told: of those of a kind with the same id only the newest is kept, of those as
   * new the last; returns how many were dropped.
   */
  readonly keepLast: (kind: ImportKind) => number
  /** What a ticket export brings, once only one of each id is kept. */
  readonly keptTickets: () => StagedTickets
  /** Lines of costs, once only one of each id is kept; none where there are more than `most`. */
  readonly costLines: (most: number) => readonly StagedLine[]
  /** Gives lines of costs other ids, which no line has: they are newer, by a second, than lines of the same instant under those. */
  readonly renameCosts: (ids: readonly (readonly [from: string, to: string])[]) => void
  readonly close: () => void
}

/** What of a line of costs tells it from others. */
export type StagedLine = Pick<FactRows['costs'], 'id' | 'month' | 'nature' | 'label' | 'amount'>

const TABLES = `
  CREATE TABLE columns (name TEXT PRIMARY KEY);
  CREATE TABLE told (bits INTEGER NOT NULL);
  CREATE TABLE terms (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
  CREATE TABLE rejected (line INTEGER NOT NULL, cells TEXT NOT NULL, findings TEXT NOT NULL);
  CREATE TABLE seen (content TEXT NOT NULL);
  CREATE TABLE about (as_of INTEGER, rank TEXT NOT NULL, covers_from INTEGER, covers_to INTEGER);
  ${FACT_TABLES}`

const dropSuperseded = (table: string, from: string) => `
  DELETE FROM ${table} WHERE rowid IN (
    SELECT rowid FROM (SELECT rowid, lead(rowid) OVER (PARTITION BY id ORDER BY ${from}, rowid) AS later FROM ${table})
     WHERE later IS NOT NULL)`
const OWN_OR_FILE = 'coalesce(as_of, (SELECT as_of FROM about))'
const oneRowAnId = (table: string) => `CREATE UNIQUE INDEX staged_${table}_by_id ON ${table} (id)`

/** Makes the staging file. Unless its preview is held it is thrown away if the process dies, so nothing waits for the disk. */
export function createStaging(file: string): Staging {
  const sqlite = new Database(file)
  sqlite.pragma('journal_mode = OFF')
  sqlite.pragma('synchronous = OFF')
  sqlite.pragma('locking_mode = EXCLUSIVE')
  sqlite.pragma('cache_size = -8000')
  sqlite.pragma(`user_version = ${countMigrations()}`)
  sqlite.exec(TABLES)
  const pageSize = sqlite.pragma('page_size', { simple: true }) as number
  const countPages = sqlite.prepare('PRAGMA page_count').pluck()
  const insertTerm = sqlite.prepare('INSERT INTO terms VALUES (?, ?)')
  const insertRejected = sqlite.prepare('INSERT INTO rejected VALUES (?, ?, ?)')
  let flush = () => {}
  let indexed = 0
  const index = (id: string) => {
    indexed += id.length + INDEX_ENTRY
  }
  sqlite.exec('BEGIN')
  return {
    start: (told, columns) => {
      flush()
      const { stage, flush: flushTickets } = startTickets(sqlite, told, columns)
      flush = flushTickets
      const id = columns.fields.indexOf('id')
      return (facts, derived, asOf) => {
        index(facts[id] as string)
        stage(facts, derived, asOf)
      }
    },
    startFacts: (kind, members) => {
      const stage = startFacts(sqlite, kind, members)
      return (row) => {
        index(row.id)
        stage(row)
      }
    },
    addTerm: (id, text) => insertTerm.run(id, text),
    reject: ({ line, cells, findings }) => insertRejected.run(line, packCells(cells), JSON.stringify(findings)),
    keepSeen: (seen) => sqlite.prepare('INSERT INTO seen VALUES (?)').run(JSON.stringify(seen)),
    tell: ({ asOf, rank, covers }) =>
      sqlite.prepare('INSERT INTO about VALUES (?, ?, ?, ?)').run(asOf, rank, covers?.from, covers?.to),
    size: () => pageSize * (countPages.get() as number) + indexed,
    clear: () => {
      flush()
      indexed = 0
      sqlite.exec('DELETE FROM terms; DELETE FROM rejected')
      sqlite.exec(FORGET_FACTS)
    },
    keepLast: (kind) => {
      flush()
      const table = kind === 'tickets' ? kind : factTables[kind].name
      if (kind !== 'tickets') numberEqualRows(sqlite, kind)
      try {
        sqlite.exec(oneRowAnId(table))
        return 0
      } catch {
        const names = sqlite.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table)
        const { changes } = sqlite.prepare(dropSuperseded(table, names.includes('as_of') ? OWN_OR_FILE : '0')).run()
        sqlite.exec(oneRowAnId(table))
        return changes
      }
    },
    keptTickets: () => readStagedTickets(sqlite),
    costLines: (most) => {
      const count = sqlite.prepare('SELECT count(*) FROM costs').pluck().get() as number
      if (count > most) return []
      return sqlite.prepare('SELECT id, month, nature, label, amount FROM costs ORDER BY rowid').all() as StagedLine[]
    },
    renameCosts: (ids) => {
      const rename = sqlite.prepare(`UPDATE costs SET id = ?, as_of = ${OWN_OR_FILE} + 1 WHERE id = ?`)
      for (const [from, to] of ids) rename.run(to, from)
    },
    close: () => {
      try {
        if (sqlite.inTransaction) sqlite.exec('COMMIT')
      } finally {
        sqlite.close()
      }
    },
  }
}
