import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { LinkLookSchema, LinkSchema, LinkUseSchema, SessionSchema } from '../../shared/api/session.ts'
import { does } from '../accounts/policy.ts'
import { sessionView } from '../accounts/session-view.ts'
import { prepareUse, requireLink } from '../accounts/use-link.ts'
import { findAccount } from '../db/accounts.ts'
import { findContract } from '../db/contracts.ts'
import { toInstant } from '../db/instant.ts'
import { principalOf } from '../plugins/guard.ts'
import { readerLanguage } from '../plugins/reader-language.ts'
import type { Services } from '../services.ts'

const BODY_BYTES = 4096

/** Links that work once: the first administrator's, invitations, new passwords. Their secret is never in an address. */
export const linkRoutes: FastifyPluginAsyncZod<Services> = async (app, { db, lock, access }) => {
  const { passwords, signIn, ways, now, markInstance } = access

  app.post(
    '/links/look',
    {
      bodyLimit: BODY_BYTES,
      config: does('link:use', 'link-invalid', 'too-many-attempts'),
      schema: {
        operationId: 'lookAtLink',
        tags: ['accounts'],
        summary: 'What a link is for',
        body: LinkLookSchema,
        response: { 200: LinkSchema },
      },
    },
    async (request) => {
      const { link, account } = requireLink(db, request.body.token, now())
      const contract = link.contractId === null ? null : findContract(db, link.contractId)
      return {
        kind: link.kind,
        email: link.email,
        name: link.kind === 'password-reset' ? (account?.name ?? null) : null,
        hasAccount: account !== null,
        contract: contract && { name: contract.name, client: contract.client, provider: contract.provider },
        role: link.role,
        invitedBy: link.invitedBy === null ? null : (findAccount(db, link.invitedBy)?.name ?? null),
        expiresAt: toInstant(link.expiresAt),
      }
    },
  )

  app.post(
    '/links/use',
    {
      bodyLimit: BODY_BYTES,
      config: does(
        'link:use',
        'link-invalid',
        'link-other-account',
        'email-taken',
        'password-refused',
        'sign-in-failed',
        'too-many-attempts',
        'busy',
      ),
      schema: {
        operationId: 'useLink',
        tags: ['accounts'],
        summary: 'Use a link: open an account, join a contract, or choose a new password; signs in',
        body: LinkUseSchema,
        response: { 201: SessionSchema },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request)
      const signedIn = principal.kind === 'account' ? principal.signedIn : null
      const parts = { db, passwords, now, markInstance }
      const use = await prepareUse(parts, request.body, signedIn, readerLanguage(request))
      const begun = await lock(() => signIn.begin({ request, reply }, use.apply(), 'person', 'link'))
      return reply.code(201).send(sessionView(db, begun, ways()))
    },
  )
}
