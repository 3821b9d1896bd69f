import { civilDate } from './civil-date.ts'
import { cutAtMidnight, MIDNIGHT, serviceDays, type DayRange, type ServiceCalendar } from './service-calendar.ts'
import type { TimeZone } from './time-zone.ts'

/**
 * Seconds of service between two instants (finite epoch seconds); 0 when it all falls outside service hours. RangeError for
 * an instant that is none, such as the end of a ticket still open.
 */
export type ServiceTime = (from: number, to: number) => number

/** A calendar that held before the present one, through a local day, `2026-08-31`. */
export type PastServiceCalendar = { readonly through: string; readonly calendar: ServiceCalendar }

/** The years in which service hours are laid out; no ticket is older or younger. */
export const serviceYears = { from: 1989, to: 2101 } as const

const DAY = 86_400

/**
 * Prepares the count of service seconds between any two instants, on the calendar of each day: the present one, or one of
 * those that held before it (oldest first). All stretches of service, and the service time elapsed before each, are laid out
 * once, so that a count costs two look-ups whatever lies in between.
 */
export function compileServiceTime(
  calendar: ServiceCalendar,
  timeZone: TimeZone,
  past: readonly PastServiceCalendar[] = [],
): ServiceTime {
  if ([calendar, ...past.map((one) => one.calendar)].every(({ kind }) => kind === '24x7'))
    return (from, to) => (orderedInstants(from, to) ? to - from : 0)
  const { opens, closes } = layOut(calendar, timeZone, past)
  const before = new Float64Array(opens.length)
  for (let i = 1; i < opens.length; i++) before[i] = before[i - 1]! + closes[i - 1]! - opens[i - 1]!
  const last = lastBegun(opens)
  const elapsed = (instant: number): number => {
    const i = last(instant)
    return i < 0 ? 0 : before[i]! + Math.min(instant, closes[i]!) - opens[i]!
  }
  return (from, to) => (orderedInstants(from, to) ? elapsed(to) - elapsed(from) : 0)
}

/** Whether the second instant comes after the first. */
function orderedInstants(from: number, to: number): boolean {
  if (!Number.isFinite(from) || !Number.isFinite(to)) throw new RangeError(`No service time from ${from} to ${to}`)
  return to > from
}

/** All stretches of service in order, none of which touches another: those that do are one. */
function layOut(calendar: ServiceCalendar, timeZone: TimeZone, past: readonly PastServiceCalendar[]) {
  const periods = [
    ...past.map((one) => ({ through: Date.parse(one.through) / 1000 / DAY, days: serviceDays(one.calendar) })),
    { through: Infinity, days: serviceDays(calendar) },
  ]
  const opens: number[] = []
  const closes: number[] = []
  const end = Date.UTC(serviceYears.to, 0, 1) / 1000 / DAY
  let period = 0
  let eve: readonly DayRange[] = []
  const first = Date.UTC(serviceYears.from, 0, 1) / 1000 / DAY
  let next = timeZone.startOfDay(first)
  for (let day = first; day < end; day++) {
    const starts = next
    next = timeZone.startOfDay(day + 1)
    const instantOf = next - starts === DAY ? (minutes: number) => starts + minutes * 60 : readClock(timeZone, day)
    while (day > periods[period]!.through) period += 1
    const { begunOn, isClosed } = periods[period]!.days
    const begun = begunOn(day)
    for (const { from, to } of isClosed(day) ? [] : cutAtMidnight(eve, begun)) {
      const [begins, ends] = [instantOf(from), instantOf(to)]
      if (begins <= (closes.at(-1) ?? -Infinity)) closes[closes.length - 1] = Math.max(closes.at(-1)!, ends)
      else if (ends > begins) {
        opens.push(begins)
        closes.push(ends)
      }
    }
    eve = begun
  }
  return { opens: Float64Array.from(opens), closes: Float64Array.from(closes) }
}

/** Tells the last stretch that began by an instant, −1 before the first: by its day, from an index laid out once. */
function lastBegun(opens: Float64Array): (instant: number) => number {
  const first = Math.floor((opens[0] ?? 0) / DAY)
  const days = Math.floor((opens.at(-1) ?? 0) / DAY) - first + 2
  const begun = new Int32Array(days)
  for (let day = 0, i = -1; day < days; day++) {
    while (i + 1 < opens.length && opens[i + 1]! <= (first + day) * DAY) i += 1
    begun[day] = i
  }
  return (instant) => {
    let i = begun[Math.min(Math.max(0, Math.floor(instant / DAY) - first), days - 1)]!
    while (i + 1 < opens.length && opens[i + 1]! <= instant) i += 1
    return i
  }
}

/**
 * Tells the instants of times of day, in minutes, on a local day on which the clocks change: one that they skip is the instant
 * at which they do.
 */
function readClock(timeZone: TimeZone, day: number): (minutes: number) => number {
  const date = civilDate(day)
  return (minutes) => {
    for (let at = minutes; at < MIDNIGHT; at++) {
      const [hour, minute] = [Math.floor(at / 60), at % 60]
      const instant = timeZone.toInstant({ ...date, hour, minute, second: 0 })!
      const local = timeZone.toLocal(instant)
      if (local.hour === hour && local.minute === minute) return instant
    }
    return timeZone.startOfDay(day + 1)
  }
}
