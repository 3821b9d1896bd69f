import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { ContractParamsSchema } from '../../shared/api/fields.ts'
import { MailingSchema, OwnMailingsSchema } from '../../shared/api/mailings.ts'
import { does } from '../accounts/policy.ts'
import { byAccount } from '../db/audit.ts'
import { changeMailing, listOwnMailings } from '../db/mailings.ts'
import { findRole } from '../db/members.ts'
import { Failure } from '../errors.ts'
import { signedInBy } from '../plugins/guard.ts'
import type { Services } from '../services.ts'
import { requireRealContract } from './find-contract.ts'

const BODY_BYTES = 4096

/** Which documents of one's contracts one is mailed. */
export const mailingRoutes: FastifyPluginAsyncZod<Services> = async (app, { db, write, outbox }) => {
  app.get(
    '/account/mailings',
    {
      config: does('account:manage'),
      schema: {
        operationId: 'listMailings',
        tags: ['accounts'],
        summary: 'Which documents one is mailed of each of one’s contracts',
        response: { 200: OwnMailingsSchema },
      },
    },
    async (request) => ({
      mailings: listOwnMailings(db, signedInBy(request).account.id),
      canMail: outbox.canMail,
    }),
  )

  app.put(
    '/account/mailings/:contractId',
    {
      bodyLimit: BODY_BYTES,
      config: does('account:manage', 'contract-not-found', 'sample-contract'),
      schema: {
        operationId: 'changeMailing',
        tags: ['accounts'],
        summary: 'Choose which documents of a contract one is mailed, when, and in which language',
        params: ContractParamsSchema,
        body: MailingSchema,
        response: { 200: MailingSchema },
      },
    },
    async (request) => {
      const { contractId } = request.params
      const accountId = signedInBy(request).account.id
      const { pack, page, day, language } = request.body
      await write((log) => {
        if (findRole(db, contractId, accountId) === null) throw new Failure('contract-not-found', { id: contractId })
        requireRealContract(db, contractId)
        changeMailing(db, contractId, accountId, request.body)
        const detail = [`pack-${pack}`, `page-${page}`, ...(page === 'day' ? [day] : []), language].join(',')
        log({
          event: 'mailing-changed',
          by: byAccount(accountId),
          contractId,
          about: { subject: 'account', id: accountId },
          detail,
        })
      })
      return request.body
    },
  )
}
