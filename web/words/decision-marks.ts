import type { Decision } from '../../shared/api/decisions.ts'
import type { Mark } from '../charts/numbered-marks.ts'
import { dayIn } from '../../shared/words/months.ts'

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
): Mark[] {
  return decisions.flatMap(({ at }, order) => {
    const index = points.findIndex(({ month }) => month === dayIn(timeZone, at).slice(0, 7))
    return index < 0 ? [] : [{ index, number: decisionLetter(order) }]
  })
}
