import { monthsInWindow, windowAt, type WindowKind } from '../kpi/window.ts'
import type { Month, Period } from '../period.ts'

/**
 * The judged windows that penalties are worked out of: those that lie one after the other from M1 on, so that nothing is
 * counted twice, and that were over before `present`: each month, each quarter of the contract, or each of its years.
 */
export function penaltyWindows(kind: WindowKind, firstMonth: Month, present: Month): Period[] {
  const length = monthsInWindow[kind]
  const count = Math.max(0, Math.floor((present - firstMonth) / length))
  return Array.from({ length: count }, (_, at) => windowAt(kind, firstMonth + (at + 1) * length - 1, firstMonth))
}
