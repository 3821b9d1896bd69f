import { type DelayHistory, roundTheClock } from './history.ts'
import { StatedPace } from './stated-pace.ts'

/** The ticket was resolved in the month: an event. Without it, its age was cut by the month's end: censored. */
export const RESOLVED = 1
/** The ticket was opened in the month. */
export const OPENED = 2
const MOST_CARRIED = 255

/**
 * The facts of every month: one line for each ticket open at any time in it. Lines of month m are those from `start[m]`
 * to `start[m + 1]`, in an order that does not depend on the rows'.
 */
export type MonthFacts = {
  readonly months: number
  /** Priority of each cell (priority × category). */
  readonly priorityOf: Int32Array
  readonly start: Uint32Array
  readonly cell: Int32Array
  readonly flags: Uint8Array
  /** Month ends that the ticket had been left open over before that month: 0 for one opened in it; 255 stands for more. */
  readonly carried: Uint8Array
  /** Hours of age at resolution or at the month's end. */
  readonly hours: Float64Array
  /** Natural logs of the age on entering the month and on leaving it; −∞ for an age of nothing. */
  readonly logEntry: Float64Array
  readonly logExit: Float64Array
  /** Openings of each month. */
  readonly openings: Float64Array
}

/**
 * Step 0. Reads each ticket once and writes its line in every month in which it was open; a line never changes once its
 * month is over, so verdicts of the past stay what they were: while a ticket is open its age is all of its service time,
 * since how long it waited for the customer is known when it is resolved. In that month its age is the delay that counts,
 * and its age on entering the month is scaled alike. Where a tool states longer delays than the service time, open tickets
 * age at the pace that it states. A ticket resolved before it was opened says nothing.
 */
export function monthFacts(history: DelayHistory): MonthFacts {
  const { bounds, opened, resolved, priority, category } = history
  const months = bounds.length - 1
  const begins = bounds[0]!
  const age = history.hours ?? roundTheClock
  const categories = largest(category) + 1
  const cells = (largest(priority) + 1) * categories
  const cellOf = (t: number) => priority[t]! * categories + category[t]!
  const seen = (t: number) => resolved[t]! >= opened[t]! && resolved[t]! >= begins && opened[t]! < bounds[months]!
  const order = canonicalOrder(history, cellOf).filter(seen)

  const start = new Uint32Array(months + 1)
  const stated = new StatedPace(months)
  for (const t of order) {
    const last = monthOf(resolved[t]!, bounds)
    const isOver = resolved[t]! < bounds[months]!
    if (isOver && history.delay) stated.add(last, history.delay[t]!, age(opened[t]!, resolved[t]!))
    for (let m = monthOf(opened[t]!, bounds); m <= last; m++) start[m + 1]! += 1
  }
  for (let m = 0; m < months; m++) start[m + 1]! += start[m]!

  const pace = stated.byMonth()
  const facts = roomFor(start, cells, categories)
  const next = start.slice()
  for (const t of order) {
    const [o, r] = [opened[t]!, resolved[t]!]
    const last = monthOf(r, bounds)
    const first = monthOf(o, bounds)
    const before = o < begins ? 1 : 0
    for (let m = first; m <= last; m++) {
      const line = next[m]!
      const [opens, closes] = [o >= bounds[m]!, r < bounds[m + 1]!]
      const whole = age(o, closes ? r : bounds[m + 1]!)
      const hours = closes ? (history.delay?.[t] ?? whole) : whole * pace[m]!
      const counts = whole > 0 ? hours / whole : 1
      next[m] = line + 1
      facts.cell[line] = cellOf(t)
      facts.flags[line] = (closes ? RESOLVED : 0) | (opens ? OPENED : 0)
      facts.carried[line] = Math.min(MOST_CARRIED, m - first + before)
      facts.hours[line] = hours
      facts.logEntry[line] = opens ? -Infinity : Math.log(age(o, bounds[m]!) * counts)
      facts.logExit[line] = Math.log(hours)
      if (opens) facts.openings[m]! += 1
    }
  }
  return facts
}

/** Room for the lines of months, of which `start` tells where each begins, not yet filled; cells by priority, then category. */
export function roomFor(start: Uint32Array, cells: number, categories: number): MonthFacts {
  const months = start.length - 1
  const lines = start[months]!
  return {
    months,
    priorityOf: Int32Array.from({ length: cells }, (_, cell) => Math.floor(cell / categories)),
    start,
    cell: new Int32Array(lines),
    flags: new Uint8Array(lines),
    carried: new Uint8Array(lines),
    hours: new Float64Array(lines),
    logEntry: new Float64Array(lines),
    logExit: new Float64Array(lines),
    openings: new Float64Array(months),
  }
}

/**
 * Openings of a month, by cell. Sums over these hold whatever the order of tickets opened at the same instant, which their ends,
 * told later, settle.
 */
export function openingsByCell({ priorityOf, start, flags, cell }: MonthFacts, month: number): Uint32Array {
  const openings = new Uint32Array(priorityOf.length)
  for (let i = start[month]!; i < start[month + 1]!; i++) if (flags[i]! & OPENED) openings[cell[i]!]! += 1
  return openings
}

/** The month of an instant, the first or last month for what lies outside. */
function monthOf(instant: number, bounds: ArrayLike<number>): number {
  let [low, high] = [0, bounds.length - 2]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (instant >= bounds[middle]!) low = middle
    else high = middle - 1
  }
  return low
}

function largest(codes: ArrayLike<number>): number {
  let most = 0
  for (let t = 0; t < codes.length; t++) if (codes[t]! > most) most = codes[t]!
  return most
}

/**
 * The same order of tickets whatever the order of rows: by opening, resolution, delay that counts, then cell; equal tickets
 * are interchangeable. Sums of floating-point numbers then agree to the last bit between two exports of the same facts.
 */
function canonicalOrder(history: DelayHistory, cellOf: (ticket: number) => number): Uint32Array {
  const { opened, resolved, delay } = history
  const delayOf = (t: number) => (delay && Number.isFinite(resolved[t]!) ? delay[t]! : 0)
  const compare = (a: number, b: number) =>
    difference(opened[a]!, opened[b]!) ||
    difference(resolved[a]!, resolved[b]!) ||
    difference(delayOf(a), delayOf(b)) ||
    cellOf(a) - cellOf(b)
  const order = Uint32Array.from({ length: opened.length }, (_, t) => t)
  const sorted = order.every((t) => t === 0 || compare(t - 1, t) <= 0)
  return sorted ? order : order.sort(compare)
}

/** Two tickets still open (∞ − ∞) do not differ. */
function difference(a: number, b: number): number {
  return a === b ? 0 : a - b
}
