import type { FastifyReply, FastifyRequest } from 'fastify'
import { changeAccount, findAccount, findAccountByEmail, type StoredAccount } from '../db/accounts.ts'
import { byAccount, theServer } from '../db/audit.ts'
import { loggedWrite } from '../db/logged-write.ts'
import { writeUnseen } from '../db/revision.ts'
import type { Db } from '../db/client.ts'
import { addSession, findSession, removeSession, type SessionKind, type SignedIn } from '../db/sessions.ts'
import type { WriteLock } from '../db/write-lock.ts'
import { Failure } from '../errors.ts'
import type { Cookie } from './cookies.ts'
import type { Limiter } from './limits.ts'
import type { Passwords } from './passwords.ts'
import { hashSecret, newSecret } from './secrets.ts'

export type SignInParts = {
  readonly db: Db
  readonly lock: WriteLock
  readonly limiter: Limiter
  readonly passwords: Passwords
  readonly sessionCookie: Cookie
  /** Epoch seconds. */
  readonly now: () => number
  readonly onBackgroundError: (error: unknown) => void
}

const LONGEST_USER_AGENT = 200

/** A browser's request, and the answer that its cookie is written to. */
type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply }

/** Begins and ends sessions. */
export type SignIn = ReturnType<typeof makeSignIn>

export function makeSignIn(parts: SignInParts) {
  const { db, lock, limiter, passwords, sessionCookie, now, onBackgroundError } = parts

  /** Ends the session that a browser holds, if any. */
  const dropSession = (request: FastifyRequest) => {
    const held = findSession(db, hashSecret(sessionCookie.read(request)), now())
    if (held) removeSession(db, held.account.id, held.session.id)
    return held
  }

  /**
   * Begins a session under a secret that nobody has seen before, and ends the one that the browser held. `how` is what the
   * audit log says. Belongs inside the lock.
   */
  const begin = (
    { request, reply }: Exchange,
    account: StoredAccount,
    kind: SessionKind,
    how: 'password' | 'openid' | 'link' | 'demo' | 'password-change',
  ): SignedIn => {
    const secret = newSecret()
    const begun = loggedWrite(db, now(), (log) => {
      dropSession(request)
      const userAgent = (request.headers['user-agent'] ?? '').slice(0, LONGEST_USER_AGENT)
      const session = addSession(db, { hash: hashSecret(secret), accountId: account.id, kind, userAgent }, now())
      changeAccount(db, account.id, { lastSignInAt: now() })
      const by = byAccount(account.id)
      const detail = kind === 'screen' ? `${how},screen` : how
      log({ event: 'signed-in', by, about: { subject: 'session', id: session.id }, detail })
      return { session, account: findAccount(db, account.id)! }
    })
    sessionCookie.write(reply, secret)
    return begun
  }

  return {
    begin,
    isPassword,

    /** Signs in by password. Whatever is wrong (address, password, account), the refusal and the time it takes are the same. */
    byPassword: async (
      request: FastifyRequest,
      reply: FastifyReply,
      { email, password, kind }: { email: string; password: string; kind: SessionKind },
    ): Promise<SignedIn> => {
      const known = findAccountByEmail(db, email)
      const account = known?.deactivatedAt === null ? known : null
      if (await isPassword(account?.passwordHash ?? null, password, email, request.ip)) {
        return lock(() => {
          const still = findAccount(db, account!.id)
          if (!still || still.deactivatedAt !== null || still.passwordHash !== account!.passwordHash)
            throw new Failure('sign-in-failed')
          return begin({ request, reply }, still, kind, 'password')
        })
      }
      if (known) {
        const about = { subject: 'account', id: known.id } as const
        const write = () => loggedWrite(db, now(), (log) => log({ event: 'sign-in-failed', by: theServer, about }))
        // After the answer, so that the time it takes does not tell whether there is such an account.
        setImmediate(() => void lock(() => writeUnseen(db, write)).catch(onBackgroundError))
      }
      throw new Failure('sign-in-failed')
    },

    /** Signs out: the secret is worth nothing from now on, whoever kept a copy of it. */
    end: (request: FastifyRequest, reply: FastifyReply): Promise<void> =>
      lock(() => {
        sessionCookie.clear(reply)
        loggedWrite(db, now(), (log) => {
          const held = dropSession(request)
          if (!held) return
          const by = byAccount(held.account.id)
          const about = { subject: 'session', id: held.session.id } as const
          log({ event: 'signed-out', by, about })
        })
      }),
  }

  /**
   * Tries a password, which is counted; a right one is given back, and so is one that was not looked at for lack of time.
   * `kept`: null = there is no such account, and the answer is no.
   */
  async function isPassword(kept: string | null, password: string, email: string, ip: string): Promise<boolean> {
    limiter.takeSignIn(email, ip)
    let isRight: boolean
    try {
      isRight = await passwords.verify(kept, password)
    } catch (error) {
      limiter.refundSignIn(email, ip)
      throw error
    }
    if (isRight) limiter.giveSignInBack(email, ip)
    return isRight
  }
}
