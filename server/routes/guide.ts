import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { ContractParamsSchema } from '../../shared/api/fields.ts'
import { GuidePatchSchema, GuideSchema } from '../../shared/api/guide.ts'
import { does } from '../accounts/policy.ts'
import { followGuide, readGuide } from '../db/guide.ts'
import { signedInBy } from '../plugins/guard.ts'
import type { Services } from '../services.ts'
import { requireRealContract } from './find-contract.ts'

/** The first steps of a contract, for the client who takes them. */
export const guideRoutes: FastifyPluginAsyncZod<Services> = async (app, { db, write, now }) => {
  app.get(
    '/contracts/:contractId/guide',
    {
      config: does('guide:follow', 'sample-contract'),
      schema: {
        operationId: 'readGuide',
        tags: ['contracts'],
        summary: 'Which of the first steps are done',
        params: ContractParamsSchema,
        response: { 200: GuideSchema },
      },
    },
    async (request) => {
      const { id } = requireRealContract(db, request.params.contractId)
      return readGuide(db, { contractId: id, accountId: signedInBy(request).account.id }, now())
    },
  )

  app.patch(
    '/contracts/:contractId/guide',
    {
      config: does('guide:follow', 'sample-contract'),
      schema: {
        operationId: 'followGuide',
        tags: ['contracts'],
        summary: 'Note that the targets were looked at, or put the guide of the first steps away',
        params: ContractParamsSchema,
        body: GuidePatchSchema,
        response: { 200: GuideSchema },
      },
    },
    async (request) => {
      const { id } = requireRealContract(db, request.params.contractId)
      const member = { contractId: id, accountId: signedInBy(request).account.id }
      const { targets = false, closed = false } = request.body
      await write(() => followGuide(db, member, { targets, closed, now: now() }))
      return readGuide(db, member, now())
    },
  )
}
