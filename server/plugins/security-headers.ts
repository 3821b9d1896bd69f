import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'
import { isOfApi } from './of-api.ts'

const YEAR_SECONDS = 31_536_000

/** Headers by which the browser refuses scripts, frames and origins that are not ours, and keeps no answer of the API. */
export async function securityHeaders(app: FastifyInstance, isHttps: boolean): Promise<void> {
  app.addHook('onSend', async (request, reply) => {
    if (isOfApi(request) && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
  await app.register(helmet, {
    strictTransportSecurity: isHttps && { maxAge: YEAR_SECONDS, includeSubDomains: false },
    referrerPolicy: { policy: 'no-referrer' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
  })
}
