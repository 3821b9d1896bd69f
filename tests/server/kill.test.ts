import { setTimeout as sleep } from 'node:timers/promises'
import { openAsBlob, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import type { ImportProgress } from '../../shared/api/import-progress.ts'
import type { Import } from '../../shared/api/imports.ts'
import { generateExport } from '../bench/generate.ts'
import { seeded } from '../../server/sample/random.ts'
import { startVigie, temporaryData, type VigieProcess } from '../vigie-process.ts'
import { eventually } from '../patience.ts'
import { findUnsound } from './sound-database.ts'

const ROWS = 8_000
/** Storing them takes about as long. */
const STORING_MS = 80
const { uniform } = seeded(8)

type Kind = 'tickets' | 'costs'
type Moment = 'uploading' | 'storing' | number

/**
 * When each kill falls: in the middle of the upload, at moments spread over the whole import (as shares of what one takes
 * undisturbed), a place in each half that chance chooses, the same every time, and while the tickets are being stored. Of more
 * moments `npm run kill-test -- 200` tries.
 */
const kills: readonly Moment[] = [
  'uploading',
  ...Array.from({ length: 2 }, (_, index) => (index + uniform()) / 2),
  'storing',
  'storing',
]

async function addContract(vigie: VigieProcess): Promise<number> {
  const body = JSON.stringify({ name: 'C', client: 'A', provider: 'B', startsOn: '2022-01-01', timeZone: 'UTC' })
  const answer = await vigie.send('/contracts', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  expect(answer.status).toBe(201)
  return ((await answer.json()) as { id: number }).id
}

/** What is imported, into which contract of a Vigie. */
type Place = {
  readonly vigie: VigieProcess
  readonly contract: number
  readonly folder: string
  readonly file: string
  readonly kind: Kind
}

const upload = ({ vigie, contract, kind }: Place, body: BodyInit) =>
  vigie.send(`/contracts/${contract}/imports?kind=${kind}&file=all.csv&commit=true`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body,
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  })

async function importAll(place: Place): Promise<Import> {
  const answer = await upload(place, await openAsBlob(place.file))
  expect(answer.status).toBe(201)
  return (await answer.json()) as Import
}

/** The first half of a file, then silence. */
async function halfOf(file: string): Promise<ReadableStream> {
  const blob = await openAsBlob(file)
  const half = await blob.slice(0, blob.size / 2).bytes()
  return new ReadableStream({ start: (controller) => controller.enqueue(half) })
}

/** Starts an import and comes back at the moment to kill it. `whole`: how long one takes undisturbed, in milliseconds. */
async function startImport(place: Place, kill: Moment, whole: number) {
  const { vigie, contract, folder, file } = place
  const body = kill === 'uploading' ? await halfOf(file) : await openAsBlob(file)
  const sent = upload(place, body).catch(() => null)
  if (kill === 'uploading') await eventually(() => expect(readdirSync(join(folder, 'uploads'))).toHaveLength(1))
  else if (kill !== 'storing') await sleep(kill * whole)
  else {
    const stage = async () => {
      const answer = await vigie.send(`/contracts/${contract}/imports-progress`)
      return ((await answer.json()) as ImportProgress)?.stage
    }
    // Where the machine looks away for as long as the storing takes, the kill falls after it.
    await Promise.race([sent, eventually(async () => expect(await stage()).toBe('storing'))])
    await sleep(uniform() * STORING_MS)
  }
  return { sent }
}

/** What a contract of a data folder holds, read by a connection of its own; the whole must be sound and its parts must agree. */
function inspect({ folder, kind, contract }: Place): { stored: number; committed: number; uploads: number } {
  const sqlite = new Database(join(folder, 'vigie.sqlite'))
  try {
    expect(findUnsound(sqlite)).toEqual([])
    const one = (sql: string) => sqlite.prepare(sql).pluck().get() as number
    const count = (table: string, more = '') =>
      one(`SELECT count(*) FROM ${table} WHERE contract_id = ${contract} ${more}`)
    const stored = count(kind)
    if (count('tickets') === 0) expect(count('ticket_months') + count('terms')).toBe(0)
    expect(one('SELECT total(lines) FROM cost_months')).toBe(one('SELECT count(*) FROM costs'))
    expect(count('coverage') > 0).toBe(kind === 'costs' && stored > 0)
    const committed = count('imports', `AND status = 'committed'`)
    expect(count('audit_log', `AND event = 'import-committed'`)).toBe(committed)
    return { stored, committed, uploads: readdirSync(join(folder, 'uploads')).length }
  } finally {
    sqlite.close()
  }
}

/** Cost lines of four months, one of each label. */
function generateCosts(file: string, rows: number): void {
  const lines = Array.from({ length: rows }, (_, line) => `2026-0${(line % 4) + 1};recurring;L${line};${line},50`)
  writeFileSync(file, ['month;nature;label;amount', ...lines].join('\n'))
}

const cases = [
  ['tickets', generateExport, kills],
  ['costs', generateCosts, ['storing', uniform()]],
] as const

test.each(cases)(
  'killing the process at any moment of an import of %s leaves all of it or nothing, and the next start imports it',
  async (kind, generate, moments) => {
    const [files, data] = [temporaryData(), temporaryData()]
    onTestFinished(files.remove)
    onTestFinished(data.remove)
    const [file, { folder }] = [join(files.folder, 'all.csv'), data]
    generate(file, ROWS)
    const whole = { stored: ROWS, committed: 1, uploads: 0 }
    const start = async (cookie?: string) => {
      const vigie = await startVigie(folder, undefined, cookie)
      onTestFinished(vigie.kill)
      return vigie
    }

    let vigie = await start()
    const cookie = await vigie.signIn()
    const undisturbed = { vigie, contract: await addContract(vigie), folder, file, kind }
    const begun = performance.now()
    expect((await importAll(undisturbed)).accepted).toBe(ROWS)
    const duration = performance.now() - begun
    expect(inspect(undisturbed)).toEqual(whole)

    for (const kill of moments) {
      const killed = { vigie, contract: await addContract(vigie), folder, file, kind }
      const { sent } = await startImport(killed, kill, duration)
      await vigie.kill()
      const answer = await sent
      const left = inspect(killed).stored
      expect([0, ROWS]).toContain(left)

      vigie = await start(cookie)
      const next = { ...killed, vigie }
      const { stored, committed, uploads } = inspect(next)
      // A process that was checking the database may outlive the kill, and hides from whoever joins it a commit that the log
      // holds whole; the next start finds it. What was answered, or seen, is never lost.
      if (left === ROWS || answer?.ok) expect([kill, stored]).toEqual([kill, ROWS])
      expect([kill, stored, committed, uploads]).toEqual([kill, stored === 0 ? 0 : ROWS, stored === 0 ? 0 : 1, 0])
      const { changes } = await importAll(next)
      expect(changes).toMatchObject(stored === 0 ? { new: ROWS, unchanged: 0 } : { new: 0, unchanged: ROWS })
      expect(inspect(next)).toEqual({ ...whole, committed: committed + 1 })
      expect(inspect(undisturbed)).toEqual(whole)
    }
    expect(await vigie.stop()).toBe(0)
  },
)
