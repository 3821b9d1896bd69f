import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { z } from 'zod'
import { CommitteeParamsSchema } from '../../shared/api/committees.ts'
import type { Contract } from '../../shared/api/contracts.ts'
import {
  DecisionParamsSchema,
  DecisionPatchSchema,
  DecisionSchema,
  DecisionsQuerySchema,
  NewDecisionSchema,
} from '../../shared/api/decisions.ts'
import { ContractParamsSchema } from '../../shared/api/fields.ts'
import { does } from '../accounts/policy.ts'
import { actorOf } from '../accounts/principal.ts'
import { reviseDecision, takeDecision } from '../committees/decide.ts'
import { findDecision, listDecisions, type StoredDecision } from '../db/decisions.ts'
import { Failure } from '../errors.ts'
import { principalOf } from '../plugins/guard.ts'
import type { ResponseCache } from '../plugins/response-cache.ts'
import { reviewDecisions } from '../review/decisions.ts'
import { atOneMoment } from '../db/snapshot.ts'
import { quarterAt } from '../review/quarter.ts'
import { notBegun } from '../review/shown-committee.ts'
import { readReviewedContract } from '../review/reviewed-contract.ts'
import type { Services } from '../services.ts'
import { requireContract } from './find-contract.ts'

/** What committees decided. */
export const decisionRoutes: FastifyPluginAsyncZod<Services & { cache: ResponseCache }> = async (
  app,
  { db, write, now, cache },
) => {
  const review = (contract: Contract, stored: readonly StoredDecision[]) =>
    reviewDecisions(readReviewedContract(db, contract, cache.now()), stored)
  /** The quarter of an address as a number; refuses one that has not begun. */
  const requireQuarter = (contract: Contract, name: string) => {
    const quarter = Number(name.slice(1))
    if (quarter > quarterAt(contract, now())) throw notBegun(contract, quarter)
    return quarter
  }

  app.get(
    '/contracts/:contractId/decisions',
    {
      ...cache.hooks(),
      config: does('committee:read'),
      schema: {
        operationId: 'listDecisions',
        tags: ['committees'],
        summary: 'What the committees of the contract decided, oldest first; of one KPI, or all',
        params: ContractParamsSchema,
        querystring: DecisionsQuerySchema,
        response: { 200: z.array(DecisionSchema) },
      },
    },
    async (request) => {
      const { kpi } = request.query
      return atOneMoment(db, () => {
        const contract = requireContract(db, request.params.contractId)
        return review(
          contract,
          listDecisions(db, contract.id).filter((one) => kpi === undefined || one.kpi === kpi),
        )
      })
    },
  )

  app.get(
    '/contracts/:contractId/committees/:quarter/decisions',
    {
      ...cache.hooks(),
      config: does('committee:read', 'quarter-not-begun'),
      schema: {
        operationId: 'listCommitteeDecisions',
        tags: ['committees'],
        summary: 'What one committee decided, with every change since, and what the KPIs did',
        params: CommitteeParamsSchema,
        response: { 200: z.array(DecisionSchema) },
      },
    },
    async (request) =>
      atOneMoment(db, () => {
        const contract = requireContract(db, request.params.contractId)
        return review(contract, listDecisions(db, contract.id, requireQuarter(contract, request.params.quarter)))
      }),
  )

  app.post(
    '/contracts/:contractId/committees/:quarter/decisions',
    {
      config: does('decisions:change', 'quarter-not-begun', 'committee-closed', 'decision-owner-unknown'),
      schema: {
        operationId: 'takeDecision',
        tags: ['committees'],
        summary: 'Write a decision of a committee down',
        description:
          'The same `key` sent again gives the decision that is there: a device that heard no answer asks again. Without a `key` every request takes a decision of its own.',
        params: CommitteeParamsSchema,
        body: NewDecisionSchema,
        response: { 201: DecisionSchema },
      },
    },
    async (request, reply) => {
      const contract = requireContract(db, request.params.contractId)
      const quarter = requireQuarter(contract, request.params.quarter)
      const by = actorOf(principalOf(request))
      const taken = await write((log) =>
        takeDecision(db, contract, quarter, { said: request.body, by, now: now(), log }),
      )
      return reply.code(201).send(review(contract, [taken])[0]!)
    },
  )

  app.patch(
    '/contracts/:contractId/committees/:quarter/decisions/:decisionId',
    {
      config: does(
        'decisions:change',
        'decision-not-found',
        'decision-changed',
        'committee-closed',
        'decision-owner-unknown',
        'decision-done-in-future',
      ),
      schema: {
        operationId: 'changeDecision',
        tags: ['committees'],
        summary: 'Change a decision, or say that it is done or dropped',
        description:
          '`version` is the one that was read. Where somebody changed it since, nothing is written and the refusal holds the decision as it is (`decision`).',
        params: DecisionParamsSchema,
        body: DecisionPatchSchema,
        response: { 200: DecisionSchema },
      },
    },
    async (request) => {
      const { contractId, quarter, decisionId } = request.params
      const contract = requireContract(db, contractId)
      const by = actorOf(principalOf(request))
      const require = () => {
        const found = findDecision(db, contractId, decisionId)
        if (!found || `Q${found.quarter}` !== quarter) throw new Failure('decision-not-found', { id: decisionId })
        return found
      }
      try {
        const is = await write((log) =>
          reviseDecision(db, contract, require(), { to: request.body, by, now: now(), log }),
        )
        return review(contract, [is])[0]!
      } catch (error) {
        if (!(error instanceof Failure) || error.code !== 'decision-changed') throw error
        const [decision] = review(contract, [require()])
        throw new Failure('decision-changed', error.params, undefined, { decision })
      }
    },
  )
}
