import { parseMonth, type Month } from './period.ts'

/** The month of the contract that a calendar month is: the start month is 1 (M1); 0 and less are before the contract. */
export function contractMonth(startsOn: string, month: Month): number {
  return month - startMonth(startsOn) + 1
}

/** The calendar month of a month of the contract (3 = M3): the inverse of `contractMonth`. */
export function calendarMonth(startsOn: string, ordinal: number): Month {
  return startMonth(startsOn) + ordinal - 1
}

/** The latest of the target horizons due by the end of a month of the contract; null before the first. */
export function dueHorizon(horizons: readonly number[], ordinal: number): number | null {
  const due = horizons.filter((horizon) => horizon <= ordinal)
  return due.length === 0 ? null : Math.max(...due)
}

/** The calendar month in which a contract starts: its M1. */
export function startMonth(startsOn: string): Month {
  return parseMonth(startsOn.slice(0, 7))
}
