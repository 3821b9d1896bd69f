import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { checkDatabase } from '../../../server/db/integrity.ts'
import { summedTables } from '../../../server/db/row-sums.ts'
import { aHouse } from '../house.ts'
import { row, ticketCsv } from '../ticket-csv.ts'

const PLACES = 60
const BYTES = 64

/** Everything that the tables hold whose rows are summed. */
function contents(file: string): Record<string, unknown[]> {
  const sqlite = new Database(file, { readonly: true })
  try {
    return Object.fromEntries(summedTables.map((table) => [table, sqlite.prepare(`SELECT * FROM ${table}`).all()]))
  } finally {
    sqlite.close()
  }
}

test(`${BYTES} bytes flipped anywhere are found, or change nothing of what files told`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const [sound, damaged] = [join(folder, 'sound.sqlite'), join(folder, 'damaged.sqlite')]
  const { db, addContract, upload } = await aHouse()
  const { id } = await addContract()
  const rows = Array.from({ length: 1500 }, (_, n) => row(`INC-${1000 + n}`))
  expect((await upload(id, ticketCsv(...rows), { commit: 'true' })).status).toBe(201)
  await db.sqlite.backup(sound)
  new Database(sound).pragma('journal_mode = DELETE')
  const told = contents(sound)
  const whole = readFileSync(sound)
  let found = 0
  for (let place = 0; place < PLACES; place++) {
    const at = Math.floor(((place + 0.37) / PLACES) * (whole.length - BYTES))
    const bytes = Buffer.from(whole)
    for (let offset = at; offset < at + BYTES; offset++) bytes[offset]! ^= 0xff
    writeFileSync(damaged, bytes)
    if (checkDatabase(damaged, 'full').length > 0) found++
    else expect([at, contents(damaged)]).toEqual([at, told])
  }
  expect(found).toBeGreaterThan(PLACES / 6)
})
