import type { Language } from '../../shared/words/language.ts'
import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { IntegritySchema, type Integrity } from '../../shared/api/health.ts'
import { does } from '../accounts/policy.ts'
import { describeDamage } from '../db/damage.ts'
import { toInstant } from '../db/instant.ts'
import { readerLanguage } from '../plugins/reader-language.ts'
import type { Services } from '../services.ts'

/** Damage to the database, for whoever runs the server: what was found, and checking again now. */
export const integrityRoutes: FastifyPluginAsyncZod<Services> = async (app, { soundness }) => {
  const view = (language: Language): Integrity => {
    const checkedAt = soundness.checkedAt()
    return {
      checkedAt: checkedAt === null ? null : toInstant(checkedAt),
      isChecking: soundness.isChecking(),
      damages: soundness.damages().map((damage) => describeDamage(damage, language)),
    }
  }

  app.get(
    '/admin/integrity',
    {
      config: does('server:administer'),
      schema: {
        operationId: 'readIntegrity',
        tags: ['admin'],
        summary: 'What the checks of the database found',
        response: { 200: IntegritySchema },
      },
    },
    async (request) => view(readerLanguage(request)),
  )

  app.post(
    '/admin/integrity',
    {
      config: { ...does('server:administer'), writesNothing: true },
      schema: {
        operationId: 'checkIntegrity',
        tags: ['admin'],
        summary: 'Check the whole database now: its structure, its indexes, and the rows of each import',
        response: { 200: IntegritySchema },
      },
    },
    async (request) => {
      await soundness.check()
      return view(readerLanguage(request))
    },
  )
}
