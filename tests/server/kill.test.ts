import { setTimeout as sleep } from 'node:timers/promises'
import { openAsBlob, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import type { Import, ImportProgress } from '../../shared/api/imports.ts'
import { generateExport } from '../bench/generate.ts'
import { seeded } from '../demo/random.ts'
import { startVigie, temporaryData, type VigieProcess } from '../vigie-process.ts'
import { eventually } from '../patience.ts'
import { findUnsound } from './sound-database.ts'

const ROWS = 20_000
/** Storing them takes about as long. */
const STORING_MS = 200
const { uniform } = seeded(8)

type Kind = 'tickets' | 'costs'
type Moment = 'uploading' | 'storing' | number

/**
 * When each kill falls: in the middle of the upload, while the tickets are being stored, and at moments spread over the
 * whole import (as shares of what one takes undisturbed), a place in each quarter that chance chooses, the same every time.
 */
const kills: readonly Moment[] = [
  'uploading',
  ...Array.from({ length: 4 }, (_, index) => (index + uniform()) / 4),
  'storing',
  'storing',
]

async function addContract(vigie: VigieProcess): Promise<void> {
  const body = JSON.stringify({ name: 'C', client: 'A', provider: 'B', startsOn: '2022-01-01', timeZone: 'UTC' })
  const headers = { 'content-type': 'application/json' }
  expect((await vigie.send('/contracts', { method: 'POST', headers, body })).status).toBe(201)
}

const upload = (vigie: VigieProcess, body: BodyInit, kind: Kind) =>
  vigie.send(`/contracts/1/imports?kind=${kind}&file=all.csv&commit=true`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body,
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  })

async function importAll(vigie: VigieProcess, file: string, kind: Kind): Promise<Import> {
  const answer = await upload(vigie, await openAsBlob(file), kind)
  expect(answer.status).toBe(201)
  return (await answer.json()) as Import
}

/** The first half of a file, then silence. */
async function halfOf(file: string): Promise<ReadableStream> {
  const blob = await openAsBlob(file)
  const half = await blob.slice(0, blob.size / 2).bytes()
  return new ReadableStream({ start: (controller) => controller.enqueue(half) })
}

/** Starts an import and comes back at the moment to kill it. */
async function startImport(
  { vigie, folder, file, kind }: { vigie: VigieProcess; folder: string; file: string; kind: Kind },
  kill: Moment,
  whole: number,
) {
  const body = kill === 'uploading' ? await halfOf(file) : await openAsBlob(file)
  const sent = upload(vigie, body, kind).catch(() => null)
  if (kill === 'uploading') await eventually(() => expect(readdirSync(join(folder, 'uploads'))).toHaveLength(1))
  else if (kill !== 'storing') await sleep(kill * whole)
  else {
    const stage = async () => {
      const answer = await vigie.send('/contracts/1/imports-progress')
      return ((await answer.json()) as ImportProgress)?.stage
    }
    // Where the machine looks away for as long as the storing takes, the kill falls after it.
    await Promise.race([sent, eventually(async () => expect(await stage()).toBe('storing'))])
    await sleep(uniform() * STORING_MS)
  }
  return { sent }
}

/** What a data folder holds, read by a connection of its own; the database must be sound and its parts must agree. */
function inspect(folder: string, kind: Kind): { stored: number; committed: number; uploads: number } {
  const sqlite = new Database(join(folder, 'vigie.sqlite'))
  try {
    expect(findUnsound(sqlite)).toEqual([])
    const one = (sql: string) => sqlite.prepare(sql).pluck().get() as number
    const stored = one(`SELECT count(*) FROM ${kind}`)
    if (one('SELECT count(*) FROM tickets') === 0)
      expect(one('SELECT count(*) FROM ticket_months') + one('SELECT count(*) FROM terms')).toBe(0)
    expect(one('SELECT total(lines) FROM cost_months')).toBe(one('SELECT count(*) FROM costs'))
    expect(one('SELECT count(*) FROM coverage') > 0).toBe(kind === 'costs' && stored > 0)
    const committed = one(`SELECT count(*) FROM imports WHERE status = 'committed'`)
    expect(one(`SELECT count(*) FROM audit_log WHERE event = 'import-committed'`)).toBe(committed)
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
  ['costs', generateCosts, ['storing', 'storing', uniform()]],
] as const

test.each(cases)(
  'killing the process at any moment of an import of %s leaves all of it or nothing, and the next start imports it',
  async (kind, generate, moments) => {
    const files = temporaryData()
    onTestFinished(files.remove)
    const file = join(files.folder, 'all.csv')
    generate(file, ROWS)
    const whole = { stored: ROWS, committed: 1, uploads: 0 }
    const house = async () => {
      const data = temporaryData()
      onTestFinished(data.remove)
      const vigie = await startVigie(data.folder)
      onTestFinished(vigie.kill)
      await addContract(vigie)
      return { folder: data.folder, vigie }
    }

    const undisturbed = await house()
    const start = performance.now()
    expect((await importAll(undisturbed.vigie, file, kind)).accepted).toBe(ROWS)
    const duration = performance.now() - start
    await undisturbed.vigie.kill()
    expect(inspect(undisturbed.folder, kind)).toEqual(whole)

    for (const kill of moments) {
      const { folder, vigie } = await house()
      const { sent } = await startImport({ vigie, folder, file, kind }, kill, duration)
      await vigie.kill()
      await sent
      const { stored, committed } = inspect(folder, kind)
      expect([kill, stored, committed]).toEqual(stored === 0 ? [kill, 0, 0] : [kill, ROWS, 1])

      const next = await startVigie(folder)
      onTestFinished(next.kill)
      expect(inspect(folder, kind)).toEqual({ stored, committed, uploads: 0 })
      const { changes } = await importAll(next, file, kind)
      expect(changes).toMatchObject(stored === 0 ? { new: ROWS, unchanged: 0 } : { new: 0, unchanged: ROWS })
      expect(await next.stop()).toBe(0)
      expect(inspect(folder, kind)).toEqual({ ...whole, committed: committed + 1 })
    }
  },
)
