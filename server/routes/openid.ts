import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { OpenIdCallbackSchema, OpenIdStartSchema, OpenIdUrlSchema } from '../../shared/api/session.ts'
import { makeCookie } from '../accounts/cookies.ts'
import { CALLBACK_PATH, type Identity, type OpenId } from '../accounts/openid.ts'
import { keepAttempts, type Attempt } from '../accounts/openid-attempts.ts'
import { does, doesForOtherSites } from '../accounts/policy.ts'
import { openAccount, requireLink } from '../accounts/use-link.ts'
import { addIdentity, findAccount, findAccountByIdentity, type StoredAccount } from '../db/accounts.ts'
import { appendAudit, theServer } from '../db/audit.ts'
import { endLink } from '../db/links.ts'
import { listSessions } from '../db/sessions.ts'
import { Failure } from '../errors.ts'
import { principalOf } from '../plugins/guard.ts'
import { readerLanguage } from '../plugins/reader-language.ts'
import type { Services } from '../services.ts'

const BODY_BYTES = 4096
const ATTEMPT_SECONDS = 600

/** Signing in by the organisation's own sign-in; only where there is one. */
export const openIdRoutes: FastifyPluginAsyncZod<Services & { openId: OpenId }> = async (app, services) => {
  const { db, lock, now, access, openId } = services
  const { signIn, isHttps, publicUrl, markInstance } = access
  const attempts = keepAttempts(now)
  /** The way back is a request that another site causes, on which a strict cookie is not sent. */
  const cookie = makeCookie('vigie_openid', { isHttps, sameSite: 'lax', seconds: ATTEMPT_SECONDS })

  app.post(
    '/session/openid',
    {
      bodyLimit: BODY_BYTES,
      config: does('session:manage'),
      schema: {
        tags: ['accounts'],
        summary:
          'Where to go to sign in with the organisation, accept an invitation by it, or link one’s account to it',
        body: OpenIdStartSchema,
        response: { 200: OpenIdUrlSchema },
      },
    },
    async (request, reply) => {
      const { link = null, screen = false } = request.body
      if (link !== null) requireLink(db, link, now())
      const { url, challenge } = await openId.start()
      const principal = principalOf(request)
      const isLinking = link === null && principal.kind === 'account' && principal.signedIn.session.kind === 'person'
      const from = isLinking
        ? { accountId: principal.signedIn.account.id, sessionId: principal.signedIn.session.id }
        : null
      cookie.write(reply, attempts.add({ challenge, kind: screen ? 'screen' : 'person', link, from }))
      return { url }
    },
  )

  app.get(
    CALLBACK_PATH.replace('/api', ''),
    {
      config: doesForOtherSites('session:manage'),
      schema: { tags: ['accounts'], summary: 'The way back from it', querystring: OpenIdCallbackSchema },
    },
    async (request, reply) => {
      const attempt = attempts.take(cookie.read(request))
      cookie.clear(reply)
      const home = attempt?.from ? '/account' : '/sign-in'
      const goBack = (problem: string) => reply.redirect(`${home}?problem=${problem}`, 303)
      if (!attempt) return goBack('openid-failed')
      let identity: Identity
      try {
        identity = await openId.finish(new URL(request.url, publicUrl!), attempt.challenge)
      } catch (error) {
        request.log.warn({ code: (error as { code?: unknown }).code }, 'sign-in by OpenID Connect failed')
        return goBack(error instanceof Failure ? error.code : 'openid-failed')
      }
      try {
        return await lock(() => {
          if (attempt.from) {
            linkAccount(attempt.from, identity)
            return reply.redirect('/account?linked=1', 303)
          }
          const account = attempt.link === null ? knownAccount(identity) : accept(attempt.link, identity)
          signIn.begin(request, reply, account, attempt.kind, 'openid')
          return reply.redirect('/', 303)
        })
      } catch (error) {
        if (error instanceof Refused) return goBack(error.message)
        throw error
      }

      function accept(link: string, who: Identity): StoredAccount {
        return acceptInvitation(link, who, readerLanguage(request))
      }
    },
  )

  function knownAccount({ issuer, subject }: Identity): StoredAccount {
    const account = findAccountByIdentity(db, issuer, subject)
    if (!account || account.deactivatedAt !== null) throw new Refused('openid-unknown')
    return account
  }

  function linkAccount({ accountId, sessionId }: NonNullable<Attempt['from']>, who: Identity): void {
    const account = findAccount(db, accountId)
    const isStillIn = listSessions(db, accountId, sessionId, now()).some(({ isCurrent }) => isCurrent)
    if (!account || account.deactivatedAt !== null || !isStillIn) throw new Refused('openid-failed')
    tie(account, who)
  }

  /** Opens the account of an invitation for whoever came back. One that exists already is linked from within, never by a link. */
  function acceptInvitation(secret: string, who: Identity, language: 'fr' | 'en'): StoredAccount {
    return db.sqlite
      .transaction(() => {
        let found
        try {
          found = requireLink(db, secret, now())
        } catch {
          throw new Refused('openid-failed')
        }
        const { link, account } = found
        if (account || link.kind !== 'invitation' || link.email === null) throw new Refused('openid-failed')
        endLink(db, link.id, now())
        const name = who.name?.trim().slice(0, 200) || link.email
        const opened = openAccount({ db, now, markInstance }, link, {
          email: link.email,
          name,
          language,
          passwordHash: null,
        })
        tie(opened, who)
        return opened
      })
      .immediate()
  }

  function tie(account: StoredAccount, { issuer, subject }: Identity): void {
    db.sqlite
      .transaction(() => {
        if (findAccountByIdentity(db, issuer, subject)) throw new Refused('openid-taken')
        addIdentity(db, issuer, subject, account.id)
        const by = { ...theServer, accountId: account.id }
        appendAudit(db, { event: 'openid-linked', by, about: { subject: 'account', id: account.id } }, now())
      })
      .immediate()
  }
}

/** Why somebody who came back is not let in; the page they are sent to says it in words. */
class Refused extends Error {}
