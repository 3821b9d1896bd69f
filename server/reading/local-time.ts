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

/** The day, as `2026-03-01`, that a clock of the zone showed at an instant, or so many days later. */
export function localDay(instant: number, zone: TimeZone, later = 0): string {
  const { year, month, day } = zone.toLocal(instant)
  return new Date(Date.UTC(year, month - 1, day + later)).toISOString().slice(0, 10)
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
