import { civilDate, dayNumber, daysInMonth } from '../../../shared/civil-date.ts'
import type { DateOrder } from '../../../shared/api/imports.ts'
import type { TimeZone } from '../../../shared/time-zone.ts'
import type { FactField } from '../../../shared/kinds/columns.ts'
import type { DateVotes } from './date-order.ts'
import { DateText } from './date-text.ts'
import { isSummerTime } from './zone-names.ts'

const FIRST_YEAR = 1990
const LAST_YEAR = 2110
/** Clocks of two tools differ, and a time zone may be mistaken: so much after now is not yet the future. In seconds. */
const TOLERANCE = 2 * 86_400

export type DateRules = {
  readonly timeZone: TimeZone
  readonly order: DateOrder
  /** Epoch seconds. */
  readonly now: number
  readonly votes: DateVotes
  /** The clock of dates that do not say theirs, in minutes east of Greenwich; null or left out = that of the time zone. */
  readonly offset?: number | null
  /** What the dates are of; left out = they are no column's of the file. */
  readonly field?: FactField
  /** Fields of which days and months of dates whose year comes first are each other's: a spreadsheet took them so. */
  readonly swapped?: ReadonlySet<FactField>
}

/** Why a cell is not the date of a ticket. */
export type DateProblem = 'date-unreadable' | 'date-other-order' | 'date-too-old' | 'date-in-future'

/** A reader of dates: an instant in epoch seconds, or why not. */
export function dateReader(rules: DateRules): (cell: string) => number | DateProblem {
  const text = new DateText()
  const { timeZone, order, votes } = rules
  const countClock = votes.clockOfColumn()
  const column = rules.field && votes.ofField(rules.field)
  const isSwapped = rules.field !== undefined && rules.swapped?.has(rules.field)
  const latest = rules.now + TOLERANCE
  const latestDay = latestOf(rules.field, latest)
  return (cell) => {
    if (!text.read(cell)) return 'date-unreadable'
    votes.count(text, cell, latestDay)
    column?.count(text)
    const fixed = text.yearFirst || text.named
    if (order === 'ymd' && !fixed) return 'date-other-order'
    const monthFirst = !fixed && order === 'mdy'
    const year = text.yearFirst ? text.first : text.third
    let month = text.yearFirst || !monthFirst ? text.second : text.first
    let day = text.yearFirst ? text.third : monthFirst ? text.second : text.first
    if (isSwapped && text.yearFirst && day <= 12) [month, day] = [day, month]
    if (year < FIRST_YEAR) return 'date-too-old'
    if (day < 1 || day > daysInMonth(year, month)) {
      const swapped = !fixed && month >= 1 && month <= daysInMonth(year, day)
      return swapped ? 'date-other-order' : 'date-unreadable'
    }
    if (year > LAST_YEAR) return 'date-in-future'
    // 24:00 is the midnight that ends the day.
    const endsDay = text.hour === 24 && text.minutes === 0 && text.seconds === 0
    if (endsDay) text.hour = 0
    const offset = text.offset ?? rules.offset ?? null
    if (text.hour !== 0 || text.minutes !== 0) countClock(offset)
    let instant: number | null
    if (offset !== null) instant = instantAt(offset, dayNumber(year, month, day) + (endsDay ? 1 : 0), text)
    else {
      const { hour, minutes: minute, seconds: second } = text
      const next = endsDay ? civilDate(dayNumber(year, month, day) + 1) : null
      instant = timeZone.toInstant(
        next ? { ...next, hour, minute, second } : { year, month, day, hour, minute, second },
      )
    }
    if (instant === null || (text.isSummer !== null && text.isSummer !== isSummerTime(instant)))
      return 'date-unreadable'
    return instant > latest ? 'date-in-future' : instant
  }
}

/** Dates by which something is to be, and those of what may be announced: that one lies ahead tells nothing. */
const DUE: ReadonlySet<FactField> = new Set(['slaDueAt', 'responseDueAt'])
const ANNOUNCED: ReadonlySet<FactField> = new Set(['startedAt', 'endedAt', 'month'])

/** The last day, as 20260213, that dates of a field are of; null where they may be of any to come. */
function latestOf(field: FactField | undefined, latest: number): number | null {
  if (field !== undefined && DUE.has(field)) return null
  if (field !== undefined && ANNOUNCED.has(field)) return Number.POSITIVE_INFINITY
  return Number(new Date(latest * 1000).toISOString().slice(0, 10).replaceAll('-', ''))
}

function instantAt(offset: number, day: number, time: DateText): number | null {
  if (time.hour > 23 || time.minutes > 59 || time.seconds > 59) return null
  return day * 86_400 + time.hour * 3600 + (time.minutes - offset) * 60 + time.seconds
}
