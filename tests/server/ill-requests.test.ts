import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { connect, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { atOnce, ills, sendIll, targetsOf } from '../soak/ill-requests.ts'
import { aDoor, everyRoute } from './accounts/door.ts'
import { anEstate, csv, uploadPath } from './accounts/estate.ts'

const patience = { bodyMs: 300, pauseMs: 300 }
const LONG_MS = 300_000

/** A house that listens, and what nothing in it has handled. */
async function listening() {
  const unheard: unknown[] = []
  const hear = (error: unknown) => void unheard.push(error)
  process.on('uncaughtException', hear).on('unhandledRejection', hear)
  onTestFinished(() => void process.off('uncaughtException', hear).off('unhandledRejection', hear))
  const door = await aDoor({ ...everyRoute, patience })
  const own = await anEstate(door, 'own')
  await door.app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = door.app.server.address() as AddressInfo
  const connections = () =>
    new Promise<number>((resolve, reject) =>
      door.app.server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
    )
  return {
    door,
    own,
    port,
    cookie: `Cookie: ${own.as('client').headers['cookie']}\r\nSec-Fetch-Site: same-origin`,
    unheard,
    /** Every connection is gone, nothing is left of what was sent, nothing was unheard, and who comes next is answered. */
    isUnharmed: async () => {
      await vi.waitFor(async () => expect(await connections()).toBe(0), { timeout: LONG_MS, interval: 50 })
      await vi.waitFor(() => expect(readdirSync(join(door.dataFolder, 'uploads'))).toEqual([]), { timeout: LONG_MS })
      expect(unheard).toEqual([])
      expect((await door.ask('GET', '/api/health')).status).toBe(200)
    },
  }
}

test(
  'no route is harmed by a body that goes wrong or a client that goes away, whoever asks',
  async () => {
    const { door, port, cookie, isUnharmed } = await listening()
    // Who signs out, or goes, is nobody from then on.
    const routes = door.routes.filter(({ method, url }) => !(method === 'DELETE' && /session|member/.test(url)))
    const requests = targetsOf(routes).flatMap((target) => ills.map((ill) => ({ target, ill })))
    expect(requests.length).toBeGreaterThan(1000)
    let sent = 0
    await atOnce(requests, 24, ({ target, ill }) => sendIll(port, target, ill, ++sent % 2 ? [cookie] : []))
    await isUnharmed()
  },
  LONG_MS,
)

test(
  'the connection of who owes a body that no route reads is not held longer than any other’s',
  async () => {
    const { port, isUnharmed } = await listening()
    const socket = connect(port, '127.0.0.1').on('error', () => undefined)
    onTestFinished(() => void socket.destroy())
    socket.write('GET /api/health HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\n\r\n')
    const [answer] = (await once(socket, 'data')) as [Buffer]
    expect(answer.toString()).toMatch(/^HTTP\/1.1 200 /)
    await once(socket, 'close')
    await isUnharmed()
  },
  LONG_MS,
)

test(
  'an upload that waits behind somebody else’s writing is here already, so its sender may go',
  async () => {
    const { door, own, port, cookie, isUnharmed } = await listening()
    let release: () => void = () => undefined
    const held = door.services.lock(() => new Promise<void>((resolve) => (release = resolve)))
    const body = 'ticket_id,opened_at\nT7,2026-03-10 08:00\n'
    const head = `POST ${uploadPath(own.id)} HTTP/1.1\r\nHost: 127.0.0.1\r\n${cookie}\r\nContent-Type: ${csv['content-type']}`
    const cut = connect(port, '127.0.0.1').on('error', () => undefined)
    cut.write(`${head}\r\nContent-Length: 500\r\n\r\n${body}`)
    const uploads = () => readdirSync(join(door.dataFolder, 'uploads'))
    await vi.waitFor(() => expect(uploads()).toHaveLength(1), { timeout: LONG_MS })
    cut.resetAndDestroy()
    await vi.waitFor(() => expect(uploads()).toEqual([]), { timeout: LONG_MS })
    release()
    await held
    await isUnharmed()
  },
  LONG_MS,
)
