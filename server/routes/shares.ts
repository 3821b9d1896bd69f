import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { z } from 'zod'
import { CommitteeParamsSchema, type Committee } from '../../shared/api/committees.ts'
import { ContractParamsSchema } from '../../shared/api/fields.ts'
import {
  CreatedShareSchema,
  NewShareSchema,
  ShareParamsSchema,
  ShareSchema,
  SharedCommitteeSchema,
} from '../../shared/api/shares.ts'
import { does, mayMember } from '../accounts/policy.ts'
import { actorOf } from '../accounts/principal.ts'
import { DAY_SECONDS, hashSecret, newSecret, secretPrefixes } from '../accounts/secrets.ts'
import { toInstant } from '../db/instant.ts'
import { addShare, listShares, openShare, revokeShare, toShare } from '../db/shares.ts'
import { Failure } from '../errors.ts'
import { principalOf, signedInBy } from '../plugins/guard.ts'
import { readerLanguage } from '../plugins/reader-language.ts'
import type { Services } from '../services.ts'
import { requireCommittee } from '../review/shown-committee.ts'
import { requireContract } from './find-contract.ts'

/** One quarter's committee, for somebody without an account. */
export const shareRoutes: FastifyPluginAsyncZod<Services> = async (app, { db, write, now, access, readers }) => {
  app.get(
    '/contracts/:contractId/shares',
    {
      config: does('shares:read'),
      schema: {
        operationId: 'listShares',
        tags: ['committees'],
        summary: 'Quarters that were shared, with whom, and whether they were opened',
        params: ContractParamsSchema,
        response: { 200: z.array(ShareSchema) },
      },
    },
    async (request) => listShares(db, request.params.contractId, (role) => mayMember(role, 'shares:change')),
  )

  app.post(
    '/contracts/:contractId/committees/:quarter/shares',
    {
      config: does('shares:change', 'quarter-not-begun'),
      schema: {
        operationId: 'shareCommittee',
        tags: ['committees'],
        summary: 'Share a quarter’s committee, read only; the link is told this once',
        params: CommitteeParamsSchema,
        body: NewShareSchema,
        response: { 201: CreatedShareSchema },
      },
    },
    async (request, reply) => {
      const contract = requireContract(db, request.params.contractId)
      const quarter = Number(request.params.quarter.slice(1))
      requireCommittee(db, contract, quarter, now())
      const { account } = signedInBy(request)
      const { name, days } = request.body
      const secret = newSecret(secretPrefixes.share)
      const by = actorOf(principalOf(request))
      const share = await write((log) => {
        const fields = { contractId: contract.id, quarter, accountId: account.id, name }
        const expiresAt = access.now() + days * DAY_SECONDS
        const made = addShare(db, { ...fields, hash: hashSecret(secret), expiresAt }, access.now())
        const about = { subject: 'share', id: made.id } as const
        log({ event: 'share-created', by, contractId: contract.id, about, detail: `Q${quarter}` })
        return made
      })
      const link = `${access.baseOf(request)}/shared#${secret}`
      return reply.code(201).send({ ...toShare(share, account.name), link })
    },
  )

  app.delete(
    '/contracts/:contractId/shares/:shareId',
    {
      config: does('shares:change', 'share-not-found'),
      schema: {
        operationId: 'revokeShare',
        tags: ['committees'],
        summary: 'Revoke a shared link',
        params: ShareParamsSchema,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { contractId, shareId } = request.params
      const by = actorOf(principalOf(request))
      await write((log) => {
        if (!revokeShare(db, contractId, shareId, access.now())) throw new Failure('share-not-found', { id: shareId })
        const about = { subject: 'share', id: shareId } as const
        log({ event: 'share-revoked', by, contractId, about })
      })
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/shared',
    {
      config: does('shared:read', 'share-invalid'),
      schema: {
        operationId: 'readSharedCommittee',
        tags: ['committees'],
        summary: 'The committee that a shared link shows',
        description: 'The secret of the link is sent as `Authorization: Bearer …`.',
        response: { 200: SharedCommitteeSchema },
      },
    },
    async (request) => {
      const principal = principalOf(request)
      if (principal.kind !== 'share') throw new Failure('share-invalid')
      const { share } = principal
      const contract = requireContract(db, share.contractId)
      const asked = { quarter: share.quarter, language: readerLanguage(request), now: now() }
      const committee = JSON.parse(await readers.ask('committee', contract.id, asked)) as Committee
      await write((log) => {
        openShare(db, share.id, access.now())
        const about = { subject: 'share', id: share.id } as const
        const by = actorOf(principal)
        log({ event: 'share-opened', by, contractId: contract.id, about })
      })
      return { contract, committee, expiresAt: toInstant(share.expiresAt) }
    },
  )
}
