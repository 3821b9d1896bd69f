/** A stretch of a day in minutes since its midnight; past 24 × 60 it runs into the next day. */
export type DayRange = { readonly from: number; readonly to: number }

/** When the service runs: always, or at given times of the week, with days of its own. */
export type ServiceCalendar =
  | { readonly kind: '24x7' }
  | {
      readonly kind: 'service-hours'
      /** By ISO weekday, 1 = Monday; a weekday that is not there has no hours. */
      readonly week: ReadonlyMap<number, readonly DayRange[]>
      /** Local days without service from midnight to midnight, `2026-05-01`. */
      readonly closed: ReadonlySet<string>
      /** Local days with hours of their own, closed or not. */
      readonly open: ReadonlyMap<string, readonly DayRange[]>
    }

/** Minutes of a whole day by the clock on the wall. */
export const MIDNIGHT = 24 * 60

const DAY_MS = 86_400_000
const none: readonly DayRange[] = []

/** A calendar asked day by day; a day is the number of days since 1 January 1970, a Thursday. */
export type ServiceDays = {
  /** The stretches that begin on a day, in order, its night past midnight included. */
  readonly begunOn: (day: number) => readonly DayRange[]
  /** Whether nothing runs on a day, not even a night that began the day before. */
  readonly isClosed: (day: number) => boolean
}

/** A calendar with its days looked up once. A closed day that has hours of its own is open. */
export function serviceDays(calendar: ServiceCalendar): ServiceDays {
  if (calendar.kind === '24x7') return { begunOn: () => [{ from: 0, to: MIDNIGHT }], isClosed: () => false }
  const inOrder = (ranges: readonly DayRange[]) => ranges.toSorted((a, b) => a.from - b.from)
  const week = new Map([...calendar.week].map(([weekday, ranges]) => [weekday, inOrder(ranges)]))
  const open = new Map([...calendar.open].map(([day, ranges]) => [Date.parse(day) / DAY_MS, inOrder(ranges)]))
  const closed = new Set([...calendar.closed].map((day) => Date.parse(day) / DAY_MS).filter((day) => !open.has(day)))
  return {
    begunOn: (day) => (closed.has(day) ? none : (open.get(day) ?? week.get(((((day + 3) % 7) + 7) % 7) + 1) ?? none)),
    isClosed: (day) => closed.has(day),
  }
}

const isNight = (range: DayRange | undefined) => range !== undefined && range.to > MIDNIGHT

/** The stretches of one day, cut at its midnights: the night that began the day before, then its own. Both in order. */
export function cutAtMidnight(eve: readonly DayRange[], own: readonly DayRange[]): readonly DayRange[] {
  if (!isNight(eve.at(-1)) && !isNight(own.at(-1))) return own
  const nights = eve.map(({ from, to }) => ({ from: Math.max(0, from - MIDNIGHT), to: to - MIDNIGHT }))
  const begun = own.map(({ from, to }) => ({ from, to: Math.min(to, MIDNIGHT) }))
  return [...nights, ...begun].filter(({ from, to }) => to > from).toSorted((a, b) => a.from - b.from)
}
