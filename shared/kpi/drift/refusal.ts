import type { Insufficient } from './finding.ts'

/** Months with a level, and resolved tickets in them, without which nothing is said. */
export const LEAST_MONTHS = 6
const LEAST_RESOLVED = 60

/**
 * Step 9. Says what is missing at the end of `month` and when it will be enough at the present pace; null when nothing. Where
 * the month itself brought no level (`isCounted`), nobody knows when there will be enough of them.
 */
export function refusal(
  month: number,
  months: number,
  resolved = LEAST_RESOLVED,
  isCounted = true,
): Insufficient | null {
  if (months < LEAST_MONTHS) {
    const enoughAt = isCounted ? month + LEAST_MONTHS - months : null
    return { month, verdict: 'insufficient', missing: 'months', have: months, need: LEAST_MONTHS, enoughAt }
  }
  if (resolved < LEAST_RESOLVED) {
    const wait = Math.ceil(((LEAST_RESOLVED - resolved) * months) / resolved)
    const enoughAt = resolved > 0 ? month + wait : null
    return { month, verdict: 'insufficient', missing: 'resolved', have: resolved, need: LEAST_RESOLVED, enoughAt }
  }
  return null
}

/** Enough tickets were resolved, and not one of them took any time: the dates, or the service hours, tell of no delay. */
export function withoutDelays(month: number, resolved: number, lasting: number): Insufficient | null {
  if (resolved < LEAST_RESOLVED || lasting > 0) return null
  return { month, verdict: 'insufficient', missing: 'delays', have: 0, need: resolved, enoughAt: null }
}

/** Months there are, but no break between them can be fitted: nobody knows when there will be. */
export function unjudged(month: number, have: number): Insufficient {
  return { month, verdict: 'insufficient', missing: 'months', have, need: LEAST_MONTHS, enoughAt: null }
}
