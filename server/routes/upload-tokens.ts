import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { z } from 'zod'
import { ContractParamsSchema } from '../../shared/api/fields.ts'
import {
  CreatedUploadTokenSchema,
  NewUploadTokenSchema,
  TokenParamsSchema,
  UploadTokenSchema,
} from '../../shared/api/members.ts'
import { does, mayMember, mayUpload } from '../accounts/policy.ts'
import { actorOf } from '../accounts/principal.ts'
import { DAY_SECONDS, hashSecret, newSecret, secretPrefixes } from '../accounts/secrets.ts'
import { findRole } from '../db/members.ts'
import { addUploadToken, listUploadTokens, revokeUploadToken } from '../db/upload-tokens.ts'
import { Failure } from '../errors.ts'
import { principalOf, signedInBy } from '../plugins/guard.ts'
import type { Services } from '../services.ts'

/** Keys by which a program uploads the files of a contract. One's own, and, for whoever oversees them, everybody's. */
export const uploadTokenRoutes: FastifyPluginAsyncZod<Services> = async (app, { db, write, access: { now } }) => {
  const listFor = (contractId: number, accountId: number) => {
    const role = findRole(db, contractId, accountId)
    const isOverseer = role !== null && mayMember(role, 'tokens:oversee')
    return listUploadTokens(db, isOverseer ? { contractId } : { contractId, accountId }, mayUpload, now())
  }

  app.get(
    '/contracts/:contractId/tokens',
    {
      config: does('tokens:use'),
      schema: {
        operationId: 'listUploadTokens',
        tags: ['members'],
        summary: 'Upload tokens of the contract, never the tokens themselves',
        params: ContractParamsSchema,
        response: { 200: z.array(UploadTokenSchema) },
      },
    },
    async (request) => listFor(request.params.contractId, signedInBy(request).account.id),
  )

  app.post(
    '/contracts/:contractId/tokens',
    {
      config: does('tokens:use'),
      schema: {
        operationId: 'createUploadToken',
        tags: ['members'],
        summary: 'Make an upload token; it is told this once',
        params: ContractParamsSchema,
        body: NewUploadTokenSchema,
        response: { 201: CreatedUploadTokenSchema },
      },
    },
    async (request, reply) => {
      const { contractId } = request.params
      const accountId = signedInBy(request).account.id
      const { name, days } = request.body
      const token = newSecret(secretPrefixes.token)
      const by = actorOf(principalOf(request))
      const { id } = await write((log) => {
        const expiresAt = now() + days * DAY_SECONDS
        const made = addUploadToken(db, { hash: hashSecret(token), contractId, accountId, name, expiresAt }, now())
        const about = { subject: 'token', id: made.id } as const
        log({ event: 'token-created', by, contractId, about })
        return made
      })
      const view = listFor(contractId, accountId).find((one) => one.id === id)!
      return reply.code(201).send({ ...view, token })
    },
  )

  app.delete(
    '/contracts/:contractId/tokens/:tokenId',
    {
      config: does('tokens:use', 'token-not-found'),
      schema: {
        operationId: 'revokeUploadToken',
        tags: ['members'],
        summary: 'Revoke an upload token',
        params: TokenParamsSchema,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { contractId, tokenId } = request.params
      const accountId = signedInBy(request).account.id
      const by = actorOf(principalOf(request))
      await write((log) => {
        const isTheirs = listFor(contractId, accountId).some(({ id }) => id === tokenId)
        if (!isTheirs || !revokeUploadToken(db, tokenId, now())) throw new Failure('token-not-found', { id: tokenId })
        const about = { subject: 'token', id: tokenId } as const
        log({ event: 'token-revoked', by, contractId, about })
      })
      return reply.code(204).send(null)
    },
  )
}
