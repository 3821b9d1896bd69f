import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrateDb, openDb } from '../../server/db/client.ts'
import { temporaryData } from '../vigie-process.ts'

let migrated: Buffer | undefined

/** A data folder of its own with a database of the present schema and nothing in it: the migrations are run once a process. */
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
  db.sqlite.close()
  const bytes = readFileSync(file)
  remove()
  return bytes
}
