import { civilDate, dayNumber } from '../../../shared/civil-date.ts'

type Zone = { readonly offset: number; readonly isSummer: boolean }
const winter = (offset: number): Zone => ({ offset, isSummer: false })
const summer = (offset: number): Zone => ({ offset, isSummer: true })

/**
 * The clocks of the European Union by name, in minutes east of Greenwich. No other name is here: `EST`, `IST` and `BST` are clocks
 * of several countries.
 */
const zones: ReadonlyMap<string, Zone> = new Map([
  ['WET', winter(0)],
  ['WEST', summer(60)],
  ['CET', winter(60)],
  ['MET', winter(60)],
  ['MEZ', winter(60)],
  ['CEST', summer(120)],
  ['MEST', summer(120)],
  ['MESZ', summer(120)],
  ['EET', winter(120)],
  ['EEST', summer(180)],
])
export const ZONE_NAMES = [...zones.keys()].join('|')
const NAMED = new RegExp(`(${ZONE_NAMES})\\s*$`, 'iy')
const BY_OFFSET = /(?:Z|UTC|GMT|(?:UTC|GMT)?([+-])(\d{1,2})(?::?([0-5]\d))?)\s*$/iy
const MOST_MINUTES = 14 * 60

/** A clock in minutes east of Greenwich; `isSummer`: what its name says, null where it has none that says so. */
export type Clock = { readonly offset: number; readonly isSummer: boolean | null }

/** The clock with which a text ends, from a place on: `Z`, `UTC`, `+01:00`, `+0100`, `+01`, `UTC+1` or `CET`; null where it is none. */
export function clockAt(text: string, at: number): Clock | null {
  NAMED.lastIndex = BY_OFFSET.lastIndex = at
  const name = NAMED.exec(text)?.[1]
  if (name !== undefined) return zones.get(name.toUpperCase())!
  const zone = BY_OFFSET.exec(text)
  const minutes = Number(zone?.[2] ?? 0) * 60 + Number(zone?.[3] ?? 0)
  if (!zone || minutes > MOST_MINUTES) return null
  return { offset: zone[1] === '-' ? -minutes : minutes, isSummer: null }
}

const DAY = 86_400
const [MARCH, OCTOBER, DAYS] = [3, 10, 31]

/**
 * Whether a clock of the Union shows summer time at an instant (epoch seconds): from the last Sunday of March to that of October,
 * at 01:00 UTC (directive 2000/84/EC). A time that is named otherwise was not named by a clock.
 */
export function isSummerTime(instant: number): boolean {
  const { year } = civilDate(Math.floor(instant / DAY))
  return instant >= turnOf(year, MARCH) && instant < turnOf(year, OCTOBER)
}

function turnOf(year: number, month: number): number {
  const last = dayNumber(year, month, DAYS)
  // Day 0, 1 January 1970, was a Thursday.
  return (last - ((last + 4) % 7)) * DAY + 3600
}
