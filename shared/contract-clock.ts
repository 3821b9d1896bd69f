import { parseMonth, type Month } from './period.ts'

/** The month of the contract that a calendar month is: the start month is 1 (M1); 0 and less are before the contract. */
export function contractMonth(startsOn: string, month: Month): number {
  return month - parseMonth(startsOn.slice(0, 7)) + 1
}

/** The calendar month of a contract month: the inverse of `contractMonth`. */
export function calendarMonth(startsOn: string, contractMonth: number): Month {
  return parseMonth(startsOn.slice(0, 7)) + contractMonth - 1
}

/** The latest of the target horizons due by the end of a contract month; null before the first. */
export function dueHorizon(horizons: readonly number[], contractMonth: number): number | null {
  return horizons.reduce<number | null>(
    (latest, horizon) => (horizon <= contractMonth && horizon > (latest ?? 0) ? horizon : latest),
    null,
  )
}
