import type { Better } from './definition.ts'
import type { Estimate, NoDataReason } from './estimate.ts'

export const verdicts = ['met', 'missed', 'on-path', 'behind', 'no-data'] as const
export type Verdict = (typeof verdicts)[number]

/** A step of the target: the contract month at whose end it is due, and its value. */
export type TargetStep = { readonly dueMonth: number; readonly value: number }

export type Judgement = {
  /** The target in force: the next one due, else the last one, which stays due. */
  readonly target: number | null
  readonly targetDueMonth: number | null
  /** Where the straight line to that target stands this month; null where a target is due or its start is not known. */
  readonly path: number | null
  readonly verdict: Verdict
  /** Whether the interval lies wholly on one side of what the value is compared with. */
  readonly certain: boolean
  readonly reason: NoDataReason | null
}

const ROUNDING = 1e-9

/**
 * Judges a value of a contract month. In a month at whose end a target is due, and after the last one, the value is held
 * against the target: `met` or `missed`. In between it is held against the straight line from the previous target (the
 * baseline before the first one) to the next: `on-path` or `behind`; with no baseline there is no line, and it is held
 * against the next target itself.
 */
export function judge(
  estimate: Estimate,
  contract: { readonly month: number; readonly steps: readonly TargetStep[]; readonly baseline: number | null },
  better: Better,
): Judgement {
  const nothing = { target: null, targetDueMonth: null, path: null, verdict: 'no-data', certain: false } as const
  if (contract.month < 1) return { ...nothing, reason: estimate.reason ?? 'before-contract' }
  const steps = contract.steps.toSorted((a, b) => a.dueMonth - b.dueMonth)
  const step = steps.find(({ dueMonth }) => dueMonth >= contract.month) ?? steps.at(-1)
  if (!step) return { ...nothing, reason: estimate.reason ?? 'no-target' }
  const due = step.dueMonth <= contract.month
  const path = due ? null : pathAt(contract.month, steps, step, contract.baseline)
  const inForce = { target: step.value, targetDueMonth: step.dueMonth, path }
  if (estimate.value === null) return { ...nothing, ...inForce, reason: estimate.reason }
  const reached = isReached(estimate.value, path ?? step.value, better)
  const verdict = due ? (reached ? 'met' : 'missed') : reached ? 'on-path' : 'behind'
  return { ...inForce, verdict, certain: isCertain(estimate, path ?? step.value, better), reason: null }
}

/** The straight line from the previous target, or the baseline at month 0, to `step`; null without a start. */
function pathAt(month: number, steps: readonly TargetStep[], step: TargetStep, baseline: number | null): number | null {
  const previous = steps.findLast(({ dueMonth }) => dueMonth < step.dueMonth)
  const start = previous ?? (baseline === null ? null : { dueMonth: 0, value: baseline })
  if (!start) return null
  const share = (month - start.dueMonth) / (step.dueMonth - start.dueMonth)
  return start.value + share * (step.value - start.value)
}

function isReached(value: number, target: number, better: Better): boolean {
  return better === 'up' ? value >= target - ROUNDING : value <= target + ROUNDING
}

function isCertain({ interval }: Estimate, target: number, better: Better): boolean {
  if (!interval) return false
  return isReached(interval.low, target, better) === isReached(interval.high, target, better)
}
