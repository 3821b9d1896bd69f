import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { NotDelivered, type MetError } from '../mail/not-delivered.ts'
import { checkLiteralAddress, ForbiddenAddress, publicLookup } from './public-address.ts'

const TIMEOUT_MS = 10_000
const MOST_ANSWER_BYTES = 64_000

/** Sends one request to an address that a person typed. */
export type Post = ((url: string, body: string, headers: Readonly<Record<string, string>>) => Promise<void>) & {
  /** Whether it may leave to this address: over https, or to a host that the operator allows by name. */
  readonly mayUse: (url: string) => boolean
}

/** Statuses after which the same request may succeed later. */
const worthAgain = (status: number) => status >= 500 || status === 408 || status === 425 || status === 429

/**
 * Makes a POST that cannot be turned against the network it leaves from, nor read on its way: public addresses alone, checked
 * as the socket connects, and https alone, but for hosts that the operator allows by name; no redirect followed; ten seconds
 * in all. A 2xx is an arrival, whatever becomes of the answer's body, which is read up to 64 kB and thrown away; anything
 * else throws NotDelivered.
 */
export function makePost(allowedHosts: ReadonlySet<string>, timeoutMs = TIMEOUT_MS): Post {
  const lookup = publicLookup(allowedHosts)
  const mayUse = (url: string) => {
    const { protocol, hostname } = new URL(url)
    return protocol === 'https:' || allowedHosts.has(hostname.replace(/^\[|\]$/g, ''))
  }
  const post = (url: string, body: string, headers: Readonly<Record<string, string>>) =>
    new Promise<void>((resolve, reject) => {
      const target = new URL(url)
      const fail = (met: MetError, again: boolean) => reject(new NotDelivered(met, again))
      try {
        checkLiteralAddress(target.hostname, allowedHosts)
      } catch {
        return fail(`not-public ${target.hostname}`, false)
      }
      if (!mayUse(url)) return fail(`not-https ${target.hostname}`, false)
      const request = (target.protocol === 'https:' ? requestHttps : requestHttp)(target, {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' },
        lookup,
        agent: false,
        signal: AbortSignal.timeout(timeoutMs),
      })
      request.on('error', (error) => {
        if (error instanceof ForbiddenAddress) return fail(`not-public ${target.hostname}`, false)
        if (error.name === 'AbortError' || error.name === 'TimeoutError') return fail('timeout', true)
        fail(`no-connection ${(error as NodeJS.ErrnoException).code ?? error.name}`, true)
      })
      request.on('close', () => fail('no-connection closed', true))
      request.on('response', (response) => {
        let bytes = 0
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length
          if (bytes > MOST_ANSWER_BYTES) response.destroy()
        })
        response.on('error', () => undefined)
        const status = response.statusCode ?? 0
        if (status >= 200 && status < 300) return resolve()
        response.destroy()
        fail(status >= 300 && status < 400 ? `redirect ${status}` : `status ${status}`, worthAgain(status))
      })
      request.end(body)
    })
  return Object.assign(post, { mayUse })
}
