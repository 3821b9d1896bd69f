import type { Interval } from '../stats/interval.ts'

/**
 * Why there is nothing to judge; `too-early` = the drift detector needs more, `working-out` = it is at work, `running` = the
 * month is not over, `zero-forecast`, `zero-baseline` = nothing is a share of a forecast or a baseline of nothing,
 * `other-survey` = only surveys of the other sort, `no-outages` = no outage was ever reported, so nobody knows whether they
 * are told at all, `no-commitment` = the contract guarantees nothing, `no-response` = no file tells the first response.
 */
export const noDataReasons = [
  'no-file',
  'no-sample',
  'unknown-level',
  'no-target',
  'before-contract',
  'running',
  'too-early',
  'working-out',
  'no-forecast',
  'zero-forecast',
  'no-outages',
  'no-baseline',
  'zero-baseline',
  'other-survey',
  'no-commitment',
  'no-response',
] as const
export type NoDataReason = (typeof noDataReasons)[number]

/** What the facts of a period say: a value or none, the number of facts behind it, and its 95 % interval. */
export type Estimate = {
  readonly value: number | null
  readonly sample: number
  readonly interval: Interval | null
  /** Why there is no value. */
  readonly reason: NoDataReason | null
  /** Where the target can be judged without a value that compares with it: whether it is reached, and whether beyond chance. */
  readonly outright?: { readonly reached: boolean; readonly certain: boolean }
}

/** No answer, and why. */
export function noEstimate(reason: NoDataReason): Estimate {
  return { value: null, sample: 0, interval: null, reason }
}
