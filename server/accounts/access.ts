import type { FastifyRequest } from 'fastify'
import { roles, type Role } from '../../shared/api/accounts.ts'
import type { SendMail } from '../mail/mailer.ts'
import { findAccountByEmail } from '../db/accounts.ts'
import { latestInstant } from '../db/latest-instant.ts'
import { makeCookie } from './cookies.ts'
import { makeAuthentication, type AuthenticationParts } from './authentication.ts'
import { makeLimiter, type Limits } from './limits.ts'
import type { OpenId } from './openid.ts'
import { monotonicClock } from './monotonic-clock.ts'
import { makePasswords } from './passwords.ts'
import type { Ways } from './session-view.ts'
import { makeSignIn } from './sign-in.ts'

/** Address of the account that the demo signs in for a role. */
export const demoAddress = (role: Role): string => `${role}@demo.vigie.example`

export type AccessParts = Omit<AuthenticationParts, 'limiter' | 'sessionCookie'> & {
  readonly limits: Limits
  /** Sends links that let people in; only to the public address, for that of a request is whatever its sender wrote. */
  readonly mail: SendMail | null
  readonly publicUrl: string | null
  readonly openId: OpenId | null
  /** Whether roles are signed in by one click: the demo's alone. */
  readonly isDemo: boolean
  /** Leaves a mark beside the database that somebody was let in. */
  readonly markInstance: () => void
}

/** All that lets people in, put together. */
export type Access = ReturnType<typeof makeAccess>

export function makeAccess({ limits, publicUrl, openId, isDemo, markInstance, ...parts }: AccessParts) {
  const { db, lock } = parts
  const now = monotonicClock(parts.now, latestInstant(db))
  const mail = publicUrl === null ? null : parts.mail
  const isHttps = publicUrl?.startsWith('https:') ?? false
  const limiter = makeLimiter(limits)
  const passwords = makePasswords()
  const sessionCookie = makeCookie('vigie_session', { isHttps, sameSite: 'strict' })
  return {
    /** Epoch seconds, by which all that lets people in is made and ends: never backwards. */
    now,
    limiter,
    passwords,
    mail,
    publicUrl,
    openId,
    isHttps,
    isDemo,
    markInstance,
    cookieName: sessionCookie.name,
    authentication: makeAuthentication({ ...parts, now, limiter, sessionCookie }),
    signIn: makeSignIn({
      db,
      lock,
      now,
      limiter,
      passwords,
      sessionCookie,
      onBackgroundError: parts.onBackgroundError,
    }),
    ways: (): Ways => ({
      openId: openId?.name ?? null,
      mail: mail !== null,
      demo: isDemo ? roles.filter((role) => findAccountByEmail(db, demoAddress(role)) !== null) : [],
    }),
    /** Where the links that we hand out lead: the public address, else the one that was asked. */
    baseOf: (request: FastifyRequest): string => publicUrl ?? `${request.protocol}://${request.host}`,
  }
}
