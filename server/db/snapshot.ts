import Database from 'better-sqlite3'
import { drizzle } from './drizzle.ts'
import type { Db } from './client.ts'

/** What `read` finds at once, all of it as the database is when it first reads, whatever the import thread stores meanwhile. */
export function atOneMoment<Found>({ sqlite }: Db, read: () => Found): Found {
  return sqlite.transaction(read).deferred()
}

/**
 * What `read` finds, all of it as the database is when the first row is asked for, whatever is written meanwhile: in one
 * read transaction, on a connection of its own that ends with the last row, with an error, or when nobody asks for more.
 */
export async function* readSnapshot<Row>(
  { sqlite: { name } }: Db,
  read: (snapshot: Db) => Iterable<Row> | AsyncIterable<Row>,
): AsyncGenerator<Row> {
  const sqlite = new Database(name, { readonly: true, fileMustExist: true })
  try {
    sqlite.pragma('trusted_schema = OFF')
    // What is sorted meanwhile leaves no file.
    sqlite.pragma('temp_store = MEMORY')
    // A transaction sees the database as it is when it first reads.
    sqlite.exec('BEGIN; SELECT count(*) FROM sqlite_schema')
    yield* read({ sqlite, orm: drizzle(sqlite), auditKey: null })
  } finally {
    sqlite.close()
  }
}
