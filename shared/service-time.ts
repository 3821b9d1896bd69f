import type { TimeZone } from './time-zone.ts'

/** When the service runs: always, or on given weekdays between two times of day, public holidays off. */
export type ServiceCalendar =
  | { readonly kind: '24x7' }
  | {
      readonly kind: 'business-hours'
      /** ISO weekdays, 1 = Monday. */
      readonly days: readonly number[]
      /** Minutes since midnight, local time. */
      readonly opensAt: number
      readonly closesAt: number
      /** Public holidays as local days, `2026-05-01`. */
      readonly holidays: ReadonlySet<string>
    }

/** Seconds of service between two instants (epoch seconds); 0 when it all falls outside service hours. */
export type ServiceTime = (from: number, to: number) => number

const DAY = 86_400
const FIRST_YEAR = 1989
const LAST_YEAR = 2101

/**
 * Prepares the count of service seconds between any two instants of 1990–2100. Each local day's opening and the service
 * time elapsed before it are laid out once, so that a count costs two look-ups whatever lies in between.
 * A day on which the clocks change is as long as its opening hours really are.
 */
export function compileServiceTime(calendar: ServiceCalendar, timeZone: TimeZone): ServiceTime {
  if (calendar.kind === '24x7') return (from, to) => Math.max(0, to - from)
  const firstDay = Date.UTC(FIRST_YEAR, 0, 1) / 1000 / DAY
  const days = (Date.UTC(LAST_YEAR, 0, 1) / 1000 / DAY) | 0
  const count = days - firstDay
  const opens = new Float64Array(count)
  const closes = new Float64Array(count)
  const before = new Float64Array(count + 1)
  for (let index = 0; index < count; index++) {
    const date = new Date((firstDay + index) * DAY * 1000)
    const isOpen =
      calendar.days.includes(date.getUTCDay() || 7) && !calendar.holidays.has(date.toISOString().slice(0, 10))
    opens[index] = localInstant(timeZone, date, calendar.opensAt)
    closes[index] = isOpen ? localInstant(timeZone, date, calendar.closesAt) : opens[index]!
    before[index + 1] = before[index]! + closes[index]! - opens[index]!
  }
  const elapsed = (instant: number): number => {
    const local = timeZone.toLocal(instant)
    const index = Date.UTC(local.year, local.month - 1, local.day) / 1000 / DAY - firstDay
    if (index < 0) return 0
    if (index >= count) return before[count]!
    return before[index]! + Math.min(Math.max(0, instant - opens[index]!), closes[index]! - opens[index]!)
  }
  return (from, to) => (to <= from ? 0 : elapsed(to) - elapsed(from))
}

/** The instant of a time of day; one that the clocks skip is taken at the next minute that exists. */
function localInstant(timeZone: TimeZone, date: Date, minutes: number): number {
  const at = (minute: number) =>
    timeZone.toInstant(
      date.getUTCFullYear(),
      date.getUTCMonth() + 1,
      date.getUTCDate(),
      Math.floor(minute / 60),
      minute % 60,
      0,
    )
  if (minutes === 24 * 60) return localInstant(timeZone, new Date(date.getTime() + DAY * 1000), 0)
  for (let minute = minutes; minute < minutes + 180; minute++) {
    const instant = at(minute)
    if (instant !== null) return instant
  }
  throw new RangeError(`no such local time on ${date.toISOString().slice(0, 10)}`)
}
