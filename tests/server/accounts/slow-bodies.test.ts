import { once } from 'node:events'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { PATIENCE_MS } from '../../patience.ts'
import { aDoor } from './door.ts'
import { anEstate, everythingIn, uploadPath } from './estate.ts'

const hasty = { bodyMs: 300, pauseMs: 300 }

/** A house that listens, and a way to send it a request piece by piece. */
async function listening(patience = hasty) {
  const door = await aDoor({ patience })
  const own = await anEstate(door, 'own')
  await door.app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = door.app.server.address() as AddressInfo
  const { cookie } = own.as('client').headers
  /** Sends the head, then the pieces with a pause before each; returns all that came back. */
  const send = async (head: string, pieces: Iterable<string>, pauseMs: number): Promise<string> => {
    const socket = connect(port, '127.0.0.1').setEncoding('utf8')
    onTestFinished(() => void socket.destroy())
    let answer = ''
    socket.on('data', (text: string) => (answer += text)).on('error', () => undefined)
    socket.write(`${head}\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\nSec-Fetch-Site: same-origin\r\n\r\n`)
    for (const piece of pieces) {
      await setTimeout(pauseMs)
      if (answer !== '') break
      socket.write(piece)
    }
    const since = performance.now()
    while (!answer.includes('\r\n\r\n') && performance.now() - since < PATIENCE_MS) await setTimeout(20)
    return answer
  }
  return { door, own, send, connectTo: () => connect(port, '127.0.0.1') }
}

const signIn = 'POST /api/session HTTP/1.1\r\nContent-Type: application/json'

test('a body that stops before its end is given up with 408, and the connection is closed', async () => {
  const { send } = await listening()
  const answer = await send(`${signIn}\r\nContent-Length: 60`, ['{"email":'], 0)
  expect(answer).toMatch(/^HTTP\/1.1 408 /)
  expect(answer).toContain('body-too-slow')
  expect(answer.toLowerCase()).toContain('connection: close')
})

test('one that drips for ever is given up too: its time counts in all', async () => {
  const { send } = await listening()
  let dropped = 0
  const drops = Array.from({ length: 1000 }, () => '1\r\n \r\n')
  const dripping = (function* () {
    for (const drop of drops) {
      dropped++
      yield drop
    }
  })()
  expect(await send(`${signIn}\r\nTransfer-Encoding: chunked`, dripping, 60)).toMatch(/^HTTP\/1.1 408 /)
  expect(dropped).toBeLessThan(drops.length)
})

test('an upload that stalls is given up, and nothing of it is stored', async () => {
  const { door, own, send } = await listening()
  const before = await everythingIn(door)
  const head = `POST ${uploadPath(own.id, { commit: 'true' })} HTTP/1.1\r\nContent-Type: text/csv\r\nContent-Length: 500`
  expect(await send(head, ['ticket_id,opened_at\nT7,2026-03-10 08:00\n'], 0)).toMatch(/^HTTP\/1.1 408 /)
  expect(await everythingIn(door)).toEqual(before)
})

test('an upload on a slow line that goes on is taken, however long it is', async () => {
  // It takes longer than both, and no pause comes near to what one may last, on a busy machine either.
  const { own, send } = await listening({ bodyMs: 300, pauseMs: 3000 })
  const text = 'ticket_id,opened_at\nT7,2026-03-10 08:00\n'
  const chunks = [...text].map((sign) => `1\r\n${sign}\r\n`)
  const head = `POST ${uploadPath(own.id)} HTTP/1.1\r\nContent-Type: text/csv\r\nTransfer-Encoding: chunked`
  expect(await send(head, [...chunks, '0\r\n\r\n'], 80)).toMatch(/^HTTP\/1.1 201 /)
})

test('a request without a host, which says for whom it is, is refused', async () => {
  const { connectTo } = await listening()
  const socket = connectTo().setEncoding('utf8')
  onTestFinished(() => void socket.destroy())
  socket.write('GET /api/session HTTP/1.0\r\n\r\n')
  const [answer] = (await once(socket, 'data')) as [string]
  expect(answer).toMatch(/^HTTP\/1.1 (403|400) /)
})
