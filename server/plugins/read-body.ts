import type { Readable } from 'node:stream'
import { Failure } from '../errors.ts'

/** The pieces of a file that is being sent, as whoever keeps it asks for them. */
export type Pieces = AsyncIterable<Buffer>

/**
 * The pieces of a body as they arrive; throws `body-too-slow` when the next one is not there after `ms`. Only waiting counts:
 * time in which nobody asks for a piece is not held against who sends. The body itself is left alone, whatever happens, so
 * that it can still be answered.
 */
export async function* piecesOf(body: Readable, ms: () => number): AsyncGenerator<Buffer> {
  const pieces = body.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer>
  for (;;) {
    const next = await within(pieces.next(), ms())
    if (next.done) return
    yield next.value
  }
}

/** The text of a body of `limit` bytes at most, that all arrives within `ms`. `expected`: the bytes it was announced with. */
export async function readText(body: Readable, expected: number | null, limit: number, ms: number): Promise<string> {
  if (expected !== null && expected > limit) throw new Failure('body-too-large')
  const end = performance.now() + ms
  const read: Buffer[] = []
  let bytes = 0
  for await (const piece of piecesOf(body, () => end - performance.now())) {
    bytes += piece.length
    if (bytes > limit) throw new Failure('body-too-large')
    read.push(piece)
  }
  if (expected !== null && bytes !== expected) throw new Failure('upload-incomplete')
  return Buffer.concat(read).toString('utf8')
}

async function within<Result>(promised: Promise<Result>, ms: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Failure('body-too-slow')), Math.max(0, ms))
    timer.unref()
  })
  try {
    return await Promise.race([promised, late])
  } finally {
    clearTimeout(timer)
  }
}
