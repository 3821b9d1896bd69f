import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest, onSendHookHandler, preHandlerHookHandler } from 'fastify'
import type { Db } from '../db/client.ts'
import { revisionOf } from '../db/revision.ts'
import { makeBoundedCache } from './bounded-cache.ts'

const MINUTE = 60
/** Bytes of all answers that are kept, however they are encoded: some hundred scorecards. Those asked for longest ago make room. */
const MOST_KEPT = 32_000_000

/** Bytes below which an answer travels as well as it is. */
const WORTH_COMPRESSING = 1000
/** Half of what the best takes off costs a tenth of the time. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

/** How an answer is compressed, the best way first. */
const encodings = {
  br: (plain: Buffer) => brotliCompressSync(plain, BROTLI),
  gzip: (plain: Buffer) => gzipSync(plain),
} as const
type Encoding = keyof typeof encodings

/** `br`, or `br;q=0.5`, but not `br;q=0`. */
const taking = (name: Encoding) => new RegExp(`(^|[\\s,])${name}\\s*(;\\s*q=(?!0(\\.0*)?\\s*(,|$))|,|$)`)
const wanted = { br: taking('br'), gzip: taking('gzip') } as const satisfies Record<Encoding, RegExp>

/** An answer as it travels, by encoding; `plain` as it is. */
type Kept = { readonly plain: Buffer; readonly etag: string; readonly packed: Partial<Record<Encoding, Buffer>> }

type Own = { readonly preHandler: preHandlerHookHandler; readonly onSend: onSendHookHandler }
/** Told of no types, which the options of a route would take for those of its own request. */
type Hooks = object

/** Keeps the answers of the routes that take its hooks, until anything is written or a minute passes. */
export type ResponseCache = {
  /** Those of a route: `who` tells apart readers to whom the same address says something else. */
  readonly hooks: (who?: (request: FastifyRequest) => string | number) => Hooks
  /** The moment that such a route answers for, epoch seconds: the minute that has begun. */
  readonly now: () => number
}

/**
 * An answer is kept as it was sent, with a tag by which a browser asks whether its own is still good. It is asked for after the
 * guard has let the request in, and computed for a whole minute, so that a kept one is to the letter what would be computed.
 */
export function makeResponseCache(db: Db, clock: () => number): ResponseCache {
  const now = () => Math.floor(clock() / MINUTE) * MINUTE
  const kept = makeBoundedCache<Kept>(MOST_KEPT, bytesOf)
  const asked = new WeakMap<FastifyRequest, { readonly key: string; readonly state: string }>()
  let state: string | null = null

  /** What the kept answers are good for; null while nothing may be kept. */
  const present = (): string | null => {
    const revision = revisionOf(db)
    const found = revision && `${revision} ${now()}`
    if (found !== state) kept.clear()
    return (state = found)
  }

  return {
    now,
    hooks: (who = () => ''): Own => ({
      preHandler(request, reply, done) {
        const good = request.method === 'GET' ? present() : null
        if (good === null) return done()
        const { params, query, routeOptions } = request
        const key = JSON.stringify([routeOptions.url, params, query, who(request)])
        asked.set(request, { key, state: good })
        const known = kept.get(key)
        if (!known) return done()
        tag(reply, known)
        if (holds(request, known)) return void reply.code(304).send()
        const body = pack(request, reply, known)
        kept.set(key, known)
        reply.type('application/json; charset=utf-8').send(body)
      },
      onSend(request, reply, payload, done) {
        const question = asked.get(request)
        if (!question || reply.statusCode !== 200 || typeof payload !== 'string') return done(null, payload)
        // What was written while it was computed may be in it or not.
        if (present() !== question.state) return done(null, payload)
        const answer = kept.get(question.key) ?? { plain: Buffer.from(payload), etag: etagOf(payload), packed: {} }
        tag(reply, answer)
        const body = holds(request, answer) ? null : pack(request, reply, answer)
        kept.set(question.key, answer)
        if (body !== null) return done(null, body)
        reply.code(304).removeHeader('content-type')
        done(null, '')
      },
    }),
  }
}

const bytesOf = ({ plain, packed }: Kept) =>
  [plain, ...Object.values(packed)].reduce((sum, body) => sum + body.byteLength, 0)

/** The browser may keep it for its own reader, and asks each time whether it is still good: by then the guard has been asked. */
function tag(reply: FastifyReply, { etag }: Kept): void {
  reply.header('etag', etag).header('cache-control', 'private, no-cache').header('vary', 'accept-encoding')
}

/**
 * The answer as the browser takes it. None holds a secret, and no other site may have a browser ask for one: who measures their
 * length learns nothing.
 */
function pack(request: FastifyRequest, reply: FastifyReply, { plain, packed }: Kept): Buffer {
  if (plain.byteLength < WORTH_COMPRESSING) return plain
  const taken = String(request.headers['accept-encoding'] ?? '')
  const encoding = (Object.keys(encodings) as Encoding[]).find((one) => wanted[one].test(taken))
  if (encoding === undefined) return plain
  reply.header('content-encoding', encoding)
  return (packed[encoding] ??= encodings[encoding](plain))
}

/** Weak: the same whichever way it is compressed. */
function etagOf(text: string): string {
  return `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
}

function holds({ headers }: FastifyRequest, { etag }: Kept): boolean {
  const held = (headers['if-none-match'] ?? '').split(',').map((one) => one.trim())
  return held.includes(etag)
}
