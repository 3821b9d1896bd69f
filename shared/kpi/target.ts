import type { Better } from './definition.ts'
import type { Estimate, NoDataReason } from './estimate.ts'

export const verdicts = ['met', 'missed', 'on-path', 'behind', 'no-data'] as const
export type Verdict = (typeof verdicts)[number]
/** What a target is once it is due. */
export const dueVerdicts = ['met', 'missed'] as const satisfies readonly Verdict[]
export type DueVerdict = (typeof dueVerdicts)[number]

/** A step of the target: the contract month at whose end it is due, and its value. */
export type TargetStep = { readonly dueMonth: number; readonly value: number }

/** What a value is held against. */
export type TargetTerms = {
  /** The contract month judged. */
  readonly month: number
  readonly steps: readonly TargetStep[]
  /** Value at the start of the contract (month 0), where known: the path to the first target starts there. */
  readonly baseline: number | null
  readonly better: Better
  /** Whether the value is counted, not sampled, so that what it says is certain. */
  readonly exact?: boolean | undefined
}

export type Judgement = {
  /** The target in force: the next one due, else the last one, which stays due. */
  readonly target: number | null
  readonly targetDueMonth: number | null
  /** Where the straight line to that target stands this month; null where a target is due or its start is not known. */
  readonly path: number | null
  /** What the value must move each month, from this one, to reach a target not due yet; null where nothing is left to do. */
  readonly neededPerMonth: number | null
  readonly verdict: Verdict
  /** Whether the interval lies wholly on one side of what the value is compared with. */
  readonly certain: boolean
  readonly reason: NoDataReason | null
}

const ROUNDING = 1e-9
const nothing = {
  target: null,
  targetDueMonth: null,
  path: null,
  neededPerMonth: null,
  verdict: 'no-data',
  certain: false,
} as const

/**
 * Judges a value of a contract month. In a month at whose end a target is due, and after the last one, the value is held
 * against the target: `met` or `missed`. In between it is held against the straight line from the previous target (the
 * baseline before the first one) to the next: `on-path` or `behind`; with no baseline there is no line, and it is held
 * against the next target itself, as is a value that must stay near zero. Where no value compares with the target but the
 * estimate says outright whether it is reached, that is the verdict.
 */
export function judge(estimate: Estimate, terms: TargetTerms): Judgement {
  const { month, better } = terms
  if (month < 1) return { ...nothing, reason: estimate.reason ?? 'before-contract' }
  const steps = terms.steps.toSorted((a, b) => a.dueMonth - b.dueMonth)
  const step = steps.find(({ dueMonth }) => dueMonth >= month) ?? steps.at(-1)
  if (!step) return { ...nothing, reason: estimate.reason ?? 'no-target' }
  const due = step.dueMonth <= month
  const path = due || better === 'near-zero' ? null : pathAt(month, steps, step, terms.baseline)
  const inForce = { target: step.value, targetDueMonth: step.dueMonth, path }
  const { value, outright } = estimate
  const verdictOf = (reached: boolean) => (due ? (reached ? 'met' : 'missed') : reached ? 'on-path' : 'behind')
  if (value === null && outright)
    return {
      ...nothing,
      ...inForce,
      path: null,
      verdict: verdictOf(outright.reached),
      certain: outright.certain,
      reason: estimate.reason,
    }
  if (value === null) return { ...nothing, ...inForce, reason: estimate.reason }
  const reached = isReached(value, path ?? step.value, better)
  return {
    ...inForce,
    neededPerMonth: due || isReached(value, step.value, better) ? null : neededPerMonth(value, step, month, better),
    verdict: verdictOf(reached),
    certain: terms.exact === true || isCertain(estimate, path ?? step.value, better),
    reason: null,
  }
}

/** The straight line from the previous target, or the baseline at month 0, to `step`; null without a start. */
function pathAt(month: number, steps: readonly TargetStep[], step: TargetStep, baseline: number | null): number | null {
  const previous = steps.findLast(({ dueMonth }) => dueMonth < step.dueMonth)
  const start = previous ?? (baseline === null ? null : { dueMonth: 0, value: baseline })
  if (!start) return null
  const share = (month - start.dueMonth) / (step.dueMonth - start.dueMonth)
  return start.value + share * (step.value - start.value)
}

function neededPerMonth(value: number, step: TargetStep, month: number, better: Better): number {
  const goal = better === 'near-zero' ? Math.sign(value) * step.value : step.value
  return (goal - value) / (step.dueMonth - month)
}

function isReached(value: number, target: number, better: Better): boolean {
  if (better === 'up') return value >= target - ROUNDING
  return (better === 'near-zero' ? Math.abs(value) : value) <= target + ROUNDING
}

function isCertain({ interval }: Estimate, target: number, better: Better): boolean {
  if (!interval) return false
  const reached = isReached(interval.low, target, better)
  if (isReached(interval.high, target, better) !== reached) return false
  return reached || better !== 'near-zero' || Math.sign(interval.low) === Math.sign(interval.high)
}
