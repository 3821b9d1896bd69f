import type { WindowKind } from '../kpi/window.ts'
import { monthsInWindow } from '../kpi/window.ts'
import type { Quantity, Told } from '../words/quantity.ts'
import type { MonthCap, PenaltyRule, PenaltyTerms } from './terms.ts'

const YEAR = 12

/** What is wrong with the caps of terms. */
export type CapFault = {
  readonly code: 'penalty-cap' | 'penalty-cap-share' | 'penalty-cap-under-rule' | 'penalty-caps-turned'
  readonly params: Told
}

type Ground = { readonly currency: string; readonly windowOf: (rule: PenaltyRule) => WindowKind }

/**
 * The first cap that no contract has: under 0, over the whole fee, so low that one late ticket, one point or one missed window is
 * never taken off whole, or a year's that is under a month's. Amounts and shares of the fee are not held against each other.
 */
export function capFault({ rules, monthCap, yearCap }: PenaltyTerms, ground: Ground): CapFault | null {
  const ofYear: MonthCap | null = typeof yearCap === 'number' ? { of: 'amount', value: yearCap } : yearCap
  const said = ({ of, value }: MonthCap): Quantity =>
    of === 'fee' ? { share: value } : { money: value, currency: ground.currency }
  const caps = [monthCap, ofYear].filter((cap) => cap !== null)
  const below = caps.find(({ value }) => value < 0)
  if (below) return { code: 'penalty-cap', params: { cap: said(below) } }
  const over = caps.find(({ of, value }) => of === 'fee' && value > 1)
  if (over) return { code: 'penalty-cap-share', params: { cap: said(over) } }
  for (const [at, rule] of rules.entries()) {
    const months = monthsInWindow[ground.windowOf(rule)]
    const of = rule.per === 'fee' ? 'fee' : 'amount'
    // A share is of the fee of its window's months: a month's cap of as many, a year's of twelve.
    const room = { month: of === 'fee' ? 1 : months, year: of === 'fee' ? YEAR / months : 1 }
    const rate = { of, value: rule.rate } as const
    for (const [cap, times] of [[monthCap, room.month] as const, [ofYear, room.year] as const])
      if (cap?.of === of && rule.rate > cap.value * times + 1e-9)
        return {
          code: 'penalty-cap-under-rule',
          params: { rule: String(at + 1), rate: said(rate), cap: said(cap) },
        }
  }
  const isTurned =
    monthCap !== null &&
    ofYear !== null &&
    monthCap.of === ofYear.of &&
    ofYear.value * (ofYear.of === 'fee' ? YEAR : 1) < monthCap.value - 1e-9
  return isTurned ? { code: 'penalty-caps-turned', params: { year: said(ofYear), month: said(monthCap) } } : null
}
