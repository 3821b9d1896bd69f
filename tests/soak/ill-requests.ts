import { connect, type Socket } from 'node:net'

/** A route as a client sees it: its method, and a path with every blank filled in. */
export type Target = { readonly method: string; readonly path: string }

type Lines = readonly string[]
/** What is written on the socket, and how it is left: reset, or closed. */
type Ill = {
  readonly name: string
  readonly write: (target: Target, headers: Lines) => string
  readonly leaves: 'reset' | 'close'
}

const request = (start: string, headers: Lines, more: Lines, body = '') =>
  `${start}\r\n${[...headers, ...more].join('\r\n')}\r\n\r\n${body}`
const http11 = ({ method, path }: Target) => `${method} ${path} HTTP/1.1`
const as = (method: string, { path }: Target) => `${method} ${path} HTTP/1.1`
const json = 'Content-Type: application/json'
const csv = 'Content-Type: text/csv'
const chunked = 'Transfer-Encoding: chunked'

/** The ways in which a body goes wrong, or a client goes away. */
export const ills: readonly Ill[] = [
  {
    name: 'a declared body that is never sent',
    write: (target, headers) => request(http11(target), headers, ['Content-Length: 5']),
    leaves: 'close',
  },
  {
    name: 'a body of JSON cut in the middle',
    write: (target, headers) => request(http11(target), headers, [json, 'Content-Length: 60'], '{"name":'),
    leaves: 'reset',
  },
  {
    name: 'a file cut in the middle',
    write: (target, headers) => request(http11(target), headers, [csv, 'Content-Length: 900'], 'ticket_id,opened_at\n'),
    leaves: 'reset',
  },
  {
    name: 'a chunk that is none',
    write: (target, headers) => request(http11(target), headers, [json, chunked], 'ZZ\r\n'),
    leaves: 'close',
  },
  {
    name: 'a chunk that is none, without a type',
    write: (target, headers) => request(http11(target), headers, [chunked], 'ZZ\r\n'),
    leaves: 'close',
  },
  {
    name: 'chunks without an end',
    write: (target, headers) => request(http11(target), headers, [csv, chunked], '5\r\na;b\r\n\r\n'),
    leaves: 'reset',
  },
  {
    name: 'Expect: 100-continue, and nothing then',
    write: (target, headers) => request(http11(target), headers, [json, 'Expect: 100-continue', 'Content-Length: 5']),
    leaves: 'close',
  },
  {
    name: 'an expectation nobody knows',
    write: (target, headers) => request(http11(target), headers, ['Expect: a miracle', 'Content-Length: 5']),
    leaves: 'reset',
  },
  {
    name: 'two at once, the second without its body',
    write: (target, headers) =>
      request('GET /api/health HTTP/1.1', headers, []) + request(http11(target), headers, [json, 'Content-Length: 7']),
    leaves: 'reset',
  },
  {
    name: 'HTTP/1.0 with a body that is never sent',
    write: ({ method, path }, headers) => request(`${method} ${path} HTTP/1.0`, headers, [json, 'Content-Length: 5']),
    leaves: 'close',
  },
  {
    name: 'HEAD with a body that is never sent',
    write: (target, headers) => request(as('HEAD', target), headers, ['Content-Length: 5']),
    leaves: 'reset',
  },
  {
    name: 'OPTIONS with chunks without an end',
    write: (target, headers) => request(as('OPTIONS', target), headers, [json, chunked], '2\r\n{}\r\n'),
    leaves: 'reset',
  },
  {
    name: 'a download that nobody waits for',
    write: (target, headers) => request(as('GET', target), headers, []),
    leaves: 'reset',
  },
]

/** How long an answer is waited for before the client leaves. */
const GLANCE_MS = 40

/** Sends one such request to this machine, and leaves when an answer begins or after a glance; settles when the socket is gone. */
export function sendIll(port: number, target: Target, ill: Ill, headers: Lines = []): Promise<void> {
  return new Promise((resolve) => {
    const socket: Socket = connect(port, '127.0.0.1')
    const leave = () => (ill.leaves === 'reset' ? socket.resetAndDestroy() : socket.destroy())
    const timer = setTimeout(leave, GLANCE_MS)
    socket.on('error', () => undefined).once('data', leave)
    socket.once('close', () => {
      clearTimeout(timer)
      resolve()
    })
    socket.write(ill.write(target, [`Host: 127.0.0.1:${port}`, ...headers]))
  })
}

/** Does all of it, so many at a time. */
export async function atOnce<Item>(items: Iterable<Item>, many: number, work: (item: Item) => Promise<void>) {
  const left = items[Symbol.iterator]()
  const worker = async () => {
    for (let next = left.next(); !next.done; next = left.next()) await work(next.value)
  }
  await Promise.all(Array.from({ length: many }, worker))
}

/** Every route once, its blanks filled in with the first of everything. */
export function targetsOf(routes: readonly { readonly method: string; readonly url: string }[]): readonly Target[] {
  return routes.map(({ method, url }) => ({
    method,
    path: url
      .replace(':kind', 'tickets')
      .replace(':kpi', 'resolution-delay')
      .replace(':quarter', 'Q1')
      .replace(/:\w+|\*/g, '1'),
  }))
}
