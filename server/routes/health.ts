import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { does } from '../accounts/policy.ts'
import { z } from 'zod'

/** Answers as soon as the server can serve. */
export const healthRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/health',
    {
      config: does('site:read'),
      schema: {
        operationId: 'checkHealth',
        tags: ['reference'],
        summary: 'Is the server ready?',
        response: { 200: z.object({ status: z.literal('ok') }) },
      },
    },
    async () => ({ status: 'ok' as const }),
  )
}
