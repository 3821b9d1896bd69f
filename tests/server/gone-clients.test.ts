import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { UPLOADS_AT_ONCE } from '../../server/imports/upload-turns.ts'
import { eventually } from '../patience.ts'
import { aHouse, type TestHouse } from './house.ts'
import { row, ticketCsv } from './ticket-csv.ts'
import { expectUntouched, uploadsLeft } from './untouched.ts'

/** Takes the import thread a while; a larger one is read on the other thread. */
const large = ticketCsv(...Array.from({ length: 60_000 }, (_, n) => row(`T${n}`)))
const small = ticketCsv(row('A1'))

const leaving: readonly (readonly [name: string, leave: (socket: Socket) => void])[] = [
  ['is reset', (socket) => socket.resetAndDestroy()],
  ['is closed', (socket) => socket.destroy()],
]

test.each(leaving)('a file whose connection %s while it is being read is dropped at once', async (_name, leave) => {
  const { house, contract, send } = await anOpenHouse()
  const socket = await send(large)
  await eventually(() => expect(house.services.importer.progress(contract)?.stage).toBe('reading'))
  const asked = performance.now()
  leave(socket)
  await eventually(() => expect(uploadsLeft(house)).toEqual([]))
  const dropped = performance.now() - asked
  expectUntouched(house)
  const read = performance.now()
  expect((await house.upload(contract, large)).status).toBe(201)
  expect(dropped).toBeLessThan(performance.now() - read)
})

test.each(leaving)(
  'a file whose connection %s while it waits for the thread is dropped at once',
  async (_name, leave) => {
    const { house, contract, send } = await anOpenHouse()
    const other = await house.addContract()
    const reading = house.upload(other.id, large)
    await eventually(() => expect(house.services.importer.progress(other.id)?.stage).toBe('reading'))
    const waiting = await send(large)
    await eventually(() => expect(uploadsLeft(house).filter((name) => name.endsWith('.upload'))).toHaveLength(2))
    await eventually(() => expect(house.services.importer.progress(contract)?.stage).toBe('waiting'))
    leave(waiting)
    await eventually(() => expect(house.services.importer.progress(contract)).toBeNull())
    expect(house.services.importer.progress(other.id)?.stage).toBe('reading')
    expect(uploadsLeft(house).filter((name) => name.endsWith('.upload'))).toHaveLength(1)
    expect((await reading).status).toBe(201)
    expect(house.db.sqlite.prepare('SELECT contract_id FROM imports').pluck().all()).toEqual([other.id])
  },
)

test('a file whose sender goes before it is committed is not stored, and its place is free', async () => {
  const { house, contract, send } = await anOpenHouse()
  for (let times = 0; times < UPLOADS_AT_ONCE; times++) {
    const storing = Promise.withResolvers<void>()
    const held = house.services.lock(() => storing.promise)
    const socket = await send(small)
    await eventually(() => expect(uploadsLeft(house)).toHaveLength(1))
    const closed = once(socket, 'close')
    socket.resetAndDestroy()
    await closed
    // The server has heard of it once it answers somebody who came later.
    await fetch(new URL('/api/health', house.address))
    storing.resolve()
    await held
    await eventually(() => expect(uploadsLeft(house)).toEqual([]))
    expectUntouched(house)
  }
  expect((await house.upload(contract, small, { commit: 'true' })).status).toBe(201)
})

test.each(leaving)(
  'a preview whose reader’s connection %s while it is read again stays as it was',
  async (_n, leave) => {
    const { house, contract, send } = await anOpenHouse()
    const preview = await house.upload(contract, large)
    const path = `/contracts/${contract}/imports/${preview.body.id}`
    const before = (await house.get(path)).body
    const socket = await send('{"dateOrder":"mdy"}', `PATCH /api${path}`, 'application/json')
    await eventually(() => expect(house.services.importer.progress(contract)?.stage).toBe('reading'))
    leave(socket)
    await eventually(() => expect(house.services.importer.progress(contract)).toBeNull())
    expect((await house.get(path)).body).toEqual(before)
    expect((await house.post(`${path}/commit`)).status).toBe(200)
  },
)

/** A house that listens; `send` puts a whole file on a connection and waits for nothing. */
async function anOpenHouse() {
  const made: TestHouse = await aHouse()
  const { id: contract } = await made.addContract()
  const address = new URL(await made.app.listen({ host: '127.0.0.1', port: 0 }))
  const uploads = `POST /api/contracts/${contract}/imports?kind=tickets&file=gone.csv&commit=true`
  const send = async (body: string, what = uploads, type = 'text/csv') => {
    const socket = connect(Number(address.port), '127.0.0.1').on('error', () => undefined)
    onTestFinished(() => void socket.destroy())
    await once(socket, 'connect')
    const head = [
      `${what} HTTP/1.1`,
      `host: ${address.host}`,
      `cookie: ${made.signedIn()['cookie']}`,
      'sec-fetch-site: same-origin',
      `content-type: ${type}`,
      `content-length: ${Buffer.byteLength(body)}`,
    ]
    socket.write(`${head.join('\r\n')}\r\n\r\n${body}`)
    return socket
  }
  return { house: { ...made, address }, contract, send }
}
