import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { z } from 'zod'
import { ContractParamsSchema } from '../../shared/api/fields.ts'
import {
  InvitationParamsSchema,
  MemberParamsSchema,
  MemberPatchSchema,
  MemberSchema,
  MembersSchema,
  NewInvitationSchema,
  SentLinkSchema,
} from '../../shared/api/members.ts'
import { sendLink } from '../accounts/links.ts'
import { does, mayMember } from '../accounts/policy.ts'
import { actorOf, roleIn } from '../accounts/principal.ts'
import { findAccountByEmail } from '../db/accounts.ts'
import { listInvitations, withdrawInvitation } from '../db/links.ts'
import { countActiveClients, findRole, listMembers, putMember, removeMember } from '../db/members.ts'
import { removeSessions } from '../db/sessions.ts'
import { Failure } from '../errors.ts'
import { principalOf, signedInBy } from '../plugins/guard.ts'
import type { Services } from '../services.ts'
import { requireContract, requireRealContract } from './find-contract.ts'

/** Who belongs to a contract. */
export const memberRoutes: FastifyPluginAsyncZod<Services> = async (app, { db, write, access }) => {
  const { now } = access
  const { limiter, mail, baseOf } = access
  const requireMember = (contractId: number, accountId: number) => {
    const member = listMembers(db, contractId).find((one) => one.accountId === accountId)
    if (!member) throw new Failure('account-not-found', { id: accountId })
    return member
  }
  /** Refuses to leave the contract without anybody who owns it. Belongs in the transaction that would. */
  const keepAClient = (contractId: number) => {
    if (countActiveClients(db, contractId) === 0) throw new Failure('last-client')
  }

  app.get(
    '/contracts/:contractId/members',
    {
      config: does('members:read'),
      schema: {
        operationId: 'listMembers',
        tags: ['members'],
        summary: 'Members, and, for whoever may invite, the invitations that wait',
        params: ContractParamsSchema,
        response: { 200: MembersSchema },
      },
    },
    async (request) => {
      const { id } = requireContract(db, request.params.contractId)
      const role = findRole(db, id, signedInBy(request).account.id)
      const mayInvite = role !== null && mayMember(roleIn(signedInBy(request), role), 'members:change')
      return { members: listMembers(db, id), invitations: mayInvite ? listInvitations(db, id, now()) : [] }
    },
  )

  app.post(
    '/contracts/:contractId/invitations',
    {
      config: does('members:change', 'sample-contract', 'member-already', 'mail-failed', 'too-many-attempts'),
      schema: {
        operationId: 'inviteMember',
        tags: ['members'],
        summary: 'Invite somebody: by mail, else by a link to pass on',
        params: ContractParamsSchema,
        body: NewInvitationSchema,
        response: { 201: SentLinkSchema },
      },
    },
    async (request, reply) => {
      const contract = requireRealContract(db, request.params.contractId)
      const { account } = signedInBy(request)
      const { email, role, language } = request.body
      const sent = await sendLink(
        { db, write, limiter, mail, now },
        { kind: 'invitation', email, contractId: contract.id, role, invitedBy: account.id },
        {
          by: actorOf(principalOf(request)),
          event: 'member-invited',
          base: baseOf(request),
          checked: () => {
            const invited = findAccountByEmail(db, email)
            if (invited && findRole(db, contract.id, invited.id) !== null)
              throw new Failure('member-already', { email })
          },
        },
        (url) => ({ what: 'invitation', to: email, language, url, by: account.name, contract: contract.name }),
      )
      return reply.code(201).send(sent)
    },
  )

  app.delete(
    '/contracts/:contractId/invitations/:invitationId',
    {
      config: does('members:change', 'invitation-not-found'),
      schema: {
        operationId: 'withdrawInvitation',
        tags: ['members'],
        summary: 'Withdraw an invitation',
        params: InvitationParamsSchema,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { contractId, invitationId } = request.params
      const by = actorOf(principalOf(request))
      await write((log) => {
        if (!withdrawInvitation(db, contractId, invitationId, now())) throw new Failure('invitation-not-found')
        const about = { subject: 'link', id: invitationId } as const
        log({ event: 'invitation-withdrawn', by, contractId, about })
      })
      return reply.code(204).send(null)
    },
  )

  app.patch(
    '/contracts/:contractId/members/:accountId',
    {
      config: does('members:change', 'account-not-found', 'last-client'),
      schema: {
        operationId: 'changeMember',
        tags: ['members'],
        summary: 'Give a member another role; that person signs in anew',
        params: MemberParamsSchema,
        body: MemberPatchSchema,
        response: { 200: MemberSchema },
      },
    },
    async (request) => {
      const { contractId, accountId } = request.params
      const { role } = request.body
      const by = actorOf(principalOf(request))
      return write((log) => {
        const member = requireMember(contractId, accountId)
        if (member.role === role) return member
        putMember(db, { contractId, accountId, role }, now())
        keepAClient(contractId)
        removeSessions(db, accountId)
        const about = { subject: 'account', id: accountId } as const
        const detail = `${member.role},${role}`
        log({ event: 'member-role-changed', by, contractId, about, detail })
        return requireMember(contractId, accountId)
      })
    },
  )

  app.delete(
    '/contracts/:contractId/members/:accountId',
    {
      config: does('members:change', 'account-not-found', 'last-client'),
      schema: {
        operationId: 'removeMember',
        tags: ['members'],
        summary: 'Remove a member',
        params: MemberParamsSchema,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { contractId, accountId } = request.params
      const by = actorOf(principalOf(request))
      await write((log) => {
        const { role } = requireMember(contractId, accountId)
        removeMember(db, contractId, accountId)
        keepAClient(contractId)
        removeSessions(db, accountId)
        const about = { subject: 'account', id: accountId } as const
        log({ event: 'member-removed', by, contractId, about, detail: role })
      })
      return reply.code(204).send(null)
    },
  )
}
