import type { Check } from './check.ts'

/** How long an answer is good: asking often makes no work. */
const GOOD_FOR_MS = 1000

export type Health = {
  /** Every check, made at most once a second whoever asks. */
  readonly check: () => Promise<readonly Check[]>
}

/** `ask` makes every check; one round at a time, whose answer everybody who asks meanwhile is given. */
export function makeHealth(
  ask: () => Promise<readonly Check[]>,
  clock: () => number = () => performance.now(),
): Health {
  let last: Promise<readonly Check[]> | null = null
  let goodUntil = 0
  return {
    check: () => {
      if (last && clock() < goodUntil) return last
      goodUntil = Infinity
      last = ask().finally(() => (goodUntil = clock() + GOOD_FOR_MS))
      return last
    },
  }
}
