import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Failure } from '../errors.ts'
import { readText } from './read-body.ts'

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

/** The bytes that a body was announced with; null where it comes in chunks. */
export function announcedBytes({ headers }: FastifyRequest): number | null {
  const length = headers['content-length']
  return length === undefined ? null : Number(length)
}

/**
 * What a body may be: JSON, or the files that an upload names; never compressed, never slow without end, and no larger than
 * the route takes (`bodyLimit`). A body is looked at where it is read, and nowhere else: one that no route reads can raise
 * nothing. What is left of it when the answer has been sent is thrown away as it comes, and the connection does not wait for
 * it longer than for any other.
 */
export function limitBodies(app: FastifyInstance, patience: Patience): void {
  const parseJson = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', (request, payload, done) => {
    const { bodyLimit } = request.routeOptions
    readText(payload, announcedBytes(request), bodyLimit, patience.bodyMs).then(
      (text) => parseJson(request, text, done),
      done,
    )
  })
  app.addHook('onRequest', async (request) => {
    const { 'content-encoding': encoding } = request.headers
    if (encoding !== undefined && encoding !== 'identity')
      throw new Failure(takesFiles(request) ? 'wrong-content-type' : 'not-json')
  })
  app.addHook('onResponse', async ({ raw }) => {
    if (raw.complete !== false) return
    const owed = setTimeout(() => raw.socket.destroy(), patience.bodyMs).unref()
    raw.once('close', () => clearTimeout(owed))
  })
}
