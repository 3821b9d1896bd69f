import Database from 'better-sqlite3'
import { drizzle, migrate, type BetterSQLite3Database } from './drizzle.ts'
import { keepStatements } from './kept-statements.ts'
import { MIGRATIONS } from './known-schema.ts'
import { withCopyBefore } from './copy-before-migration.ts'
import { completeRowSums } from './row-sums.ts'
import type { AuditKey } from './secret-key.ts'

/** One connection: `orm` for small queries, `sqlite` for prepared statements over many rows. */
export type Db = {
  readonly orm: BetterSQLite3Database
  readonly sqlite: Database.Database
  /** What the audit log is written under; null = this connection writes nothing into it. */
  readonly auditKey: AuditKey | null
}

/**
 * Opens the database file (made when missing) with the settings that every connection of ours has; one without the key
 * writes nothing into the audit log.
 */
export function openDb(file: string, auditKey: AuditKey | null = null): Db {
  const sqlite = new Database(file)
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('busy_timeout = 10000')
  sqlite.pragma('trusted_schema = OFF')
  // What is deleted is overwritten, and is in no copy made afterwards.
  sqlite.pragma('secure_delete = ON')
  // REPLACE asks the triggers by which rows are never removed, as DELETE does.
  sqlite.pragma('recursive_triggers = ON')
  return { sqlite, orm: drizzle(keepStatements(sqlite)), auditKey }
}

/**
 * Brings the tables to the present schema. Foreign keys are off meanwhile, for rebuilding a table would delete the rows
 * that point to it, and checked afterwards: a broken one stops the start.
 */
export function migrateDb({ sqlite, orm }: Db): void {
  sqlite.pragma('foreign_keys = OFF')
  withCopyBefore(sqlite, () => migrate(orm, { migrationsFolder: MIGRATIONS }))
  const broken = sqlite.pragma('foreign_key_check') as unknown[]
  if (broken.length > 0) throw new Error(`after its migration the database has ${broken.length} broken references`)
  sqlite.pragma('foreign_keys = ON')
  completeRowSums(sqlite)
}
