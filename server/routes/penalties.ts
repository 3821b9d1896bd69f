import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { ContractParamsSchema } from '../../shared/api/fields.ts'
import {
  PenaltyAnswerSchema,
  PenaltyProposalsSchema,
  PenaltySchema,
  PenaltyWaiverSchema,
} from '../../shared/api/penalties.ts'
import { actorOf } from '../accounts/principal.ts'
import { does } from '../accounts/policy.ts'
import { answerPenalty, type GivenAnswer } from '../committees/answer-penalty.ts'
import { atOneMoment } from '../db/snapshot.ts'
import { principalOf } from '../plugins/guard.ts'
import { reviewPenalties } from '../review/penalties.ts'
import { readReviewedContract } from '../review/reviewed-contract.ts'
import type { Services } from '../services.ts'
import { requireContract } from './find-contract.ts'

const refusals = ['penalty-not-found', 'penalty-answered', 'penalty-not-due', 'penalty-moved'] as const

/** Penalties that the contract's rules propose, and what the parties answer. */
export const penaltyRoutes: FastifyPluginAsyncZod<Services> = async (app, { db, write, watcher, lock, now }) => {
  const answer = async (contractId: number, given: GivenAnswer, by: ReturnType<typeof actorOf>) => {
    // As the contract is once it is our turn to write.
    const answered = await write((log) =>
      answerPenalty(db, requireContract(db, contractId), given, { by, now: now(), log }),
    )
    await lock(() => watcher.look(contractId))
    return answered
  }

  app.get(
    '/contracts/:contractId/penalties',
    {
      config: does('figures:read'),
      schema: {
        operationId: 'listPenalties',
        tags: ['penalties'],
        summary: 'Penalties that the rules of the contract propose, newest window first, each with its calculation',
        description:
          'A proposal is worked out of the judged windows that are over; it is no claim, and nothing is sent. `today` is the figure of today, `answered` the one that was answered.',
        params: ContractParamsSchema,
        response: { 200: PenaltyProposalsSchema },
      },
    },
    async (request) =>
      atOneMoment(db, () =>
        reviewPenalties(db, readReviewedContract(db, requireContract(db, request.params.contractId), now())),
      ),
  )

  app.post(
    '/contracts/:contractId/penalties/answers',
    {
      config: does('penalties:answer', ...refusals),
      schema: {
        operationId: 'answerPenalty',
        tags: ['penalties'],
        summary: 'Agree to a proposed penalty, or contest it with a reason',
        description:
          'The answer of the provider. `amount` is the one that was read: where it moved, nothing is written.',
        params: ContractParamsSchema,
        body: PenaltyAnswerSchema,
        response: { 200: PenaltySchema },
      },
    },
    async (request) => {
      const given = { reason: null, ...request.body }
      return answer(request.params.contractId, given, actorOf(principalOf(request)))
    },
  )

  app.post(
    '/contracts/:contractId/penalties/waivers',
    {
      config: does('penalties:waive', ...refusals),
      schema: {
        operationId: 'waivePenalty',
        tags: ['penalties'],
        summary: 'Give up a proposed or agreed penalty, with a reason',
        description: 'The client’s to give up.',
        params: ContractParamsSchema,
        body: PenaltyWaiverSchema,
        response: { 200: PenaltySchema },
      },
    },
    async (request) => {
      const given = { ...request.body, answer: 'waived' } as const
      return answer(request.params.contractId, given, actorOf(principalOf(request)))
    },
  )
}
