import type { Month, Period } from '../period.ts'

/**
 * The months over which a KPI is judged at one of them: that month alone, with the two before it, or from the first month of
 * the contract's year.
 */
export const windowKinds = ['month', 'three-months', 'contract-year'] as const
export type WindowKind = (typeof windowKinds)[number]

const YEAR = 12
const QUARTER = 3

/** How many months a window has, once the contract is that old. */
export const monthsInWindow = {
  month: 1,
  'three-months': QUARTER,
  'contract-year': YEAR,
} as const satisfies Record<WindowKind, number>

/**
 * The months that a KPI is judged over at `month`. None is before `firstMonth`, the contract's M1; at the end of a quarter of
 * the contract, three months are that quarter. A month before M1 stands alone.
 */
export function windowAt(kind: WindowKind, month: Month, firstMonth: Month): Period {
  if (kind === 'month' || month < firstMonth) return { from: month, to: month }
  const from = kind === 'three-months' ? month - QUARTER + 1 : month - ((month - firstMonth) % YEAR)
  return { from: Math.max(firstMonth, from), to: month }
}
