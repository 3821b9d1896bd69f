import type { SessionKind } from '../db/sessions.ts'
import type { Challenge } from './openid.ts'
import { hashSecret, newSecret } from './secrets.ts'

/** What somebody went to the organisation's sign-in for. */
export type Attempt = {
  readonly challenge: Challenge
  readonly kind: SessionKind
  /** Secret of the invitation that they accept by it. */
  readonly link: string | null
  /** The account, and the session in it, that asks to be linked. */
  readonly from: { readonly accountId: number; readonly sessionId: number } | null
}

const LIFETIME_SECONDS = 600
const MOST_AT_ONCE = 500

/**
 * Who has gone to the organisation's sign-in and not come back yet, by a secret that their browser keeps: nobody else can come
 * back in their place. In this process alone: a restart makes them try again.
 */
export function keepAttempts(now: () => number) {
  const attempts = new Map<string, Attempt & { readonly startedAt: number }>()
  return {
    add: (attempt: Attempt): string => {
      const oldest = attempts.keys().next()
      if (attempts.size >= MOST_AT_ONCE && !oldest.done) attempts.delete(oldest.value)
      const secret = newSecret()
      attempts.set(hashSecret(secret), { ...attempt, startedAt: now() })
      return secret
    },
    /** Each can come back once. */
    take: (secret: string): Attempt | null => {
      const key = hashSecret(secret)
      const attempt = attempts.get(key)
      attempts.delete(key)
      return attempt && now() < attempt.startedAt + LIFETIME_SECONDS ? attempt : null
    },
  }
}
