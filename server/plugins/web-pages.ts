import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { everyRouteDoes } from './guard.ts'

const YEAR_SECONDS = 31_536_000

/** Serves the built web; any address that is not a file, nor the API's, is a page of the single-page application. */
export async function webPages(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(async (pages) => {
    everyRouteDoes(pages, 'site:read')
    await pages.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      // The build puts a compressed copy beside each text; none has an address of its own.
      preCompressed: true,
      globIgnore: ['**/*.{br,gz}'],
      cacheControl: false,
      // Files of some kilobytes are asked for whole.
      acceptRanges: false,
      setHeaders: (reply, path) => {
        const isHashed = path.includes('/assets/')
        reply.header('cache-control', isHashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache')
      },
    })
    pages.get('/*', { schema: { hide: true } }, (request, reply) =>
      request.url.startsWith('/api/') || /\.\w+$/.test(request.url.split('?')[0]!)
        ? reply.callNotFound()
        : reply.header('cache-control', 'no-cache').sendFile('index.html'),
    )
  })
}
