import type { Actor } from '../db/audit.ts'
import { Failure } from '../errors.ts'

/** Uploads that somebody by hand, or one token, may have under way at once: more than a person or a nightly job sends. */
export const UPLOADS_AT_ONCE = 3
/** And an account with all of its tokens, so that making tokens is no way around. */
export const UPLOADS_OF_ACCOUNT = 12
/** How soon to try again; seconds. */
const WAIT_SECONDS = 5

/** Counts the uploads under way, from their first byte until they are answered; one too many is refused as `too-many-uploads`. */
export function makeUploadTurns() {
  const underWay = new Map<string, number>()
  const change = (key: string, by: number) => {
    const count = (underWay.get(key) ?? 0) + by
    if (count === 0) underWay.delete(key)
    else underWay.set(key, count)
  }
  return {
    /** Does an upload of somebody's, which counts until it has ended, however it does. */
    within: async <Result>({ accountId, tokenId }: Actor, upload: () => Promise<Result>): Promise<Result> => {
      const limits = [
        [tokenId === null ? `hand ${accountId}` : `token ${tokenId}`, UPLOADS_AT_ONCE],
        [`account ${accountId}`, UPLOADS_OF_ACCOUNT],
      ] as const
      for (const [key, most] of limits)
        if ((underWay.get(key) ?? 0) >= most) throw new Failure('too-many-uploads', { most, seconds: WAIT_SECONDS })
      for (const [key] of limits) change(key, 1)
      try {
        return await upload()
      } finally {
        for (const [key] of limits) change(key, -1)
      }
    },
  }
}
