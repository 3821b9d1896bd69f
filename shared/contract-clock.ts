import { formatMonth, parseMonth, type Month } from './period.ts'

/** The first month of a contract, M1, as it is written: `2026-03`. */
export type Clock = { readonly firstMonth: string }

/** The month of the contract that a calendar month is: its first is 1 (M1); 0 and less come before it. */
export function contractMonth({ firstMonth }: Clock, month: Month): number {
  return month - parseMonth(firstMonth) + 1
}

/** The calendar month of a month of the contract (3 = M3): the inverse of `contractMonth`. */
export function calendarMonth({ firstMonth }: Clock, ordinal: number): Month {
  return parseMonth(firstMonth) + ordinal - 1
}

/** The latest of the target horizons due by the end of a month of the contract; null before the first. */
export function dueHorizon(horizons: readonly number[], ordinal: number): number | null {
  const due = horizons.filter((horizon) => horizon <= ordinal)
  return due.length === 0 ? null : Math.max(...due)
}

/**
 * M1 of a contract that names no other: its first whole month, which is that of the start where it starts on the 1st, else the
 * next. `startsOn`: a day, `2026-01-31`.
 */
export function firstWholeMonth(startsOn: string): string {
  const month = startingMonth(startsOn)
  return formatMonth(startsOn.endsWith('-01') ? month : month + 1)
}

/** The calendar month in which a contract starts, on whatever day: what lies before it is before the contract. */
export function startingMonth(startsOn: string): Month {
  return parseMonth(startsOn.slice(0, 7))
}
