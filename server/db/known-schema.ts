import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { drizzle, migrate, readMigrationFiles } from './drizzle.ts'
import type { Damage } from './damage.ts'

export const MIGRATIONS = fileURLToPath(new URL('../../drizzle', import.meta.url))
const LEDGER = '__drizzle_migrations'

/** How far a database is along our migrations, or why it is none of ours. */
export type SchemaState = 'new' | 'older' | 'present' | Damage

/** How many migrations this release knows. */
export const countMigrations = (): number => whenOurs().length

let ours: readonly number[] | undefined
/** When each of our migrations was made, oldest first; they are read once. */
const whenOurs = () =>
  (ours ??= readMigrationFiles({ migrationsFolder: MIGRATIONS }).map(({ folderMillis }) => folderMillis))

/** Asks the ledger of migrations alone, so that a database of another program or of a newer Vigie is left as it is. */
export function readSchemaState(sqlite: Database.Database): SchemaState {
  const names = sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[]
  const tables = names.filter((name) => !name.startsWith('sqlite_'))
  if (tables.length === 0) return 'new'
  if (!tables.includes(LEDGER)) return foreign(`it holds ${tables.slice(0, 3).join(', ')}`)
  const done = sqlite.prepare(`SELECT created_at FROM ${LEDGER} ORDER BY created_at`).pluck().all().map(Number)
  if (done.length === 0) return tables.length === 1 ? 'new' : foreign('it was set up by nobody known')
  const known = whenOurs()
  if (!known.includes(done[0]!)) return foreign('another program set it up')
  if (done.some((when) => !known.includes(when))) return { kind: 'newer', detail: '' }
  return done.length < known.length ? 'older' : 'present'
}

/** Whether a database is Vigie's, and whole: every table, column, index and trigger of the present schema is there. */
export function findForeignSchema(sqlite: Database.Database): Damage | null {
  const state = readSchemaState(sqlite)
  if (typeof state === 'object') return state
  if (state === 'new') return foreign('it holds no table')
  if (state === 'older') return null
  const there = new Set(listParts(sqlite))
  const lost = listOwnParts().find((part) => !there.has(part))
  return lost === undefined ? null : foreign(`it has no ${lost}`)
}

const PARTS = `
  SELECT type || ' ' || name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'
  UNION ALL
  SELECT 'column ' || t.name || '.' || c.name FROM sqlite_schema t, pragma_table_xinfo(t.name) c WHERE t.type = 'table'`

function listParts(sqlite: Database.Database): string[] {
  return sqlite.prepare(PARTS).pluck().all() as string[]
}

let ownParts: string[] | null = null

/** The parts of a database that our migrations make. */
function listOwnParts(): string[] {
  if (ownParts) return ownParts
  const sqlite = new Database(':memory:')
  try {
    migrate(drizzle(sqlite), { migrationsFolder: MIGRATIONS })
    return (ownParts = listParts(sqlite))
  } finally {
    sqlite.close()
  }
}

function foreign(detail: string): Damage {
  return { kind: 'foreign', detail }
}
