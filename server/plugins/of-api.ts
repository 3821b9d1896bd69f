import type { FastifyRequest } from 'fastify'

/**
 * Whether a request is for the API, told by the route that it found: an address can be written in many ways (`/%61pi/…`), and
 * the router reads them all. One that found none counts as well, so that looking for addresses is counted too.
 */
export function isOfApi({ routeOptions, url }: FastifyRequest): boolean {
  return url.startsWith('/api/') || (routeOptions.url?.startsWith('/api/') ?? true)
}
