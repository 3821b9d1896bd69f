import type { FastifyInstance, FastifyRequest } from 'fastify'
import ipaddr from 'ipaddr.js'
import { bearerOf } from '../accounts/authentication.ts'
import { Failure } from '../errors.ts'
import { isOfApi } from './of-api.ts'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])
/** The cookie of a session, by either of its names. */
const SESSION = /(?:^|;)\s*(?:__Host-)?vigie_session=/

/**
 * Refuses what another site makes a browser ask of the API: told by `Sec-Fetch-Site`, else, for what would change something,
 * by `Origin`. Refuses too what comes under a foreign name, which its owner may have made point here (DNS rebinding): the
 * names are that of `publicUrl`, this machine's, and, without a public address, any bare IP address. What would change
 * something with a cookie of ours and says neither is refused as well: every browser of today says one, and a program has a
 * token.
 */
export function sameSite(app: FastifyInstance, publicUrl: string | null): void {
  const own = publicUrl === null ? null : new URL(publicUrl)
  app.addHook('onRequest', async (request) => {
    if (!isOwnName(request.hostname, own)) throw new Failure('foreign-name')
    if (!isOfApi(request)) return
    if (isFromElsewhere(request, own)) throw new Failure('cross-site')
    if (isFromNowhere(request)) throw new Failure('origin-missing')
  })
}

function isOwnName(name: string, own: URL | null): boolean {
  const bare = name.replace(/^\[|\]$/g, '')
  if (name === 'localhost' || name === own?.hostname) return true
  if (!ipaddr.isValid(bare)) return false
  return own === null || ipaddr.process(bare).range() === 'loopback'
}

function isFromElsewhere(request: FastifyRequest, own: URL | null): boolean {
  const { config } = request.routeOptions
  if ('otherSites' in config && config.otherSites === true) return false
  const site = request.headers['sec-fetch-site']
  const isReading = reading.has(request.method)
  if (site !== undefined) return site !== 'same-origin' && !(isReading && site === 'none')
  const { origin } = request.headers
  return !isReading && origin !== undefined && origin !== (own?.origin ?? `${request.protocol}://${request.host}`)
}

/** Whether a request would change something by a session alone, and does not say which page caused it. */
function isFromNowhere(request: FastifyRequest): boolean {
  const { origin, cookie = '', 'sec-fetch-site': site } = request.headers
  if (reading.has(request.method) || site !== undefined || origin !== undefined) return false
  return bearerOf(request) === null && SESSION.test(cookie)
}
