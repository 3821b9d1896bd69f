import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { z } from 'zod'
import {
  AccountParamsSchema,
  AccountPatchSchema,
  AccountSchema,
  AdminContractSchema,
  BackupSchema,
  BackupsSchema,
  NewAccountSchema,
} from '../../shared/api/admin.ts'
import { ContractParamsSchema } from '../../shared/api/fields.ts'
import { SentLinkSchema } from '../../shared/api/members.ts'
import { sendLink } from '../accounts/links.ts'
import { does } from '../accounts/policy.ts'
import { actorOf } from '../accounts/principal.ts'
import { changeAccount, countActiveAdmins, findAccount, findAccountByEmail, listAccounts } from '../db/accounts.ts'
import { endLinksFor } from '../db/links.ts'
import { countActiveClients, listAdminContracts } from '../db/members.ts'
import { removeSessions } from '../db/sessions.ts'
import { Failure } from '../errors.ts'
import { backupsView } from './backups-view.ts'
import { principalOf, signedInBy } from '../plugins/guard.ts'
import type { Services } from '../services.ts'
import { requireContract } from './find-contract.ts'

/** For whoever runs the server: accounts, contracts by name, backups. No figure of a contract is here. */
export const adminRoutes: FastifyPluginAsyncZod<Services> = async (app, services) => {
  const { db, write, access, backups, backupSchedule } = services
  const { limiter, mail, baseOf, now } = access
  const sending = { db, write, limiter, mail, now }
  const config = does('server:administer')
  const requireAccount = (id: number) => {
    const account = findAccount(db, id)
    if (!account) throw new Failure('account-not-found', { id })
    return account
  }
  const refuseTaken = (email: string) => {
    if (findAccountByEmail(db, email)) throw new Failure('email-taken', { email })
  }

  app.get(
    '/admin/accounts',
    {
      config,
      schema: {
        operationId: 'listAccounts',
        tags: ['admin'],
        summary: 'All accounts',
        response: { 200: z.array(AccountSchema) },
      },
    },
    async () => listAccounts(db),
  )

  app.post(
    '/admin/invitations',
    {
      config: does('server:administer', 'email-taken', 'mail-failed', 'too-many-attempts'),
      schema: {
        operationId: 'inviteAccount',
        tags: ['admin'],
        summary: 'Invite somebody to open an account, without a contract yet',
        body: NewAccountSchema,
        response: { 201: SentLinkSchema },
      },
    },
    async (request, reply) => {
      const { email, language } = request.body
      const { account } = signedInBy(request)
      const sent = await sendLink(
        sending,
        { kind: 'invitation', email, invitedBy: account.id },
        {
          by: actorOf(principalOf(request)),
          event: 'member-invited',
          base: baseOf(request),
          checked: () => refuseTaken(email),
        },
        (url) => ({ what: 'invitation', to: email, language, url, by: account.name, contract: null }),
      )
      return reply.code(201).send(sent)
    },
  )

  app.patch(
    '/admin/accounts/:accountId',
    {
      config: does('server:administer', 'account-not-found', 'last-admin'),
      schema: {
        operationId: 'changeAccount',
        tags: ['admin'],
        summary: 'Deactivate an account, which ends its sessions at once, or activate it again',
        params: AccountParamsSchema,
        body: AccountPatchSchema,
        response: { 200: AccountSchema },
      },
    },
    async (request) => {
      const { accountId } = request.params
      const { isActive } = request.body
      const by = actorOf(principalOf(request))
      return write((log) => {
        const account = requireAccount(accountId)
        if (isActive !== (account.deactivatedAt === null)) {
          changeAccount(db, accountId, { deactivatedAt: isActive ? null : now() })
          if (countActiveAdmins(db) === 0) throw new Failure('last-admin')
          removeSessions(db, accountId)
          endLinksFor(db, account.email, now())
          const event = isActive ? 'account-reactivated' : 'account-deactivated'
          log({ event, by, about: { subject: 'account', id: accountId } })
        }
        return listAccounts(db).find(({ id }) => id === accountId)!
      })
    },
  )

  app.post(
    '/admin/accounts/:accountId/password-reset',
    {
      config: does('server:administer', 'account-not-found', 'mail-failed', 'too-many-attempts'),
      schema: {
        operationId: 'sendPasswordReset',
        tags: ['admin'],
        summary: 'Make a link by which somebody chooses a new password',
        params: AccountParamsSchema,
        response: { 201: SentLinkSchema },
      },
    },
    async (request, reply) => {
      const account = requireAccount(request.params.accountId)
      const { email, language } = account
      const sent = await sendLink(
        sending,
        { kind: 'password-reset', email, invitedBy: signedInBy(request).account.id },
        {
          by: actorOf(principalOf(request)),
          event: 'password-reset-asked',
          about: { subject: 'account', id: account.id },
          base: baseOf(request),
          checked: () => {
            if (requireAccount(account.id).deactivatedAt !== null)
              throw new Failure('account-not-found', { id: account.id })
          },
        },
        (url) => ({ what: 'reset', to: email, language, url }),
      )
      return reply.code(201).send(sent)
    },
  )

  app.get(
    '/admin/contracts',
    {
      config,
      schema: {
        operationId: 'listAllContracts',
        tags: ['admin'],
        summary: 'All contracts by name, without any figure',
        response: { 200: z.array(AdminContractSchema) },
      },
    },
    async () => listAdminContracts(db),
  )

  app.post(
    '/admin/contracts/:contractId/invitations',
    {
      config: does('server:administer', 'contract-has-client', 'admin-not-client', 'mail-failed', 'too-many-attempts'),
      schema: {
        operationId: 'inviteFirstClient',
        tags: ['admin'],
        summary: 'Invite the first client of a contract that has none',
        params: ContractParamsSchema,
        body: NewAccountSchema,
        response: { 201: SentLinkSchema },
      },
    },
    async (request, reply) => {
      const contract = requireContract(db, request.params.contractId)
      const { email, language } = request.body
      const { account } = signedInBy(request)
      const sent = await sendLink(
        sending,
        { kind: 'invitation', email, contractId: contract.id, role: 'client', invitedBy: account.id },
        {
          by: actorOf(principalOf(request)),
          event: 'member-invited',
          base: baseOf(request),
          checked: () => {
            if (countActiveClients(db, contract.id) > 0) throw new Failure('contract-has-client')
            if (findAccountByEmail(db, email)?.isAdmin) throw new Failure('admin-not-client', { email })
          },
        },
        (url) => ({ what: 'invitation', to: email, language, url, by: account.name, contract: contract.name }),
      )
      return reply.code(201).send(sent)
    },
  )

  app.get(
    '/admin/backups',
    {
      config,
      schema: {
        operationId: 'listBackups',
        tags: ['admin'],
        summary: 'Backups on the server, and when others are made',
        response: { 200: BackupsSchema },
      },
    },
    async () => backupsView(backups, backupSchedule),
  )

  app.post(
    '/admin/backups',
    {
      config,
      schema: {
        operationId: 'makeBackup',
        tags: ['admin'],
        summary: 'Back the database up now',
        response: { 201: BackupSchema },
      },
    },
    async (request, reply) => {
      const by = actorOf(principalOf(request))
      const made = await backups.make(services.now())
      await write((log) => log({ event: 'backup-made', by }))
      return reply.code(201).send(made)
    },
  )
}
