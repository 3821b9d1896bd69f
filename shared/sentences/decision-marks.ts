import type { Decision } from '../api/decisions.ts'
import { dayIn } from '../words/months.ts'
import { quarterNumber } from './quarters.ts'

/** The letter by which a chart and the list beside it name a decision: A, B … Z, then AA, AB. */
export function decisionLetter(order: number): string {
  const letter = String.fromCharCode(65 + (order % 26))
  return order < 26 ? letter : decisionLetter(Math.floor(order / 26) - 1) + letter
}

/** Months of a quarter. */
const QUARTER = 3

/**
 * The decisions of a KPI over the months in which they were taken, on the contract's own calendar. One that was written down after the
 * last month shown stands by its committee: in the month after the quarter that it looked at, or in the quarter's last.
 */
export function decisionMarks(
  decisions: readonly Decision[],
  points: readonly { readonly month: string; readonly contractMonth: number }[],
  timeZone: string,
): { at: number; text: string }[] {
  return decisions.flatMap(({ at: instant, quarter }, order) => {
    const taken = dayIn(timeZone, instant).slice(0, 7)
    const last = quarterNumber(quarter) * QUARTER
    const on = (is: (point: (typeof points)[number]) => boolean) => points.findIndex(is)
    const isLater = taken > (points.at(-1)?.month ?? taken)
    const places = isLater
      ? [on((point) => point.contractMonth === last + 1), on((point) => point.contractMonth === last)]
      : [on(({ month }) => month === taken)]
    const at = places.find((place) => place >= 0)
    return at === undefined ? [] : [{ at, text: decisionLetter(order) }]
  })
}
