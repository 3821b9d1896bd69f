import { formatMonth, parseMonth, type Month } from '../../shared/period.ts'

/**
 * Whether a month had been delivered at an instant (ISO 8601), so that its figures count as shown: the day of the next month by
 * which its files are due was over. A day is counted in UTC: a few hours are nothing to a delivery of ten days.
 */
export function isDelivered(month: Month | string, instant: string, day: number): boolean {
  const next = formatMonth((typeof month === 'string' ? parseMonth(month) : month) + 1)
  return instant.slice(0, 10) > `${next}-${String(day).padStart(2, '0')}`
}
