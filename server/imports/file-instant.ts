import type { Language } from '../../shared/words/language.ts'
import type { Import, Reread } from '../../shared/api/imports.ts'
import { dayNumber, daysInMonth } from '../../shared/civil-date.ts'
import type { TimeZone } from '../../shared/time-zone.ts'
import { toInstant } from '../db/instant.ts'
import { fill } from '../../shared/words/fill.ts'
import { Failure } from '../errors.ts'
import { said as wordsIn } from '../words.ts'

/** What tells of a file's instant; instants are epoch seconds. */
export type InstantSources = {
  readonly said: Reread['asOf']
  readonly name: string
  /** The newest date of its rows; null where it has none. */
  readonly newest: number | null
  readonly timeZone: TimeZone
  readonly now: number
}

/**
 * The instant that a file tells of: as somebody says, else the day in its name or the newest date of its rows, whichever is the
 * later, for it can have been written before neither. A day that is said is so until its end, or until now; one in a name from
 * its beginning on, unless a time stands beside it. Null where nothing tells.
 */
export function fileInstant(sources: InstantSources): { readonly at: number; readonly from: FoundIn } | null {
  const { said, name, newest, timeZone, now } = sources
  if (said !== undefined) return { at: saidInstant(said, timeZone, now), from: 'said' }
  const named = instantsIn(name, timeZone).filter((at) => at <= now)
  const inName = named.length > 0 ? Math.max(...named) : null
  if (inName !== null && (newest === null || inName > newest)) return { at: inName, from: 'name' }
  return newest === null ? null : { at: newest, from: 'rows' }
}
type FoundIn = NonNullable<Import['asOf']>['from']

/** Refuses an instant that is yet to come: no file can tell of it. */
export function requirePastInstant(said: Reread['asOf'], timeZone: TimeZone, now: number, language: Language): void {
  if (said === undefined || firstInstant(said, timeZone) <= now) return
  throw new Failure('malformed', { detail: fill(wordsIn(language).details.asOf, { now: toInstant(now) }) })
}

function saidInstant(said: string, timeZone: TimeZone, now: number): number {
  const first = firstInstant(said, timeZone)
  return isDay(said) ? Math.min(now, timeZone.startOfDay(timeZone.dayOf(first) + 1) - 1) : first
}

const isDay = (said: string) => said.length === 10

function firstInstant(said: string, timeZone: TimeZone): number {
  if (!isDay(said)) return Math.floor(Date.parse(said) / 1000)
  const [year, month, day] = said.split('-').map(Number) as [number, number, number]
  return timeZone.startOfDay(dayNumber(year, month, day))
}

const DAY_PART = /((?:19|20)\d\d)([-_. ]?)(\d\d)\2(\d\d)/.source
const TIME_PART = /[-_ T]+(\d\d)[-_:.h ]?(\d\d)(?:[-_:.]?(\d\d)(?:\.\d{3})?)?(?![-_.]?\d)/.source
const YEAR_FIRST = new RegExp(`(?<!\\d)${DAY_PART}(?:${TIME_PART}|(?!\\d))`, 'g')
const YEAR_LAST = /(?<!\d)(\d\d)([-_.])(\d\d)\2((?:19|20)\d\d)(?!\d)/g

/** The days, perhaps with a time, that stand in the name of a file; `05-04-2026`, of which nothing says which is the day, is none. */
function instantsIn(name: string, timeZone: TimeZone): number[] {
  const found: number[] = []
  const add = (year: number, month: number, day: number, time: readonly number[] = [0, 0, 0]) => {
    if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return
    const [hour, minute, second] = time as [number, number, number]
    const at = timeZone.toInstant({ year, month, day, hour, minute, second })
    found.push(at ?? timeZone.startOfDay(dayNumber(year, month, day)))
  }
  for (const [, year, , month, day, hour, minute, second] of name.matchAll(YEAR_FIRST))
    add(
      Number(year),
      Number(month),
      Number(day),
      [hour, minute, second].map((part) => Number(part ?? 0)),
    )
  for (const [, first, , second, year] of name.matchAll(YEAR_LAST)) {
    const [a, b] = [Number(first), Number(second)]
    if (a > 12 || a === b) add(Number(year), b, a)
    else if (b > 12) add(Number(year), a, b)
  }
  return found
}

/** The newest of the dates that are known; null of none. */
export function newestOf(...dates: readonly (number | null | undefined)[]): number | null {
  return dates.reduce<number | null>(
    (newest, at) => (at == null || (newest !== null && newest >= at) ? newest : at),
    null,
  )
}
