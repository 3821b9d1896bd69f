import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrateDb, openDb } from '../../server/db/client.ts'
import { overwriteLeftovers } from '../../server/db/overwrite-leftovers.ts'
import { temporaryData } from '../vigie-process.ts'

let migrated: Buffer | undefined

/** A data folder of its own with a database as a first start leaves it: what a start does once to each is done once a process. */
export function newDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-test-'))
  writeFileSync(join(folder, 'vigie.sqlite'), (migrated ??= migrateOnce()))
  return folder
}

function migrateOnce(): Buffer {
  const { folder, remove } = temporaryData()
  const file = join(folder, 'vigie.sqlite')
  const db = openDb(file)
  migrateDb(db)
  overwriteLeftovers(db)
  db.sqlite.close()
  const bytes = readFileSync(file)
  remove()
  return bytes
}
