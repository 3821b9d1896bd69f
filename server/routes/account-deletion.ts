import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { z } from 'zod'
import { AccountDeletionSchema } from '../../shared/api/accounts.ts'
import { AccountParamsSchema } from '../../shared/api/admin.ts'
import { deleteAccount } from '../accounts/delete-account.ts'
import { does } from '../accounts/policy.ts'
import { actorOf } from '../accounts/principal.ts'
import { byAccount } from '../db/audit.ts'
import { Failure } from '../errors.ts'
import { principalOf, signedInBy } from '../plugins/guard.ts'
import type { Services } from '../services.ts'

const BODY_BYTES = 4096

/** The end of an account: by its owner, or by whoever runs the server. */
export const accountDeletionRoutes: FastifyPluginAsyncZod<Services> = async (app, { db, write, now, access }) => {
  app.post(
    '/account/deletion',
    {
      bodyLimit: BODY_BYTES,
      config: does(
        'account:manage',
        'password-wrong',
        'openid-only-way',
        'account-not-found',
        'last-admin',
        'last-client',
        'too-many-attempts',
        'busy',
      ),
      schema: {
        operationId: 'deleteOwnAccount',
        tags: ['accounts'],
        summary: 'Delete one’s account: its name and address leave everything, its number stays in the audit log',
        body: AccountDeletionSchema,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { id, email, passwordHash } = signedInBy(request).account
      if (passwordHash === null) throw new Failure('openid-only-way')
      if (!(await access.signIn.isPassword(passwordHash, request.body.current, email, request.ip)))
        throw new Failure('password-wrong')
      await deleteAccount({ db, write, now }, id, byAccount(id))
      return reply.code(204).send(null)
    },
  )

  app.delete(
    '/admin/accounts/:accountId',
    {
      config: does('server:administer', 'account-not-found', 'last-admin', 'last-client'),
      schema: {
        operationId: 'deleteAccount',
        tags: ['admin'],
        summary: 'Delete an account: its name and address leave everything, its number stays in the audit log',
        params: AccountParamsSchema,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await deleteAccount({ db, write, now }, request.params.accountId, actorOf(principalOf(request)))
      return reply.code(204).send(null)
    },
  )
}
