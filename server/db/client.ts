import Database from 'better-sqlite3'
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { MIGRATIONS } from './known-schema.ts'
import { completeRowSums } from './row-sums.ts'

/** One connection: `orm` for small queries, `sqlite` for prepared statements over many rows. */
export type Db = { readonly orm: BetterSQLite3Database; readonly sqlite: Database.Database }

/** Opens the database file (made when missing) with the settings that every connection of ours has. */
export function openDb(file: string): Db {
  const sqlite = new Database(file)
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('busy_timeout = 10000')
  sqlite.pragma('trusted_schema = OFF')
  // REPLACE asks the triggers by which rows are never removed, as DELETE does.
  sqlite.pragma('recursive_triggers = ON')
  return { sqlite, orm: drizzle(sqlite) }
}

/**
 * Brings the tables to the present schema. Foreign keys are off meanwhile, for rebuilding a table would delete the rows
 * that point to it, and checked afterwards: a broken one stops the start.
 */
export function migrateDb({ sqlite, orm }: Db): void {
  sqlite.pragma('foreign_keys = OFF')
  migrate(orm, { migrationsFolder: MIGRATIONS })
  const broken = sqlite.pragma('foreign_key_check') as unknown[]
  if (broken.length > 0) throw new Error(`after its migration the database has ${broken.length} broken references`)
  sqlite.pragma('foreign_keys = ON')
  completeRowSums(sqlite)
}
