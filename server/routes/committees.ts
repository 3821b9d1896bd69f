import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { CommitteeParamsSchema, CommitteeSchema } from '../../shared/api/committees.ts'
import { ReopeningSchema, SigningSchema } from '../../shared/api/editions.ts'
import { does } from '../accounts/policy.ts'
import { actorOf } from '../accounts/principal.ts'
import { closeCommittee, refuseClosed, reopenCommittee, requireEdition, signEdition } from '../committees/close.ts'
import { loggedWrite } from '../db/logged-write.ts'
import { Failure } from '../errors.ts'
import { goneSignal } from '../plugins/gone.ts'
import { principalOf } from '../plugins/guard.ts'
import type { ResponseCache } from '../plugins/response-cache.ts'
import { readerLanguage } from '../plugins/reader-language.ts'
import { deckMatter, editionContent } from '../review/edition.ts'
import { toldQuarter } from '../review/quarter.ts'
import { requireCommittee } from '../review/shown-committee.ts'
import type { Services } from '../services.ts'
import { requireContract } from './find-contract.ts'
import { sendAnswer } from './send-answer.ts'

type CommitteeParams = z.output<typeof CommitteeParamsSchema>

const about = { tags: ['committees'], params: CommitteeParamsSchema, response: { 200: CommitteeSchema } }

/** The quarterly committees of a contract: looked at, closed, signed, reopened. */
export const committeeRoutes: FastifyPluginAsyncZod<Services & { cache: ResponseCache }> = async (
  app,
  { db, lock, write, outbox, now, cache, readers },
) => {
  const quarterOf = ({ quarter }: { quarter: string }) => Number(quarter.slice(1))

  app.get(
    '/contracts/:contractId/committees/:quarter',
    {
      ...cache.hooks(readerLanguage),
      config: does('committee:read', 'quarter-not-begun'),
      schema: {
        operationId: 'readCommittee',
        summary: 'A quarter of the contract: its months pooled from their facts, what to look at first, every KPI',
        description:
          'Its slides are in `deck`, in the language that is asked for (`Accept-Language`). Of a closed committee they are those of its edition, as they were shown; `movedSince` says which judged figures are not what they were.',
        ...about,
      },
    },
    async (request, reply) => tell(request, reply),
  )
  const tell = async (request: FastifyRequest<{ Params: CommitteeParams }>, reply: FastifyReply) => {
    const { contractId } = request.params
    requireContract(db, contractId)
    const asked = { quarter: quarterOf(request.params), language: readerLanguage(request), now: cache.now() }
    return sendAnswer(reply, await readers.ask('committee', contractId, asked, goneSignal(reply)))
  }

  app.post(
    '/contracts/:contractId/committees/:quarter/close',
    {
      config: does('committee:close', 'quarter-not-begun', 'quarter-running', 'committee-closed'),
      schema: {
        operationId: 'closeCommittee',
        summary:
          'Close a committee: what it is shown is kept as it is, under its SHA-256, and mailed to its members, but those who chose otherwise',
        ...about,
      },
    },
    async (request, reply) => {
      const by = actorOf(principalOf(request))
      const quarter = quarterOf(request.params)
      await lock(async () => {
        const contract = requireContract(db, request.params.contractId)
        const committee = requireCommittee(db, contract, quarter, now())
        refuseClosed(db, contract, quarter)
        if (!committee.isOver) throw new Failure('quarter-running', toldQuarter(contract, quarter))
        const content = await editionContent(db, deckMatter(db, contract, committee, now()), contract)
        loggedWrite(db, now(), (log) =>
          closeCommittee(db, contract, content, { by, now: now(), log, canMail: outbox.canMail }),
        )
      })
      void outbox.wake()
      return tell(request, reply)
    },
  )

  app.post(
    '/contracts/:contractId/committees/:quarter/reopen',
    {
      config: does('committee:close', 'quarter-not-begun', 'committee-open'),
      schema: {
        operationId: 'reopenCommittee',
        summary: 'Open a closed committee again, for a reason; its edition is kept',
        ...about,
        body: ReopeningSchema,
      },
    },
    async (request, reply) => {
      const by = actorOf(principalOf(request))
      const contract = requireContract(db, request.params.contractId)
      await write((log) => {
        const edition = requireEdition(db, contract, quarterOf(request.params))
        reopenCommittee(db, edition, request.body.reason, { by, now: now(), log })
      })
      return tell(request, reply)
    },
  )

  app.post(
    '/contracts/:contractId/committees/:quarter/sign',
    {
      config: does('committee:sign', 'quarter-not-begun', 'committee-open', 'edition-signed'),
      schema: {
        operationId: 'signCommittee',
        summary: 'Sign the record of a closed committee: agreed, or with a reserve, which becomes part of it',
        ...about,
        body: SigningSchema,
      },
    },
    async (request, reply) => {
      const by = actorOf(principalOf(request))
      const contract = requireContract(db, request.params.contractId)
      await write((log) => {
        const edition = requireEdition(db, contract, quarterOf(request.params))
        signEdition(db, { contract, edition }, request.body.reserve, { by, now: now(), log })
      })
      return tell(request, reply)
    },
  )
}
