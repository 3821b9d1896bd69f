import { compileTimeZone, type TimeZone } from '../../shared/time-zone.ts'
import type { Asking } from './asking.ts'

export const UTC = compileTimeZone('UTC')

/**
 * Asks the clock of times that do not tell theirs, beside others of the file that say they are in UTC; whether somebody said
 * that it is UTC too. `count`: such times.
 */
export function asksUtc(
  asked: Asking,
  count: number,
  { timeZone, isClockSaid = false }: { readonly timeZone: TimeZone; readonly isClockSaid?: boolean | undefined },
): boolean {
  if (count === 0 || isClockSaid || timeZone.name === UTC.name) return false
  return asked.choose({ about: { topic: 'time-zone' }, options: ['UTC', 'contract'], guess: 'UTC', count }) === 'UTC'
}
