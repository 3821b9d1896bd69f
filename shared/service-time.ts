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

/**
 * Seconds of service between two instants (finite epoch seconds); 0 when it all falls outside service hours. RangeError for
 * an instant that is none, such as the end of a ticket still open.
 */
export type ServiceTime = (from: number, to: number) => number

/** The years in which business hours are laid out; no ticket is older or younger. */
export const serviceYears = { from: 1989, to: 2101 } as const

const DAY = 86_400
const MIDNIGHT = 24 * 60

/**
 * Prepares the count of service seconds between any two instants. Each local day's opening, and the service time elapsed
 * before it, are laid out once, so that a count costs two look-ups whatever lies in between. A day on which the clocks
 * change is as long as its opening hours really are.
 */
export function compileServiceTime(calendar: ServiceCalendar, timeZone: TimeZone): ServiceTime {
  if (calendar.kind === '24x7') return (from, to) => (orderedInstants(from, to) ? to - from : 0)
  const firstDay = Date.UTC(serviceYears.from, 0, 1) / 1000 / DAY
  const count = Date.UTC(serviceYears.to, 0, 1) / 1000 / DAY - firstDay
  const opens = new Float64Array(count)
  const closes = new Float64Array(count)
  const before = new Float64Array(count + 1)
  const isOpen = serviceDays(calendar)
  for (let index = 0; index < count; index++) {
    if (isOpen(firstDay + index)) {
      opens[index] = timeOfDay(timeZone, firstDay + index, calendar.opensAt)
      closes[index] = timeOfDay(timeZone, firstDay + index, calendar.closesAt)
    }
    before[index + 1] = before[index]! + closes[index]! - opens[index]!
  }
  const elapsed = (instant: number): number => {
    const index = Math.min(Math.max(0, timeZone.dayOf(instant) - firstDay), count - 1)
    return before[index]! + Math.min(Math.max(0, instant - opens[index]!), closes[index]! - opens[index]!)
  }
  return (from, to) => (orderedInstants(from, to) ? elapsed(to) - elapsed(from) : 0)
}

/** Whether the second instant comes after the first. */
function orderedInstants(from: number, to: number): boolean {
  if (!Number.isFinite(from) || !Number.isFinite(to)) throw new RangeError(`No service time from ${from} to ${to}`)
  return to > from
}

/** Whether the service runs on a local day, given in days since 1 January 1970, which was a Thursday. */
function serviceDays({ days, holidays }: ServiceCalendar & { kind: 'business-hours' }): (day: number) => boolean {
  const off = new Set([...holidays].map((holiday) => Date.parse(holiday) / 1000 / DAY))
  return (day) => days.includes(((day + 3) % 7) + 1) && !off.has(day)
}

/** The instant of a time of day, in minutes since midnight, on a local day. */
function timeOfDay(timeZone: TimeZone, day: number, minutes: number): number {
  const date = new Date((minutes < MIDNIGHT ? day : day + 1) * DAY * 1000)
  const minute = minutes % MIDNIGHT
  return timeZone.toInstant({
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: Math.floor(minute / 60),
    minute: minute % 60,
    second: 0,
  })!
}
