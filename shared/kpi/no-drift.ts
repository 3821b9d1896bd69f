import type { DelayFinding } from './drift/finding.ts'
import type { Estimate } from './estimate.ts'
import type { Judgement } from './target.ts'

/** Contract month at whose end "no upward drift" is due for the first time. */
const FIRST_DUE = 3

/**
 * Judges a delay that has no numeric target: by default a contract asks that it does not drift upwards, at M3 and ever
 * after. `drift`: what the detector says at the end of that month, null while it is being worked out. A backlog that grows
 * old behind stable delays is no better than a drift, but less certain; a change of mix is no drift.
 */
export function judgeNoDrift(
  estimate: Estimate,
  contractMonth: number,
  drift: DelayFinding['verdict'] | null,
): Judgement {
  const base = { target: null, targetDueMonth: FIRST_DUE, path: null, neededPerMonth: null, certain: false } as const
  const nothing = (reason: NonNullable<Judgement['reason']>) => ({ ...base, verdict: 'no-data', reason }) as const
  if (contractMonth < 1) return nothing(estimate.reason ?? 'before-contract')
  if (estimate.value === null) return nothing(estimate.reason ?? 'no-sample')
  if (drift === null) return nothing('working-out')
  if (drift === 'insufficient') return nothing('too-early')
  const isDue = contractMonth >= FIRST_DUE
  if (drift === 'drift' || drift === 'backlog')
    return { ...base, verdict: isDue ? 'missed' : 'behind', certain: drift === 'drift', reason: null }
  return { ...base, verdict: isDue ? 'met' : 'on-path', reason: null }
}
