import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { eventually } from '../patience.ts'
import { aHouse } from './house.ts'
import { row, ticketCsv } from './ticket-csv.ts'
import { expectUntouched, uploadsLeft } from './untouched.ts'

const csv = ticketCsv(row('A1'), row('A2'))
const announced = csv.length * 1000

const ends: readonly (readonly [name: string, framing: string, body: string, end: (socket: Socket) => void])[] = [
  ['a connection that is reset', `content-length: ${announced}`, csv, (socket) => socket.resetAndDestroy()],
  ['a connection that is closed', `content-length: ${announced}`, csv, (socket) => socket.end()],
  [
    'a chunk that never ends',
    'transfer-encoding: chunked',
    `${csv.length.toString(16)}\r\n${csv}\r\n`,
    (socket) => socket.resetAndDestroy(),
  ],
]

test.each(ends)(
  '%s in the middle of an upload leaves nothing, and the server lives',
  async (_name, framing, body, end) => {
    const house = await aHouse()
    const contract = await house.addContract()
    const address = new URL(await house.app.listen({ host: '127.0.0.1', port: 0 }))
    const socket = connect(Number(address.port), '127.0.0.1').on('error', () => undefined)
    onTestFinished(() => void socket.destroy())
    await once(socket, 'connect')
    const path = `/api/contracts/${contract.id}/imports?kind=tickets&file=cut.csv&commit=true`
    const headers = [
      `host: ${address.host}`,
      `cookie: ${house.signedIn()['cookie']}`,
      'sec-fetch-site: same-origin',
      'content-type: text/csv',
      framing,
    ]
    socket.write(`POST ${path} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n${body}`)
    await eventually(() => expect(uploadsLeft(house)).toHaveLength(1))
    end(socket)
    await eventually(() => expect(uploadsLeft(house)).toEqual([]))
    expectUntouched(house)
    expect((await house.get('/health')).status).toBe(200)
    expect((await house.upload(contract.id, csv, { commit: 'true' })).status).toBe(201)
  },
)
