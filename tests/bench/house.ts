import { cpSync, createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import type { InjectOptions } from 'fastify'
import { buildApp } from '../../server/app.ts'
import { readRevision } from '../../server/db/contracts.ts'
import { readDriftFindings } from '../../server/db/drift-findings.ts'
import { listImports } from '../../server/db/imports.ts'
import { countTickets } from '../../server/db/ticket-months.ts'
import { openInstance } from '../../server/open.ts'
import { fromOurPages, noLimits, somebody } from '../server/people.ts'
import { noSenders } from '../server/senders.ts'
import { otherFiles, terms } from './month-files.ts'

const now = () => Date.UTC(2026, 0, 1) / 1000

/**
 * A house of its own in a temporary folder, with contracts in it, and four years of every file but tickets unless they are
 * not wanted; or a copy of one that was kept (`from`). Who asks is signed in, and asks as often as they like.
 */
export async function benchHouse({
  contracts = 1,
  withFiles = true,
  from = null as string | null,
  readingThreads = 0,
} = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-bench-'))
  if (from !== null) cpSync(from, folder, { recursive: true })
  const began = performance.now()
  const house = openInstance({
    dataFolder: folder,
    maxUploadBytes: 2e9,
    senders: noSenders,
    limits: noLimits,
    now,
    readingThreads,
  })
  const app = await buildApp({ services: house.services, webFolder: null, logger: false })
  await app.ready()
  /** Milliseconds until it could answer. */
  const openedIn = performance.now() - began
  const { headers: signedIn } = somebody(house.services.db, now(), { email: 'bench@example.com' })
  const inject = async (url: string, { headers, ...request }: Omit<InjectOptions, 'url'> = {}): Promise<void> => {
    const answer = await app.inject({
      ...request,
      url,
      headers: fromOurPages({ ...signedIn, ...(headers as Record<string, string>) }),
    })
    if (answer.statusCode >= 300) throw new Error(`${answer.statusCode} ${url}: ${answer.body}`)
  }
  const send = async (id: number, kind: string, payload: string | Readable): Promise<void> => {
    const url = `/api/contracts/${id}/imports?kind=${kind}&file=bench.csv&commit=true`
    await inject(url, { method: 'POST', headers: { 'content-type': 'text/csv' }, payload })
  }
  for (let id = 1; id <= (from === null ? contracts : 0); id++) {
    const payload = { name: `Bench ${id}`, client: 'A', provider: 'B', ...terms }
    await inject('/api/contracts', { method: 'POST', payload })
    if (withFiles) for (const [kind, content] of Object.entries(otherFiles)) await send(id, kind, content)
  }
  const upload = (file: string) => send(1, 'tickets', createReadStream(file))
  const { db } = house.services
  /** Until the drift of what was stored is found, which large contracts do after their answer. */
  const settled = async (): Promise<void> => {
    if (countTickets(db, 1) === 0) return
    while (readDriftFindings(db, 1, readRevision(db, 1)).size === 0) await setTimeout(50)
  }
  const undoLast = async (): Promise<void> => {
    const { id } = listImports(db, 1).find(({ view }) => view.undoable)!.view
    await inject(`/api/contracts/1/imports/${id}/undo`, { method: 'POST' })
  }
  /** Seconds of processor time, of all threads, of something and of what follows from it. */
  const cost = async (work: () => Promise<void>): Promise<number> => {
    await settled()
    await quiet()
    const before = process.cpuUsage()
    await work()
    await settled()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1e6
  }
  const close = async (keep: (folder: string) => void = () => undefined) => {
    await app.close()
    await house.close()
    keep(folder)
    rmSync(folder, { recursive: true, force: true })
  }
  /** Reads an address; anything but an answer is an error, not a fast one. */
  const read = (url: string) => inject(url)
  /** Reads an address as a browser does: how many bytes it says, and how many of them are sent. */
  const bytes = async (url: string): Promise<{ plain: number; sent: number }> => {
    const ask = (encoding: string) =>
      app.inject({ url, headers: fromOurPages({ ...signedIn, 'accept-encoding': encoding }) })
    const [sent, plain] = [await ask('br'), await ask('identity')]
    if (sent.statusCode !== 200) throw new Error(`${sent.statusCode} ${url}: ${sent.body}`)
    return { plain: plain.rawPayload.length, sent: sent.rawPayload.length }
  }
  /** Listens, for a client of another process: where, and with which headers it is answered. */
  const listen = async () => ({ address: await app.listen({ host: '127.0.0.1', port: 0 }), headers: signedIn })
  /** Downloads an address over a real connection, as a browser does, and counts its lines. */
  const download = async (path: string): Promise<number> => {
    const address = app.server.listening ? app.listeningOrigin : await app.listen({ host: '127.0.0.1', port: 0 })
    const answer = await fetch(address + path, { headers: signedIn })
    if (!answer.ok) throw new Error(`${answer.status} ${path}: ${await answer.text()}`)
    let lines = 0
    for await (const piece of answer.body!) for (const byte of piece as Uint8Array) if (byte === 10) lines++
    return lines
  }
  return {
    read,
    bytes,
    listen,
    db: house.services.db,
    services: house.services,
    openedIn,
    contract: 1,
    send,
    upload,
    undoLast,
    cost,
    download,
    close,
  }
}

const LOOK_MS = 300
/** Microseconds of processor time in which a process does nothing but wait. */
const IDLE = 15_000

/** Until this process is at rest: a start checks what it finds, and closes months. */
export async function quiet(): Promise<void> {
  for (;;) {
    const before = process.cpuUsage()
    await setTimeout(LOOK_MS)
    const { user, system } = process.cpuUsage(before)
    if (user + system < IDLE) return
  }
}
