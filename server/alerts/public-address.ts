import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Thrown where a name or address may not be reached from this server. */
export class ForbiddenAddress extends Error {}

/** Whether an address is one of the public internet: not loopback, private, link-local (hence no metadata service), reserved. */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast'
}

/**
 * Resolves a name as `node:dns` does, refusing it where any of its addresses is not public: what is checked is the very
 * address that the socket then connects to, so that a name cannot change its mind in between. Names that the operator
 * allows are resolved without a check.
 */
export function publicLookup(allowedHosts: ReadonlySet<string>): LookupFunction {
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0)
      const forbidden = allowedHosts.has(host) ? undefined : addresses.find(({ address }) => !isPublicAddress(address))
      if (forbidden || addresses.length === 0) return callback(new ForbiddenAddress(host), '', 0)
      if (options.all) return callback(null, addresses)
      callback(null, addresses[0]!.address, addresses[0]!.family)
    })
  }
}

/** Refuses an address written in the URL itself, which is never looked up. `host` as URL gives it: `[::1]` for IPv6. */
export function checkLiteralAddress(host: string, allowedHosts: ReadonlySet<string>): void {
  const address = host.replace(/^\[|\]$/g, '')
  if (isIP(address) !== 0 && !allowedHosts.has(address) && !isPublicAddress(address))
    throw new ForbiddenAddress(address)
}
