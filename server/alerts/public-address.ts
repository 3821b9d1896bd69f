import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Thrown where a name or address may not be reached from this server. */
export class ForbiddenAddress extends Error {}

/** The only block of IPv6 from which addresses of the public internet are given out (RFC 4291, IANA). */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3')
/** Azure answers every virtual machine on this address, which is public by its number alone. */
const AZURE_HOST = '168.63.129.16'

/** Whether an address is one of the public internet: not loopback, private, link-local (hence no metadata service), reserved. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  if (parsed.range() !== 'unicast' || parsed.toString() === AZURE_HOST) return false
  return !(parsed instanceof ipaddr.IPv6) || parsed.match(GLOBAL_IPV6)
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
