import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasAccounts } from './accounts.ts'
import type { Db } from './client.ts'
import { instance } from './schema/audit.ts'

const MARKER = 'instance.json'

/**
 * Refuses a database that was emptied, removed or replaced beside the mark of an instance in which somebody was let in: it
 * would be set up anew for whoever comes first. Throws an Error that says what to do. To be asked before the database file
 * is opened: opening makes one that is missing.
 */
export function refuseMissingDatabase(folder: string, databaseFile: string): void {
  if (!existsSync(join(folder, MARKER))) return
  if (!existsSync(databaseFile) || statSync(databaseFile).size === 0) throw emptied(folder)
}

/** The same, once the database is open: one without accounts, or of another instance. */
export function refuseEmptiedDatabase(db: Db, folder: string): void {
  const marked = readMarker(folder)
  if (marked === null) {
    if (hasAccounts(db)) markInstance(db, folder)
    return
  }
  if (!hasAccounts(db)) throw emptied(folder)
  if (readInstanceId(db) !== marked)
    throw new Error(
      `The database in ${folder} is of another Vigie than ${MARKER} beside it. Put the two of one instance together, or remove ${MARKER} to go on with this database.`,
    )
}

/**
 * Leaves a mark beside the database that somebody was let in, once their account is stored: a start that finds accounts and
 * no mark makes up for it.
 */
export function markInstance(db: Db, folder: string): void {
  if (existsSync(join(folder, MARKER))) return
  const id = readInstanceId(db) ?? randomUUID()
  db.orm.insert(instance).values({ id }).onConflictDoNothing().run()
  writeFileSync(join(folder, MARKER), `${JSON.stringify({ instance: id })}\n`, { mode: 0o600 })
}

function readInstanceId({ orm }: Db): string | null {
  return orm.select().from(instance).limit(1).get()?.id ?? null
}

function readMarker(folder: string): string | null {
  const file = join(folder, MARKER)
  if (!existsSync(file)) return null
  try {
    const { instance: id } = JSON.parse(readFileSync(file, 'utf8')) as { instance?: unknown }
    return typeof id === 'string' ? id : ''
  } catch {
    return ''
  }
}

function emptied(folder: string): Error {
  return new Error(
    `The database in ${folder} is empty or missing, beside the mark (${MARKER}) of a Vigie that had accounts. It is not set up anew: restore a backup. To start over on purpose, remove ${MARKER} first.`,
  )
}
