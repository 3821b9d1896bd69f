import type { ServiceCalendar } from '../../shared/service-calendar.ts'

/** Working days from nine to six, but for the days that are closed. */
export function workingHours(...closed: readonly string[]): ServiceCalendar & { kind: 'service-hours' } {
  const day = [{ from: 9 * 60, to: 18 * 60 }]
  return {
    kind: 'service-hours',
    week: new Map([1, 2, 3, 4, 5].map((weekday) => [weekday, day])),
    closed: new Set(closed),
    open: new Map(),
  }
}
