import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import type { Authentication } from '../accounts/authentication.ts'
import { actionOf, does, type Action } from '../accounts/policy.ts'
import { deny, type Principal } from '../accounts/principal.ts'
import type { SignedIn } from '../db/sessions.ts'
import { Failure } from '../errors.ts'
import { Malformed } from '../malformed.ts'
import { isOfApi } from './of-api.ts'

const principals = new WeakMap<FastifyRequest, Principal>()

/** Who sent a request that the guard has let in. */
export function principalOf(request: FastifyRequest): Principal {
  return principals.get(request) ?? { kind: 'nobody' }
}

/** Who is signed in, on a route that the policy opens to accounts alone. */
export function signedInBy(request: FastifyRequest): SignedIn {
  const principal = principalOf(request)
  if (principal.kind !== 'account') throw new Failure('sign-in-needed')
  return principal.signedIn
}

/**
 * Asks of every request who sends it and whether the policy lets them. A route that declares no action of the policy stops
 * the start; a request that reached one all the same would be refused.
 */
export function guard(app: FastifyInstance, authentication: Authentication): void {
  const routes: RouteOptions[] = []
  app.addHook('onRoute', (route) => void routes.push(route))
  app.addHook('onReady', async () => {
    const open = routes.filter(({ config }) => actionOf(config) === null)
    if (open.length === 0) return
    const names = open.map(({ method, url }) => `${String(method)} ${url}`)
    throw new Error(`These routes do not say what they do, so nobody can say who may: ${names.join(', ')}`)
  })
  app.addHook('onRequest', async (request) => {
    const principal = authentication.principalOf(request)
    principals.set(request, principal)
    if (isOfApi(request)) authentication.takeRequest(principal, request.ip)
    if (!request.is404) admit(request, principal, authentication)
  })
}

/**
 * Asks again whether who sent a request still may, for what takes long to arrive: a token may have been revoked meanwhile, a
 * session ended, a member removed.
 */
export function askAgain(request: FastifyRequest, authentication: Authentication): void {
  admit(request, authentication.principalOf(request), authentication)
}

function admit(request: FastifyRequest, principal: Principal, authentication: Authentication): void {
  const action = actionOf(request.routeOptions.config)
  if (action === null) throw new Failure('not-allowed')
  const contractId = readContractId(request.params)
  const denial = deny(principal, action, contractId, authentication.roleOf)
  if (denial === null) return
  if (denial === 'share-invalid' || principal.kind !== 'nobody' || authentication.bearerOf(request) === null)
    throw new Failure(denial, { id: contractId ?? '' })
  throw new Failure('token-invalid')
}

/** The contract that the address names, read by the route's schema already or not; null where it names none. */
function readContractId(params: unknown): number | null {
  const named = typeof params === 'object' && params !== null && 'contractId' in params ? params.contractId : null
  if (named === null || typeof named === 'number') return named
  if (typeof named !== 'string' || !/^\d{1,9}$/.test(named))
    throw new Malformed([
      { column: 'contractId', raw: typeof named === 'string' ? named : null, fault: 'int', params: {} },
    ])
  return Number(named)
}

/** Declares the action of routes that a library registers: those that are registered in this scope after it. */
export function everyRouteDoes(scope: FastifyInstance, action: Action): void {
  scope.addHook('onRoute', (route) => {
    route.config = { ...route.config, ...does(action) }
  })
}
