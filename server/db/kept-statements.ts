import type Database from 'better-sqlite3'

/** What Drizzle asks of a statement. */
type Asked = Pick<Database.Statement, 'run' | 'all' | 'get' | 'raw'>

/** More than the server has questions; texts that name many values differ each time, and the oldest make room for them. */
const MOST_KEPT = 500
/** A longer text names its values one by one, and is not asked twice. */
const LONGEST_TEXT = 4000

/**
 * The same connection for Drizzle, which prepares each question anew each time that it is asked: here a text is prepared once,
 * and kept. SQLite itself prepares a kept statement again when the tables have changed.
 */
export function keepStatements(sqlite: Database.Database): Database.Database {
  const kept = new Map<string, Asked>()
  const prepare = (text: string): Asked => {
    const known = kept.get(text)
    if (known) kept.delete(text)
    const statement = known ?? asked(sqlite, text)
    if (text.length <= LONGEST_TEXT) kept.set(text, statement)
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
    return statement
  }
  return Object.create(sqlite, {
    prepare: { value: prepare },
    transaction: { value: sqlite.transaction.bind(sqlite) },
  }) as Database.Database
}

/** A statement that answers in rows and, where it is asked to, in arrays: one of better-sqlite3 that once did does so ever after. */
function asked(sqlite: Database.Database, text: string): Asked {
  const inRows = sqlite.prepare(text)
  let inArrays: Database.Statement | undefined
  return {
    run: (...values: unknown[]) => inRows.run(...values),
    all: (...values: unknown[]) => inRows.all(...values),
    get: (...values: unknown[]) => inRows.get(...values),
    raw: () => (inArrays ??= sqlite.prepare(text).raw()),
  } as Asked
}
