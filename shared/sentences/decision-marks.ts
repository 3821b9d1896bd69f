import type { Decision } from '../api/decisions.ts'
import { dayIn } from '../words/months.ts'

/** The letter by which a chart and the list beside it name a decision: A, B … Z, then AA, AB. */
export function decisionLetter(order: number): string {
  const letter = String.fromCharCode(65 + (order % 26))
  return order < 26 ? letter : decisionLetter(Math.floor(order / 26) - 1) + letter
}

/** The decisions of a KPI over the months in which they were taken, on the contract's own calendar. */
export function decisionMarks(
  decisions: readonly Decision[],
  points: readonly { readonly month: string }[],
  timeZone: string,
): { at: number; text: string }[] {
  return decisions.flatMap(({ at: instant }, order) => {
    const at = points.findIndex(({ month }) => month === dayIn(timeZone, instant).slice(0, 7))
    return at < 0 ? [] : [{ at, text: decisionLetter(order) }]
  })
}
