import type { Language } from '../../shared/words/language.ts'
import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { z } from 'zod'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { OpenIdCallbackQuerySchema, OpenIdStartSchema, OpenIdUrlSchema } from '../../shared/api/session.ts'
import { makeCookie } from '../accounts/cookies.ts'
import { CALLBACK_PATH, type Challenge, type Identity, type OpenId } from '../accounts/openid.ts'
import { ATTEMPT_SECONDS, keepAttempts, type Attempt, type Purpose } from '../accounts/openid-attempts.ts'
import { does, doesForOtherSites } from '../accounts/policy.ts'
import { openAccount, requireLink } from '../accounts/use-link.ts'
import { addIdentity, findAccount, findAccountByIdentity, type StoredAccount } from '../db/accounts.ts'
import { byAccount } from '../db/audit.ts'
import type { Log } from '../db/logged-write.ts'
import { endLink } from '../db/links.ts'
import { listSessions } from '../db/sessions.ts'
import { Failure } from '../errors.ts'
import { principalOf } from '../plugins/guard.ts'
import { readerLanguage } from '../plugins/reader-language.ts'
import type { Services } from '../services.ts'

const BODY_BYTES = 4096
const LONGEST_NAME = 200

/** A request and its answer, and what writes into the log what they change. */
type LoggedExchange = { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly log: Log }

/** Signing in by the organisation's own sign-in; only where there is one. */
export const openIdRoutes: FastifyPluginAsyncZod<Services & { openId: OpenId }> = async (app, services) => {
  const { db, write, access, openId } = services
  const { signIn, isHttps, now } = access
  const attempts = keepAttempts(now)
  /** The way back is a request that another site causes, on which a strict cookie is not sent. */
  const cookie = makeCookie('vigie_openid', { isHttps, sameSite: 'lax', seconds: ATTEMPT_SECONDS })

  app.post(
    '/session/openid',
    {
      bodyLimit: BODY_BYTES,
      config: does(
        'session:manage',
        'link-invalid',
        'password-wrong',
        'openid-unavailable',
        'too-many-attempts',
        'busy',
        'sign-in-needed',
      ),
      schema: {
        operationId: 'startOpenId',
        tags: ['accounts'],
        summary:
          'Where to go to sign in with the organisation, accept an invitation by it, or link one’s account to it',
        body: OpenIdStartSchema,
        response: { 200: OpenIdUrlSchema },
      },
    },
    async (request, reply) => {
      const { link, screen = false, current = '' } = request.body
      if (link !== undefined) requireLink(db, link, now())
      const purpose = purposeOf(request, link)
      if (purpose.for === 'linking') await provePassword(request, purpose.accountId, current)
      const { url, challenge } = await openId.start()
      const attempt = { challenge, kind: screen ? 'screen' : 'person', purpose } as const
      cookie.write(reply, attempts.add(attempt))
      return { url }
    },
  )

  app.get(
    CALLBACK_PATH.replace('/api', ''),
    {
      config: doesForOtherSites('session:manage'),
      schema: {
        operationId: 'finishOpenId',
        tags: ['accounts'],
        summary: 'The way back from it',
        querystring: OpenIdCallbackQuerySchema,
        response: { 303: z.null() },
      },
    },
    async (request, reply) => {
      const attempt = attempts.take(cookie.read(request))
      cookie.clear(reply)
      try {
        if (!attempt) throw new Refused('openid-failed')
        const who = await whoCameBack(request, request.query, attempt.challenge)
        return reply.redirect(await write((log) => complete({ request, reply, log }, attempt, who)), 303)
      } catch (error) {
        const home = attempt?.purpose.for === 'linking' ? '/account' : '/sign-in'
        return reply.redirect(`${home}?problem=${problemOf(error)}`, 303)
      }
    },
  )

  /** Another way into an account is given by whoever knows the way there is, not by whoever finds a desk unlocked. */
  async function provePassword(request: FastifyRequest, accountId: number, current: string): Promise<void> {
    const { passwordHash, email } = findAccount(db, accountId)!
    if (passwordHash === null) return
    if (!(await signIn.isPassword(passwordHash, current, email, request.ip))) throw new Failure('password-wrong')
  }

  async function whoCameBack(
    request: FastifyRequest,
    answer: Readonly<Record<string, string>>,
    challenge: Challenge,
  ): Promise<Identity> {
    try {
      return await openId.finish(answer, challenge)
    } catch (error) {
      request.log.warn(reasonOf(error), 'sign-in by OpenID Connect failed')
      throw new Refused('openid-failed')
    }
  }

  /** Does what they went for, and tells the page where they land. Belongs in a transaction: all of it, or nothing. */
  function complete({ log, ...exchange }: LoggedExchange, { purpose, kind }: Attempt, who: Identity): string {
    if (purpose.for === 'linking') {
      linkFromWithin(purpose, who, log)
      return '/account?linked=1'
    }
    const account =
      purpose.for === 'invitation'
        ? acceptInvitation(purpose.link, who, readerLanguage(exchange.request), log)
        : accountOf(who)
    signIn.begin(exchange, account, kind, 'openid')
    return '/'
  }

  function accountOf({ issuer, subject }: Identity): StoredAccount {
    const account = findAccountByIdentity(db, issuer, subject)
    if (!account || account.deactivatedAt !== null) throw new Refused('openid-unknown')
    return account
  }

  /** Links the account of whoever asked for it, if they are still signed in there. */
  function linkFromWithin(
    { accountId, sessionId }: Extract<Purpose, { for: 'linking' }>,
    who: Identity,
    log: Log,
  ): void {
    const account = findAccount(db, accountId)
    const isStillIn = listSessions(db, accountId, sessionId, now()).some(({ isCurrent }) => isCurrent)
    if (!account || account.deactivatedAt !== null || !isStillIn) throw new Refused('openid-failed')
    tie(account, who, log)
  }

  /** Opens the account of an invitation for whoever came back; refused where there is one: that is linked from within alone. */
  function acceptInvitation(secret: string, who: Identity, language: Language, log: Log): StoredAccount {
    const { link } = requireLink(db, secret, now())
    const { kind, email } = link
    if (kind !== 'invitation' || email === null) throw new Refused('openid-failed')
    endLink(db, link.id, now())
    const name = who.name?.trim().slice(0, LONGEST_NAME) || email
    const opened = openAccount({ db, log, now: now() }, link, { email, name, language, passwordHash: null })
    tie(opened, who, log)
    return opened
  }

  function tie(account: StoredAccount, { issuer, subject }: Identity, log: Log): void {
    const holder = findAccountByIdentity(db, issuer, subject)
    if (holder?.id === account.id) return
    if (holder) throw new Refused('openid-taken')
    addIdentity(db, issuer, subject, account.id)
    const by = byAccount(account.id)
    log({ event: 'openid-linked', by, about: { subject: 'account', id: account.id } })
  }
}

/** An invitation is accepted by whoever holds it, in whatever account; without one, a person who is signed in links their own. */
function purposeOf(request: FastifyRequest, link: string | undefined): Purpose {
  if (link !== undefined) return { for: 'invitation', link }
  const principal = principalOf(request)
  if (principal.kind !== 'account' || principal.signedIn.session.kind !== 'person') return { for: 'sign-in' }
  const { account, session } = principal.signedIn
  return { for: 'linking', accountId: account.id, sessionId: session.id }
}

/** Why somebody who came back is not let in; the page they are sent to says it in words. */
class Refused extends Error {
  readonly problem: 'openid-failed' | 'openid-unknown' | 'openid-taken'

  constructor(problem: Refused['problem']) {
    super(problem)
    this.problem = problem
  }
}

/** What the page says of it; a link that stopped working meanwhile is a failure too. Anything unforeseen is thrown on. */
function problemOf(error: unknown): Refused['problem'] {
  if (error instanceof Refused) return error.problem
  if (error instanceof Failure) return 'openid-failed'
  throw error
}

/** What whoever runs the server may read of a failure: never what was sent, in which there are codes and tokens. */
function reasonOf(error: unknown): { code: unknown; error: unknown; reason: string } {
  const { code, error: said, message } = error as { code?: unknown; error?: unknown; message?: unknown }
  return { code, error: said, reason: String(message) }
}
