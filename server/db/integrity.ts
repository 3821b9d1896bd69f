import { existsSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { Damage } from './damage.ts'
import { findForeignSchema } from './known-schema.ts'
import { findChangedRows } from './row-sums.ts'

/** `quick`: the structure of every table. `full`: besides, every index against its table, and what the rows hold. */
export type CheckDepth = 'quick' | 'full'

/** Findings told of; a damaged file has thousands. */
const MOST_TOLD = 10

/**
 * Everything that is wrong with a database file, nothing when it is sound: a file of another kind or of another program, a
 * damaged structure, broken references, rows that are not as they were stored. Reads alone, on a connection of its own: the
 * database may be in use. Throws only where the file cannot be read at all (rights, a failing disk).
 */
export function checkDatabase(file: string, depth: CheckDepth): Damage[] {
  if (!existsSync(file)) return [{ kind: 'missing', detail: '' }]
  if (statSync(file).size === 0) return [{ kind: 'empty', detail: '' }]
  const sqlite = new Database(file, { readonly: true, fileMustExist: true })
  try {
    return checkOpened(sqlite, depth)
  } finally {
    sqlite.close()
  }
}

/** The same of a database that is already open: no other one is opened, which a start wants to be alone with it. */
export function checkOpened(sqlite: Database.Database, depth: CheckDepth): Damage[] {
  try {
    const structure = checkStructure(sqlite, depth)
    if (structure.length > 0) return structure
    const foreign = findForeignSchema(sqlite)
    if (foreign) return [foreign]
    if (depth === 'quick') return []
    // At one moment: sums and rows are written together, and a write in between is no damage.
    return sqlite.transaction(() => [...checkReferences(sqlite), ...checkRows(sqlite)]).deferred()
  } catch (error) {
    const damage = damageOf(error)
    if (damage === null) throw error
    return [damage]
  }
}

/** The damage that SQLite came upon by itself; null where the error tells of something else. */
function damageOf(error: unknown): Damage | null {
  if (!(error instanceof Database.SqliteError)) return null
  if (error.code === 'SQLITE_NOTADB') return { kind: 'not-a-database', detail: '' }
  if (error.code.startsWith('SQLITE_CORRUPT')) return { kind: 'structure', detail: error.message }
  return null
}

function checkStructure(sqlite: Database.Database, depth: CheckDepth): Damage[] {
  const check = depth === 'quick' ? 'quick_check' : 'integrity_check'
  const lines = sqlite.prepare(`PRAGMA ${check}(${MOST_TOLD})`).pluck().all() as string[]
  return lines.filter((line) => line !== 'ok').map((detail) => ({ kind: 'structure', detail: detail.trim() }))
}

function checkRows(sqlite: Database.Database): Damage[] {
  return findChangedRows(sqlite)
    .slice(0, MOST_TOLD)
    .map(({ table, importId }) => ({ kind: 'rows', detail: importId === 0 ? table : `${table}, import ${importId}` }))
}

function checkReferences(sqlite: Database.Database): Damage[] {
  const broken = sqlite.pragma('foreign_key_check') as { table: string }[]
  return [...new Set(broken.map(({ table }) => table))].map((detail) => ({ kind: 'references', detail }))
}
