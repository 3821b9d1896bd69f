import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { CommitteeParamsSchema, CommitteeSchema, type Committee } from '../../shared/api/committees.ts'
import type { Contract } from '../../shared/api/contracts.ts'
import { ReopeningSchema, SigningSchema } from '../../shared/api/editions.ts'
import type { Language } from '../../shared/words/language.ts'
import { does } from '../accounts/policy.ts'
import { actorOf } from '../accounts/principal.ts'
import { closeCommittee, refuseClosed, reopenCommittee, requireEdition, signEdition } from '../committees/close.ts'
import type { Db } from '../db/client.ts'
import { findEdition, tellEdition } from '../db/editions.ts'
import { toInstant } from '../db/instant.ts'
import { Failure } from '../errors.ts'
import { principalOf } from '../plugins/guard.ts'
import type { KeptAnswers } from '../plugins/kept-answers.ts'
import { readerLanguage } from '../plugins/reader-language.ts'
import { readCommittee } from '../review/committee.ts'
import type { ComputedCommittee } from '../review/computed-committee.ts'
import { deckMatter, drawDeck, editionContent } from '../review/edition.ts'
import { movedSince } from '../review/moved-since.ts'
import type { EditionContent } from '../review/edition.ts'
import type { Services } from '../services.ts'
import { requireContract } from './find-contract.ts'

const about = { tags: ['committees'], params: CommitteeParamsSchema, response: { 200: CommitteeSchema } }

/** The quarterly committees of a contract: looked at, closed, signed, reopened. */
export const committeeRoutes: FastifyPluginAsyncZod<Services & { kept: KeptAnswers }> = async (
  app,
  { db, lock, write, outbox, now, kept },
) => {
  const quarterOf = ({ quarter }: { quarter: string }) => Number(quarter.slice(1))

  app.get(
    '/contracts/:contractId/committees/:quarter',
    {
      ...kept.hooks(readerLanguage),
      config: does('committee:read', 'quarter-not-begun'),
      schema: {
        operationId: 'readCommittee',
        summary: 'A quarter of the contract: its months pooled from their facts, what to look at first, every KPI',
        description:
          'Its slides are in `deck`, in the language that is asked for (`Accept-Language`). Of a closed committee they are those of its edition, as they were shown; `movedSince` says which judged figures are not what they were.',
        ...about,
      },
    },
    async (request) => tell(request.params, readerLanguage(request)),
  )
  const tell = ({ contractId, quarter }: { contractId: number; quarter: string }, language: Language) =>
    shownCommittee(db, requireContract(db, contractId), { quarter: quarterOf({ quarter }), language, now: kept.now() })

  app.post(
    '/contracts/:contractId/committees/:quarter/close',
    {
      config: does('committee:close', 'quarter-not-begun', 'quarter-running', 'committee-closed'),
      schema: {
        operationId: 'closeCommittee',
        summary:
          'Close a committee: what it is shown is kept as it is, under its SHA-256, and mailed to the members who chose so',
        ...about,
      },
    },
    async (request) => {
      const by = actorOf(principalOf(request))
      const quarter = quarterOf(request.params)
      await lock(async () => {
        const contract = requireContract(db, request.params.contractId)
        const committee = requireCommittee(db, contract, quarter, now())
        refuseClosed(db, contract.id, quarter)
        if (!committee.isOver) throw new Failure('quarter-running', { quarter })
        const content = await editionContent(db, deckMatter(db, contract, committee, now()), contract)
        db.sqlite.transaction(() => closeCommittee(db, content, { by, now: now() })).immediate()
      })
      void outbox.wake()
      return tell(request.params, readerLanguage(request))
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
    async (request) => {
      const by = actorOf(principalOf(request))
      const { contractId } = request.params
      await write(() => {
        const edition = requireEdition(db, contractId, quarterOf(request.params))
        reopenCommittee(db, edition, request.body.reason, { by, now: now() })
      })
      return tell(request.params, readerLanguage(request))
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
    async (request) => {
      const by = actorOf(principalOf(request))
      const { contractId } = request.params
      await write(() => {
        const edition = requireEdition(db, contractId, quarterOf(request.params))
        signEdition(db, edition, request.body.reserve, { by, now: now() })
      })
      return tell(request.params, readerLanguage(request))
    },
  )
}

/** A quarter of the contract; refuses one that has not begun. */
export function requireCommittee(db: Db, contract: Contract, quarter: number, now: number): ComputedCommittee {
  const committee = readCommittee(db, contract, quarter, now)
  if (!committee) throw new Failure('quarter-not-begun', { quarter, startsOn: contract.startsOn })
  return committee
}

/** A quarter with its slides: those of its edition where it is closed, with what moved since, else those of today. */
export async function shownCommittee(
  db: Db,
  contract: Contract,
  { quarter, language, now }: { readonly quarter: number; readonly language: Language; readonly now: number },
): Promise<Committee> {
  const committee = requireCommittee(db, contract, quarter, now)
  const edition = findEdition(db, contract.id, quarter)
  if (!edition) {
    const matter = deckMatter(db, contract, committee, now)
    const deck = await drawDeck(matter, language)
    return { ...committee, breakdowns: [...matter.breakdowns], edition: null, deck, movedSince: [] }
  }
  const content = JSON.parse(edition.content) as EditionContent
  return {
    ...content.committee,
    // Where one goes on to is no figure: the quarters that there are today.
    quarters: committee.quarters,
    breakdowns: [...content.breakdowns],
    edition: tellEdition(db, edition),
    deck: content.decks[language],
    movedSince: movedSince(content.committee, committee, toInstant(edition.closedAt)),
  }
}
