import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { ContractSchema } from '../../shared/api/contracts.ts'
import { ContractParamsSchema } from '../../shared/api/fields.ts'
import { does } from '../accounts/policy.ts'
import { signedInBy } from '../plugins/guard.ts'
import { readerLanguage } from '../plugins/reader-language.ts'
import { makeSamples } from '../sample/make-sample.ts'
import type { Services } from '../services.ts'
import { requireRealContract } from './find-contract.ts'

/** Sample data on the spot, in a contract of their own. */
export const sampleRoutes: FastifyPluginAsyncZod<Services> = async (app, services) => {
  const sampleFor = makeSamples(services)

  app.post(
    '/contracts/:contractId/sample',
    {
      config: does('sample:make', 'sample-contract'),
      schema: {
        operationId: 'makeSample',
        tags: ['contracts'],
        summary: 'Make a contract of sample data beside this one, for whoever asks alone',
        description:
          'An account has one at most: who asks again has the same. It takes no files, members or channels, so nobody is told anything of it; deleting it is `deleteContract`.',
        params: ContractParamsSchema,
        response: { 201: ContractSchema },
      },
    },
    async (request, reply) => {
      const beside = requireRealContract(services.db, request.params.contractId)
      const wish = { accountId: signedInBy(request).account.id, beside, language: readerLanguage(request) }
      return reply.code(201).send(await sampleFor(wish))
    },
  )
}
