import type { FastifyRequest } from 'fastify'
import type { Db } from '../db/client.ts'
import { findRole } from '../db/members.ts'
import { writeUnseen } from '../db/revision.ts'
import { findSession, touchSession, type SignedIn } from '../db/sessions.ts'
import { findShare } from '../db/shares.ts'
import { findUploadToken, useUploadToken } from '../db/upload-tokens.ts'
import type { WriteLock } from '../db/write-lock.ts'
import type { Cookie } from './cookies.ts'
import type { Limiter } from './limits.ts'
import { mayMember, mayUpload } from './policy.ts'
import type { Principal } from './principal.ts'
import { hashSecret, secretPrefixes } from './secrets.ts'

const MINUTE = 60

export type AuthenticationParts = {
  readonly db: Db
  readonly lock: WriteLock
  readonly limiter: Limiter
  readonly sessionCookie: Cookie
  /** Epoch seconds. */
  readonly now: () => number
  readonly onBackgroundError: (error: unknown) => void
}

/** Tells who asks, by the secret that they show. */
export type Authentication = ReturnType<typeof makeAuthentication>

export function makeAuthentication({ db, lock, limiter, sessionCookie, now, onBackgroundError }: AuthenticationParts) {
  const beingWritten = new Set<string>()
  /** Writes behind the answer, once at a time: to know to the minute when something was last used is enough. */
  const writeSoon = (what: string, lastAt: number | null, write: () => void) => {
    if ((lastAt !== null && now() < lastAt + MINUTE) || beingWritten.has(what)) return
    beingWritten.add(what)
    lock(() => writeUnseen(db, write))
      .catch(onBackgroundError)
      .finally(() => beingWritten.delete(what))
  }

  const signedInBy = (request: FastifyRequest): SignedIn | null => {
    const secret = sessionCookie.read(request)
    if (secret === '') return null
    const found = findSession(db, hashSecret(secret), now())
    if (found)
      writeSoon(`session ${found.session.id}`, found.session.lastSeenAt, () =>
        touchSession(db, found.session.id, now()),
      )
    return found
  }

  const holderOf = (secret: string): Principal => {
    if (secret.startsWith(secretPrefixes.share)) {
      const found = findShare(db, hashSecret(secret), now())
      const isGood = found?.makersRole && mayMember(found.makersRole, 'shares:change')
      return isGood ? { kind: 'share', share: found.share } : { kind: 'nobody' }
    }
    const found = findUploadToken(db, hashSecret(secret), now())
    if (!found?.makersRole || !mayUpload(found.makersRole)) return { kind: 'nobody' }
    const { token } = found
    writeSoon(`token ${token.id}`, token.lastUsedAt, () => useUploadToken(db, token.id, now()))
    return { kind: 'token', token }
  }

  return {
    bearerOf,
    /** A request that shows a token is the token's, whatever cookie it carries. */
    principalOf: (request: FastifyRequest): Principal => {
      const bearer = bearerOf(request)
      if (bearer !== null) return holderOf(bearer)
      const signedIn = signedInBy(request)
      return signedIn ? { kind: 'account', signedIn } : { kind: 'nobody' }
    },
    roleOf: (contractId: number, accountId: number) => findRole(db, contractId, accountId),
    takeRequest: (principal: Principal, ip: string) => limiter.takeRequest(keyOf(principal), ip),
  }
}

/** The secret in the header `Authorization: Bearer …`; null without one (another scheme is between a proxy and the browser). */
export function bearerOf(request: FastifyRequest): string | null {
  return /^bearer\s*(\S*)/i.exec(request.headers.authorization ?? '')?.[1] ?? null
}

function keyOf(principal: Principal): string | null {
  switch (principal.kind) {
    case 'nobody':
      return null
    case 'account':
      return `account ${principal.signedIn.account.id}`
    case 'token':
      return `token ${principal.token.id}`
    case 'share':
      return `share ${principal.share.id}`
  }
}
