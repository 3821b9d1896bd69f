import type { FastifyInstance } from 'fastify'
import { Failure } from '../errors.ts'

const ownHosts = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Without sign-in, whatever runs in a browser on this machine could speak to Vigie. Requests sent by another site are
 * refused, and so are those that reach it under a foreign name (a name that its owner made point to this machine).
 */
export function sameSite(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    const isForeignName = !ownHosts.has(request.hostname)
    const isApi = request.url.startsWith('/api')
    const isForeignSite = isApi && ['cross-site', 'same-site'].includes(String(request.headers['sec-fetch-site']))
    if (isForeignName || isForeignSite) throw new Failure('cross-site')
  })
}
