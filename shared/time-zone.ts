import { civilDate, dayNumber, daysInMonth } from './civil-date.ts'
import type { CivilDate } from './civil-date.ts'
import { findOffsets } from './zone-offsets.ts'

/** A day, and a time of it. */
export type WallTime = CivilDate & { readonly hour: number; readonly minute: number; readonly second: number }
/** What a clock on the wall shows. Months run 1–12, weekdays 1 (Monday) – 7, as in ISO 8601. */
export type LocalTime = WallTime & { readonly weekday: number }

/**
 * The calendar of one IANA time zone, from 1970 to 2110. Instants are epoch seconds; a month is the whole number
 * `year * 12 + (month - 1)`; a day is the number of days since 1970-01-01, both as the zone's own calendar counts them.
 */
export type TimeZone = {
  readonly name: string
  /**
   * The instant of a local time; null for a time that is on no calendar (30 February, 24:00) or out of range. Around a
   * change of clocks the offset in force before it applies: of a repeated hour this is the first one, and a skipped
   * 02:30 is 03:30 (the rule that RFC 5545 gives, and `compatible` in Temporal).
   */
  toInstant(time: WallTime): number | null
  toLocal(instant: number): LocalTime
  monthOf(instant: number): number
  /** First instant of a month. */
  startOfMonth(month: number): number
  dayOf(instant: number): number
  /** First instant of a day. */
  startOfDay(day: number): number
}

const FIRST_YEAR = 1970
const LAST_YEAR = 2110
const DAY = 86_400
/** The month that holds the instant 0 in zones west of Greenwich. */
const FIRST_MONTH = FIRST_YEAR * 12 - 1
const LAST_MONTH = LAST_YEAR * 12 + 12
const MEAN_MONTH = 2_629_746

const compiled = new Map<string, TimeZone>()

/** Compiles a zone once, from the runtime's own tables; throws RangeError where the runtime does not know the name. */
export function compileTimeZone(name: string): TimeZone {
  const known = compiled.get(name)
  if (known) return known
  const zone = build(name)
  compiled.set(name, zone)
  return zone
}

function build(name: string): TimeZone {
  const { starts, offsets } = findOffsets(name)
  // On the wall, the offset before a change holds until the later of the two clock readings at that change.
  const wallStarts = starts.map((start, i) => (i === 0 ? start : start + Math.max(offsets[i - 1]!, offsets[i]!)))
  const wallSegment = segmentsOf(wallStarts)
  const instantSegment = segmentsOf(starts)
  const fromWall = (wall: number): number => wall - offsets[wallSegment(wall)]!
  const toWall = (instant: number): number => instant + offsets[instantSegment(instant)]!
  const monthStarts = Float64Array.from({ length: LAST_MONTH - FIRST_MONTH + 1 }, (_, i) => {
    const month = FIRST_MONTH + i
    return fromWall(dayNumber(Math.floor(month / 12), (month % 12) + 1, 1) * DAY)
  })

  const firstInstant = monthStarts[0]!
  const end = monthStarts.at(-1)!

  const monthOf = (instant: number): number => {
    if (!(instant >= firstInstant && instant < end)) throw outOfRange('instant', instant)
    let i = Math.min(Math.max(Math.floor(instant / MEAN_MONTH) + 1, 0), monthStarts.length - 2)
    while (monthStarts[i]! > instant) i -= 1
    while (monthStarts[i + 1]! <= instant) i += 1
    return FIRST_MONTH + i
  }

  return {
    name,
    toInstant({ year, month, day, hour, minute, second }) {
      if (!(year >= FIRST_YEAR && year <= LAST_YEAR && day >= 1 && day <= daysInMonth(year, month))) return null
      if (!(hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60)) return null
      return fromWall(dayNumber(year, month, day) * DAY + hour * 3600 + minute * 60 + second)
    },
    toLocal(instant) {
      const wall = toWall(instant)
      const day = Math.floor(wall / DAY)
      const second = Math.floor(wall - day * DAY)
      return {
        ...civilDate(day),
        hour: Math.floor(second / 3600),
        minute: Math.floor(second / 60) % 60,
        second: second % 60,
        weekday: ((((day + 3) % 7) + 7) % 7) + 1,
      }
    },
    monthOf,
    startOfMonth(month) {
      const start = monthStarts[month - FIRST_MONTH]
      if (start === undefined) throw outOfRange('month', month)
      return start
    },
    dayOf: (instant) => Math.floor(toWall(instant) / DAY),
    startOfDay: (day) => fromWall(day * DAY),
  }
}

/** Finds the index of the last start that is not after a time, first where the time before was: files go from day to day. */
function segmentsOf(starts: readonly number[]): (at: number) => number {
  let last = 0
  let [from, to] = [Infinity, -Infinity]
  return (at) => {
    if (at >= from && at < to) return last
    last = segment(starts, at)
    from = starts[last]!
    to = starts[last + 1] ?? Infinity
    return last
  }
}

function segment(starts: readonly number[], at: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= at) low = middle
    else high = middle - 1
  }
  return low
}

function outOfRange(what: string, value: number): RangeError {
  return new RangeError(`${what} ${value} is outside ${FIRST_YEAR}–${LAST_YEAR}`)
}
