/** Of less, the clock of the machine is believed: it is set right by so much all the time. */
const SLACK_SECONDS = 60

/** Seconds of a clock that nobody sets; only what passes on it means anything. */
export type Steady = () => number
export const steady: Steady = () => performance.now() / 1000

/**
 * The clock that sessions, links, tokens, shares and sign-ins end by: that of the machine, which may be set, but never
 * backwards, so that nothing that has ended works again. `now`: the machine's, `known`: the latest instant that is known to have
 * been, both epoch seconds. Where the machine tells an earlier one, time goes on from the latest at a steady pace, until the
 * machine has caught up: nothing stands still, and what is made meanwhile lasts as long as it should. A clock that was far
 * ahead by error and is mended is not followed back either: what ended meanwhile stays ended, and is made anew.
 */
export function monotonicClock(now: () => number, known: number, passes: Steady = steady): () => number {
  let told = known
  let from = { at: known, passed: passes() }
  return () => {
    const due = from.at + passes() - from.passed
    const at = now()
    if (at >= due - SLACK_SECONDS) {
      told = Math.max(told, at)
      from = { at: told, passed: passes() }
    } else {
      told = Math.max(told, Math.floor(due))
    }
    return told
  }
}
