import { compileTimeZone, type TimeZone } from '../../shared/time-zone.ts'
import { speeches } from '../../shared/api/questions.ts'
import type { Asking } from './asking.ts'
import type { DateVotes } from './values/date-order.ts'

const UTC = compileTimeZone('UTC')

/**
 * Asks the clock of times that do not tell theirs, beside others of the file that say they are in UTC; whether somebody said
 * that it is UTC too. `count`: such times.
 */
function asksUtc(
  asked: Asking,
  count: number,
  { timeZone, isClockSaid = false }: { readonly timeZone: TimeZone; readonly isClockSaid?: boolean | undefined },
): boolean {
  if (count === 0 || isClockSaid || timeZone.name === UTC.name) return false
  return asked.choose({ about: { topic: 'time-zone' }, options: ['UTC', 'contract'], guess: 'UTC', count }) === 'UTC'
}

/** How all dates of a file are read that leave it open: by which clock, and whether a spreadsheet swapped days and months. */
export type DatesSaid = { readonly timeZone: TimeZone; readonly swapsDates: boolean }
type Sent = { readonly timeZone: TimeZone; readonly isClockSaid?: boolean | undefined; readonly isWorkbook: boolean }

/** Asks what the dates of a file leave open, and takes what was said. */
export function askDates(asked: Asking, votes: DateVotes, sent: Sent): DatesSaid {
  const swapped = sent.isWorkbook ? votes.perhapsSwapped : 0
  return {
    timeZone: asksUtc(asked, votes.besideUtc, sent) ? UTC : sent.timeZone,
    swapsDates: swapped > 0 && asksSwapped(asked, swapped),
  }
}

function asksSwapped(asked: Asking, count: number): boolean {
  const about = { topic: 'speech', of: 'dates', field: 'date', column: null } as const
  return asked.choose({ about, options: speeches.dates, guess: 'swapped', count }) === 'swapped'
}
