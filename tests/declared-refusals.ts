import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { FastifyRequest } from 'fastify'
import { afterAll, afterEach } from 'vitest'
import { Failure, type FailureCode } from '../server/errors.ts'
import { deedOf } from '../server/accounts/policy.ts'

/**
 * Every test checks the list of refusals that the API's description gives: one that a route answered with, and does not
 * declare, fails it.
 */
const undeclared = new Set<string>()

type Refused = {
  readonly error: unknown
  readonly route: { readonly url: string; readonly method: string }
  readonly request: FastifyRequest
}

const ofAnyRoute: readonly FailureCode[] = [
  'malformed',
  'contract-not-found',
  'not-allowed',
  'sign-in-needed',
  'token-invalid',
  'body-too-slow',
  'stopping',
]

const CHANNEL = 'tracing:fastify.request.handler:error'
const note = (message: unknown) => {
  const { error, route, request } = message as Refused
  if (!(error instanceof Failure)) return
  const declared = deedOf(request.routeOptions.config)?.refuses ?? []
  if (![...declared, ...ofAnyRoute].includes(error.code)) undeclared.add(`${route.method} ${route.url} ${error.code}`)
}

subscribe(CHANNEL, note)
afterAll(() => void unsubscribe(CHANNEL, note))

afterEach(() => {
  const found = [...undeclared]
  undeclared.clear()
  if (found.length > 0) throw new Error(`Refusals that their routes do not declare: ${found.join(', ')}`)
})
