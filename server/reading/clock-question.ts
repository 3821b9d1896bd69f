import { compileTimeZone, type TimeZone } from '../../shared/time-zone.ts'
import { speeches } from '../../shared/api/questions.ts'
import type { FactField } from '../../shared/kinds/columns.ts'
import type { Asking } from './asking.ts'
import { clockInTitles, type ClockTold } from './values/clock-in-titles.ts'
import type { DateVotes } from './values/date-order.ts'

const UTC = 'UTC'

/** How the dates of a file are read that leave it open: by which clock, and of which fields a spreadsheet swapped days and months. */
export type DatesSaid = {
  readonly timeZone: TimeZone
  /** Whether texts round the table say that clock. */
  readonly isTold: boolean
  readonly swapped: ReadonlySet<FactField>
}
/** `texts`: what stands above and below the table. */
type Sent = {
  readonly timeZone: TimeZone
  readonly isClockSaid?: boolean | undefined
  readonly isWorkbook: boolean
  readonly texts: readonly string[]
}

/** How dates are read before any of them is; `isOwn`: of a file of Vigie's own, which leaves nothing open. */
export function datesBefore(sent: Sent, isOwn: boolean): DatesSaid {
  return { ...(isOwn ? { timeZone: sent.timeZone, isTold: false } : clockOf(sent)), swapped: new Set() }
}

/** Whether dates are read alike by both. */
export function areSaidAlike(one: DatesSaid, other: DatesSaid): boolean {
  const isSame = one.timeZone === other.timeZone && one.swapped.size === other.swapped.size
  return isSame && [...one.swapped].every((field) => other.swapped.has(field))
}

function clockOf(sent: Sent): Pick<DatesSaid, 'timeZone' | 'isTold'> {
  const { said } = heardIn(sent)
  return said === null || said === sent.timeZone.name
    ? { timeZone: sent.timeZone, isTold: said !== null }
    : { timeZone: compileTimeZone(said), isTold: true }
}

/** Asks what the dates of a file leave open, and takes what was said. */
export function askDates(asked: Asking, votes: DateVotes, sent: Sent): DatesSaid {
  const { isTold, timeZone } = clockOf(sent)
  const swapped = sent.isWorkbook ? votes.perhapsSwapped : null
  return {
    timeZone: isTold ? timeZone : (askClock(asked, votes, sent) ?? timeZone),
    isTold,
    swapped: swapped && asksSwapped(asked, swapped.count) ? swapped.fields : new Set(),
  }
}

/**
 * Asks the clock of times that do not tell theirs, where others of the file say that they are in UTC, or something round the table
 * speaks of another clock than the contract's; null while nobody has said, and where it is the contract's.
 */
function askClock(asked: Asking, votes: DateVotes, sent: Sent): TimeZone | null {
  const { timeZone, isClockSaid = false } = sent
  const isBesideUtc = votes.besideUtc > 0 && timeZone.name !== UTC
  const { perhaps } = heardIn(sent)
  const zones = new Set([...(isBesideUtc ? [UTC] : []), ...perhaps])
  const count = votes.besideUtc || votes.untold
  if (zones.size === 0 || count === 0 || isClockSaid) return null
  const options = [...zones].map((value) => ({ value, label: value === UTC ? null : value }))
  const guess = isBesideUtc ? UTC : (perhaps.find((zone) => !ownOffsets(timeZone).has(zone)) ?? 'contract')
  const answer = asked.choose({ about: { topic: 'time-zone' }, options: [...options, 'contract'], guess, count })
  return answer === null || answer === 'contract' ? null : compileTimeZone(answer)
}

/**
 * The clocks that the texts round a table tell. `UTC+1` of all times may be the contract's own clock, as it tells its winter, or that
 * clock all year round; of a moment, as that of the export, it is the contract's.
 */
function heardIn({ timeZone, isClockSaid = false, texts }: Sent): ClockTold {
  const { said, perhaps } = isClockSaid ? { said: null, perhaps: [] } : clockInTitles(texts)
  const own = ownOffsets(timeZone)
  const others = perhaps.filter((zone) => zone !== timeZone.name && !own.has(zone))
  if (said === null) return { said, perhaps: others }
  if (said === UTC || !own.has(said)) return { said, perhaps: [] }
  return { said: null, perhaps: own.size > 1 ? [said] : [] }
}

const ownOffsets = (zone: TimeZone): ReadonlySet<string> => new Set([offsetIn(zone, 0), offsetIn(zone, 6)])

/** What a zone's clock is ahead of UTC in a month of 2026, as `+02:00`; `UTC` where it is not. */
function offsetIn(zone: TimeZone, month: number): string {
  const noon = Date.UTC(2026, month, 15, 12) / 1000
  const { day, hour, minute } = zone.toLocal(noon)
  const minutes = (day - 15) * 1440 + (hour - 12) * 60 + minute
  if (minutes === 0) return UTC
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
}

function asksSwapped(asked: Asking, count: number): boolean {
  const about = { topic: 'speech', of: 'dates', field: 'date', column: null } as const
  return asked.choose({ about, options: speeches.dates, guess: 'swapped', count }) === 'swapped'
}
