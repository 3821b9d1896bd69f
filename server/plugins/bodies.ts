import { Transform, type Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Failure } from '../errors.ts'

export type Patience = {
  /** How long the body of a request that is no file may take to arrive. */
  readonly bodyMs: number
  /** How long an upload may pause. */
  readonly pauseMs: number
}
export const defaultPatience: Patience = { bodyMs: 15_000, pauseMs: 30_000 }

/** Whether the route takes files, and not JSON. */
export function takesFiles(request: FastifyRequest): boolean {
  return request.routeOptions.schema?.consumes !== undefined
}

/**
 * What a body may be: never compressed, and never slow without end. Its size is each route's own (`bodyLimit`), and so are
 * its content types: JSON, or those that an upload names.
 */
export function limitBodies(app: FastifyInstance, patience: Patience): void {
  app.removeContentTypeParser('text/plain')
  app.addHook('onRequest', async (request) => {
    const { 'content-encoding': encoding } = request.headers
    if (encoding !== undefined && encoding !== 'identity')
      throw new Failure(takesFiles(request) ? 'wrong-content-type' : 'not-json')
  })
  app.addHook('preParsing', async (request, _reply, payload) =>
    takesFiles(request)
      ? withoutStalls(payload as Readable, patience.pauseMs, true)
      : withoutStalls(payload as Readable, patience.bodyMs, false),
  )
}

/**
 * The same body, which fails when it takes too long: in all, or (`afresh`) since its last piece. Time in which it is we who do
 * not read on is not held against it.
 */
function withoutStalls(payload: Readable, ms: number, afresh: boolean): Readable {
  const body = new Transform({
    transform: (piece, _encoding, done) => {
      if (afresh) timer.refresh()
      done(null, piece)
    },
  })
  const giveUp = () => {
    if (body.writableNeedDrain) timer.refresh()
    else body.destroy(new Failure('body-too-slow'))
  }
  const timer = setTimeout(giveUp, ms).unref()
  body.once('close', () => clearTimeout(timer))
  payload.once('end', () => clearTimeout(timer))
  payload.once('error', (error) => body.destroy(error))
  payload.once('close', () => {
    if (!payload.readableEnded) body.destroy(Object.assign(new Error('cut short'), { code: 'ECONNRESET' }))
  })
  return payload.pipe(body)
}
