import { dateFormat } from '../words/kept-formats.ts'

const DAY_MS = 86_400_000

/**
 * Whole days from an instant to the end of a month, or to `now` while the month lasts, counted on the calendar of a time zone;
 * never below 0.
 */
export function daysSince(instant: string, month: string, now: Date, timeZone: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const lastDay = Date.UTC(year, number, 0)
  const until = Math.min(lastDay, civilDay(now, timeZone))
  return Math.max(0, Math.round((until - civilDay(new Date(instant), timeZone)) / DAY_MS))
}

/** The day of an instant in a time zone, as the UTC midnight of that date. */
function civilDay(instant: Date, timeZone: string): number {
  const day = dateFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant)
  return Date.parse(`${day}T00:00:00Z`)
}
