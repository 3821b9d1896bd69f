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

/** The clock of that name. */
export const zoneNamed = (name: string): Zone => zones.get(name.toUpperCase())!

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
