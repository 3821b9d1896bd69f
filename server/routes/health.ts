import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { HealthSchema } from '../../shared/api/health.ts'
import { does } from '../accounts/policy.ts'
import type { Check } from '../health/check.ts'
import { readerLanguage } from '../plugins/reader-language.ts'
import type { Services } from '../services.ts'

/** Whether everything that the server lives on works, for whoever watches it: no account is needed, and nothing is given away. */
export const healthRoutes: FastifyPluginAsyncZod<Services> = async (app, { health }) => {
  app.get(
    '/health',
    {
      config: does('site:read'),
      schema: {
        operationId: 'checkHealth',
        tags: ['reference'],
        summary: 'Is the server well?',
        description:
          '200 while the database can be read and written, the data folder is the one that was opened, the import thread answers, the disk has room, no damage is known and the backups are made; else 503. Made at most once a second, whoever asks.',
        response: { 200: HealthSchema, 503: HealthSchema },
      },
    },
    async (request, reply) => {
      const checks = await health.check()
      const language = readerLanguage(request)
      const isWell = checks.every(({ ok }) => ok)
      const told = checks.map(({ name, ok, message }: Check) => ({ name, ok, message: message(language) }))
      return reply.code(isWell ? 200 : 503).send({ status: isWell ? 'ok' : 'failing', checks: told })
    },
  )
}
