import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { CommitteeParamsSchema, CommitteeSchema } from '../../shared/api/committees.ts'
import { Failure } from '../errors.ts'
import { readCommittee } from '../review/committee.ts'
import type { Services } from '../services.ts'
import { requireContract } from './find-contract.ts'

/** The quarterly committees of a contract. */
export const committeeRoutes: FastifyPluginAsyncZod<Services> = async (app, { db, now }) => {
  app.get(
    '/contracts/:contractId/committees/:quarter',
    {
      schema: {
        tags: ['committees'],
        summary: 'A quarter of the contract: its months pooled from their facts, what to look at first, every KPI',
        params: CommitteeParamsSchema,
        response: { 200: CommitteeSchema },
      },
    },
    async (request) => {
      const { contractId, quarter } = request.params
      const contract = requireContract(db, contractId)
      const ordinal = Number(quarter.slice(1))
      const committee = readCommittee(db, contract, ordinal, now())
      if (!committee) throw new Failure('quarter-not-begun', { quarter: ordinal, startsOn: contract.startsOn })
      return committee
    },
  )
}
