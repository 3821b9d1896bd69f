import type { Problem } from './problem.ts'

let leave: () => void = () => {}

/** What the page does when an answer says that the session is over: whatever asked, a query, a change or an upload. */
export function whenSessionEnds(act: () => void): void {
  leave = act
}

/** Passes a refusal on; one that only says that nobody is signed in any more also ends the session here. */
export function heard(refusal: Problem): Problem {
  if (refusal.status === 401 && refusal.code === 'sign-in-needed') leave()
  return refusal
}
