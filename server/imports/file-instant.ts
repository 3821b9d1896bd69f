import type { Language } from '../../shared/words/language.ts'
import type { Import, Reread } from '../../shared/api/imports.ts'
import { dayNumber } from '../../shared/civil-date.ts'
import type { TimeZone } from '../../shared/time-zone.ts'
import { toInstant } from '../db/instant.ts'
import { fill } from '../../shared/words/fill.ts'
import { Failure } from '../errors.ts'
import { daysIn } from '../reading/values/days-in-name.ts'
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

/** The instants of the days, perhaps with a time, that stand in the name of a file. */
function instantsIn(name: string, timeZone: TimeZone): number[] {
  return daysIn(name).map(({ year, month, day, time: [hour, minute, second] }) => {
    const at = timeZone.toInstant({ year, month, day, hour, minute, second })
    return at ?? timeZone.startOfDay(dayNumber(year, month, day))
  })
}

/** The newest of the dates that are known; null of none. */
export function newestOf(...dates: readonly (number | null | undefined)[]): number | null {
  return dates.reduce<number | null>(
    (newest, at) => (at == null || (newest !== null && newest >= at) ? newest : at),
    null,
  )
}
