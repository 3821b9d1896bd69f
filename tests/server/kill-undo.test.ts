import { setTimeout as sleep } from 'node:timers/promises'
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import type { Import } from '../../shared/api/imports.ts'
import { generateExport } from '../bench/generate.ts'
import { seeded } from '../../server/sample/random.ts'
import { startVigie, temporaryData } from '../vigie-process.ts'
import { aHouse } from './house.ts'
import { findUnsound } from './sound-database.ts'

const ROWS = 5_000
/** `npm run kill-test -- 200` kills far more often. */
const KILLS = 2
const { uniform } = seeded(3)
const CONTENT = `SELECT count(*) AS tickets, total(resolved_at) AS resolved, total(reassignments) AS moves,
                        count(DISTINCT import_id) AS imports, min(import_id) AS import FROM tickets`

const aFolder = () => {
  const { folder, remove } = temporaryData()
  onTestFinished(remove)
  return folder
}
const aProcess = async (folder: string, cookie: string) => {
  const vigie = await startVigie(folder, undefined, cookie)
  onTestFinished(vigie.kill)
  return vigie
}
/** What a start does but for the process, which is killed by nobody. */
const aStart = (folder: string) => aHouse({ dataFolder: folder, clock: () => Math.floor(Date.now() / 1000) })

/** What the tickets say, and whether the last import is in; the two must agree in every other part too. */
function inspect(folder: string): { tickets: unknown; status: string } {
  const sqlite = new Database(join(folder, 'vigie.sqlite'))
  try {
    expect(findUnsound(sqlite)).toEqual([])
    const one = (sql: string) => sqlite.prepare(sql).pluck().get()
    const status = one('SELECT status FROM imports WHERE id = 2') as string
    expect(one('SELECT count(*) FROM ticket_versions')).toBe(status === 'committed' ? ROWS : 0)
    expect((one(`SELECT count(*) FROM restatements WHERE cause = 'undo'`) as number) > 0).toBe(status === 'undone')
    expect(one(`SELECT count(*) FROM audit_log WHERE event = 'import-undone'`)).toBe(status === 'undone' ? 1 : 0)
    return { tickets: sqlite.prepare(CONTENT).get(), status }
  } finally {
    sqlite.close()
  }
}

const UNDO = '/contracts/1/imports/2/undo'

/** A stopped data folder with two imports of the same tickets, and what the first one alone had made. */
async function twoImports(): Promise<{ folder: string; cookie: string; first: unknown }> {
  const files = aFolder()
  const house = await aStart(aFolder())
  const { id } = await house.addContract({ startsOn: '2022-01-01' })
  let first: unknown
  for (const seed of [1, 2]) {
    const file = join(files, `${seed}.csv`)
    generateExport(file, ROWS, seed)
    expect((await house.upload(id, readFileSync(file), { commit: 'true' })).status).toBe(201)
    if (seed === 1) first = house.db.sqlite.prepare(CONTENT).get()
  }
  const { cookie } = house.signedIn()
  await house.close()
  const folder = aFolder()
  cpSync(house.dataFolder, folder, { recursive: true })
  return { folder, cookie: cookie!, first }
}

test('killing the process at any moment of an undo leaves all of it or nothing, and the next start can do it', async () => {
  const { folder, cookie, first } = await twoImports()
  const second = inspect(folder)
  expect(second).toMatchObject({ status: 'committed', tickets: { tickets: ROWS } })
  expect(second.tickets).not.toEqual(first)
  const aCopy = () => {
    const copy = aFolder()
    cpSync(folder, copy, { recursive: true })
    return copy
  }

  const undone = { status: 'undone', tickets: first }
  const undisturbed = aCopy()
  const vigie = await aProcess(undisturbed, cookie)
  const start = performance.now()
  expect((await vigie.send(UNDO, { method: 'POST' })).status).toBe(200)
  const whole = performance.now() - start
  await vigie.kill()
  expect(inspect(undisturbed)).toEqual(undone)

  for (let kill = 0; kill < KILLS; kill += 1) {
    const copy = aCopy()
    const killed = await aProcess(copy, cookie)
    const sent = killed.send(UNDO, { method: 'POST' }).catch(() => null)
    await sleep(((kill + uniform()) / KILLS) * whole)
    await killed.kill()
    await sent
    const left = inspect(copy)
    expect(left).toEqual(left.status === 'undone' ? undone : second)
    const next = await aStart(copy)
    // As the start finds it: see `kill.test.ts`.
    if (inspect(copy).status === 'committed')
      expect((await next.post<Import>(UNDO)).body).toMatchObject({ status: 'undone' })
    await next.close()
    expect(inspect(copy)).toEqual(undone)
  }
})
