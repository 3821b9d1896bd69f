import type { TimeZone } from '../../shared/time-zone.ts'

/** An instant as a clock of the zone showed it, as `2026-03-01 10:20`. */
export function formatLocalTime(instant: number, zone: TimeZone): string {
  const { year, month, day, hour, minute } = zone.toLocal(instant)
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
