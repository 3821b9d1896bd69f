import type { TimeZone } from '../../shared/time-zone.ts'

/** An instant as a clock of the zone showed it, as `2026-03-01 10:20`. */
export function formatLocalTime(instant: number, zone: TimeZone): string {
  const { year, month, day, hour, minute } = zone.toLocal(instant)
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`
}

/** In the night when clocks go back an hour is told twice, and was taken for the first: the second one, elsewhere the same. */
export function secondReading(instant: number, zone: TimeZone): number {
  const hourLater = instant + 3600
  return zone.toLocal(instant).hour === zone.toLocal(hourLater).hour ? hourLater : instant
}

/**
 * The instant at which a clock next showed a time of day after `start`: on its day, or else on the next. `read` makes an instant of
 * that time on a day, as `2026-03-01`, or the code of what is wrong with it.
 */
export function timeAfter<Problem>(
  start: number,
  zone: TimeZone,
  read: (day: string) => number | Problem,
): number | Problem {
  const { year, month, day } = zone.toLocal(start)
  const dayAfter = (days: number) => new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10)
  const sameDay = read(dayAfter(0))
  return typeof sameDay === 'number' && sameDay < start ? read(dayAfter(1)) : sameDay
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
