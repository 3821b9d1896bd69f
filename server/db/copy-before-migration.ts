import { chmodSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type Database from 'better-sqlite3'
import { describeDamage } from './damage.ts'
import { readSchemaState } from './known-schema.ts'

/**
 * Migrates; where there is something to migrate, the database as it was is copied into the backups beside it first: nobody but
 * whoever runs the server removes that copy. Refuses a database of another program or of a newer Vigie with an Error that says
 * so.
 */
export function withCopyBefore(sqlite: Database.Database, migrate: () => void): void {
  const state = readSchemaState(sqlite)
  if (typeof state === 'object') throw new Error(describeDamage(state, 'en'))
  if (state === 'present') return
  const copy = state === 'older' && !sqlite.memory ? copyBeside(sqlite) : null
  try {
    migrate()
  } catch (error) {
    // Nothing was migrated: the database is what the copy is.
    if (copy !== null) rmSync(copy, { force: true })
    throw error
  }
}

function copyBeside(sqlite: Database.Database): string {
  const folder = join(dirname(sqlite.name), 'backups')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, `before-migration-${new Date().toISOString().replace(/[-:]|\.\d+/g, '')}.sqlite`)
  const unfinished = `${file}.part`
  try {
    rmSync(unfinished, { force: true })
    sqlite.prepare('VACUUM INTO ?').run(unfinished)
    chmodSync(unfinished, 0o600)
    renameSync(unfinished, file)
  } finally {
    rmSync(unfinished, { force: true })
  }
  return file
}
