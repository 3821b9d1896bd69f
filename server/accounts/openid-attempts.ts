import type { SessionKind } from '../db/sessions.ts'
import type { Challenge } from './openid.ts'
import { hashSecret, newSecret } from './secrets.ts'

/** What somebody went to the organisation's sign-in for. */
export type Purpose =
  | { readonly for: 'sign-in' }
  /** `link`: secret of the invitation that they accept by it. */
  | { readonly for: 'invitation'; readonly link: string }
  /** The account that is to be linked, and the session in it that asks for it. */
  | { readonly for: 'linking'; readonly accountId: number; readonly sessionId: number }

export type Attempt = { readonly challenge: Challenge; readonly kind: SessionKind; readonly purpose: Purpose }

/** How long they have to come back. */
export const ATTEMPT_SECONDS = 600
/** More than one address can begin in that time, so that nobody alone pushes the others out. */
const MOST_AT_ONCE = 10_000

/**
 * Who has gone to the organisation's sign-in and not come back yet, by a secret that their browser keeps: nobody else can come
 * back in their place. In this process alone: a restart makes them try again. `now`: epoch seconds.
 */
export function keepAttempts(now: () => number) {
  const attempts = new Map<string, Attempt & { readonly startedAt: number }>()
  return {
    add: (attempt: Attempt): string => {
      // A Map tells its keys in the order they came.
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
      return attempt && now() < attempt.startedAt + ATTEMPT_SECONDS ? attempt : null
    },
  }
}
