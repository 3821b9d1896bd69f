import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { CommitteeParamsSchema, CommitteeSchema, type Committee } from '../../shared/api/committees.ts'
import type { Contract } from '../../shared/api/contracts.ts'
import { does } from '../accounts/policy.ts'
import type { Db } from '../db/client.ts'
import { Failure } from '../errors.ts'
import { readCommittee } from '../review/committee.ts'
import { keepAnswers } from '../plugins/kept-answers.ts'
import type { Services } from '../services.ts'
import { requireContract } from './find-contract.ts'

/** The quarterly committees of a contract. */
export const committeeRoutes: FastifyPluginAsyncZod<Services> = async (app, { db, now }) => {
  const kept = keepAnswers(db, now)
  app.get(
    '/contracts/:contractId/committees/:quarter',
    {
      ...kept.hooks(),
      config: does('committee:read', 'quarter-not-begun'),
      schema: {
        operationId: 'readCommittee',
        tags: ['committees'],
        summary: 'A quarter of the contract: its months pooled from their facts, what to look at first, every KPI',
        params: CommitteeParamsSchema,
        response: { 200: CommitteeSchema },
      },
    },
    async (request) => {
      const { contractId, quarter } = request.params
      return requireCommittee(db, requireContract(db, contractId), Number(quarter.slice(1)), kept.now())
    },
  )
}

/** A quarter of the contract; refuses one that has not begun. */
export function requireCommittee(db: Db, contract: Contract, quarter: number, now: number): Committee {
  const committee = readCommittee(db, contract, quarter, now)
  if (!committee) throw new Failure('quarter-not-begun', { quarter, startsOn: contract.startsOn })
  return committee
}
