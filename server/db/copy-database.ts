import { chmodSync } from 'node:fs'
import Database from 'better-sqlite3'
import { openDb } from './client.ts'
import { describeDamage } from './damage.ts'
import { faultOf } from './faults.ts'
import { checkOpened } from './integrity.ts'

// copy-database.ts SOURCE TARGET: a process of its own, so that nobody waits for it, its death is its own, and it can be
// stopped at any moment. Copies the database as it is at one instant, while it is in use, then opens the copy and compares.

/** Pages copied in one go: some 8 MB. */
const PAGES = 2000

type Sqlite = Database.Database

async function copy(from: string, to: string): Promise<void> {
  const { sqlite: source } = openDb(from, null)
  source.exec('BEGIN')
  // The first read fixes the instant: counted and copied is what was there then, whatever is written meanwhile.
  const counts = countRows(source)
  await source.backup(to, { progress: () => PAGES })
  source.exec('COMMIT')
  source.close()
  chmodSync(to, 0o600)
  const copied = new Database(to)
  // One file, without a log beside it, that can be opened where nothing may be written.
  copied.pragma('journal_mode = DELETE')
  verify(copied, counts)
  copied.close()
}

function verify(copied: Sqlite, counts: Readonly<Record<string, number>>): void {
  const [damage] = checkOpened(copied, 'full')
  if (damage) throw new Error(`the copy is not whole. ${describeDamage(damage, 'en')}`)
  const copiedCounts = countRows(copied)
  for (const [table, rows] of Object.entries(counts))
    if (copiedCounts[table] !== rows)
      throw new Error(`the copy has ${copiedCounts[table]} rows of ${rows} in ${table}.`)
}

function countRows(sqlite: Sqlite): Record<string, number> {
  const tables = sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[]
  return Object.fromEntries(
    tables.map((table) => [table, sqlite.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number]),
  )
}

process.once('disconnect', () => process.exit(1))
try {
  await copy(process.argv[2]!, process.argv[3]!)
  process.send?.({ done: true })
} catch (error) {
  process.send?.({ failed: error instanceof Error ? error.message : String(error), fault: faultOf(error) })
}
process.disconnect?.()
