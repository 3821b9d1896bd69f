import type { Verdict } from '../kpi/target.ts'
import type { PenaltyRule } from './terms.ts'

/** What a window says of the figure that a rule looks at. */
export type PenaltyFigure = {
  readonly value: number | null
  /** What is asked: by the grid, or by the target. */
  readonly asked: number | null
  readonly verdict: Verdict
  /** Whether it is missed beyond chance. */
  readonly certain: boolean
  readonly months: number
  /** Of them, those that a file covers. */
  readonly covered: number
  /** Late tickets, of a commitment. */
  readonly late: number | null
}

/** What a missed window comes to: a claim, or why there is none. */
export const penaltyOutcomes = ['due', 'running-in', 'incomplete', 'not-proven', 'no-fee', 'overlaps'] as const
export type PenaltyOutcome = (typeof penaltyOutcomes)[number]

/** A window in the light of its rule. Money in hundredths. */
export type Claim = {
  readonly outcome: PenaltyOutcome
  /** Late tickets, points under what is asked to the hundredth, or the fee of the window; null where it is not known. */
  readonly quantity: number | null
  /** Before any cap; 0 where nothing is due, null where it is not known. */
  readonly amount: number | null
}

/**
 * What a rule makes of a window; null where nothing was missed or nothing is known. A miss is the verdict of the judged
 * figure and no other. Nothing is claimed while the contract is run in, on a window that lacks a file, without proof where the
 * contract wants some, or of a fee that no file tells. `fee`: of the window in hundredths, null where it is not known.
 */
export function claimOf(
  rule: PenaltyRule,
  figure: PenaltyFigure,
  { isRunningIn, fee, isCapKnown }: { isRunningIn: boolean; fee: number | null; isCapKnown: boolean },
): Claim | null {
  if (figure.verdict !== 'missed') return null
  const quantity = quantityOf(rule, figure, fee)
  const none = (outcome: PenaltyOutcome): Claim => ({ outcome, quantity, amount: 0 })
  if (isRunningIn) return none('running-in')
  if (figure.covered < figure.months) return none('incomplete')
  if (rule.needsProof && !figure.certain) return none('not-proven')
  if (quantity === null || !isCapKnown) return { outcome: 'no-fee', quantity, amount: null }
  return { outcome: 'due', quantity, amount: amountOf(rule, quantity) }
}

function quantityOf({ per }: PenaltyRule, { value, asked, late }: PenaltyFigure, fee: number | null): number | null {
  if (per === 'fee') return fee
  if (per === 'ticket') return late
  return value === null || asked === null ? null : Math.max(0, Math.round((asked - value) * 10_000)) / 100
}

/** Quantity × rate in hundredths, rounded once. Points come in hundredths, rates of money too: their product is exact. */
function amountOf({ per, rate }: PenaltyRule, quantity: number): number {
  if (per === 'fee') return Math.round(quantity * rate)
  const rateInHundredths = Math.round(rate * 100)
  return Math.round((Math.round(quantity * 100) * rateInHundredths) / 100)
}
