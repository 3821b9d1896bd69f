import { type MonthFacts, OPENED, RESOLVED } from './facts.ts'

/** Tickets left open over a month's end, none of which ever ends, before the files are thought to forget them. */
const LEAST_LEFT = 20
/** A file that forgets does so from the start: at least this share of them was left open in the first half of the months. */
const EARLY_SHARE = 0.25
/** An export made some days late still tells the ends in those days: the second month's end is looked at too. */
const MONTH_ENDS = [1, 2]
/** Standard deviation of an instant that may be any in a month, in months, and how many errors from it are beyond chance. */
const ANY_INSTANT = Math.sqrt(1 / 12)
const BEYOND_CHANCE = 2.3

/**
 * Do the files follow tickets to their end? A file of the tickets *opened* in a month never tells how late ones ended: they
 * would age for ever and look like a backlog. It is known by three things at once, of tickets left open over one or two months'
 * ends: not one of them ever ended; it was so all along (work that is hidden from some month on is left open from then on
 * only); and they are rather those opened late in their month (tickets that really are never closed are opened on any day).
 * Looks at months `from` to `to` (excluded).
 */
export function isFollowedUp(facts: MonthFacts, from: number, to: number): boolean {
  return MONTH_ENDS.every((ends) => {
    const middle = (from + to) / 2
    let [left, early, ages] = [0, 0, 0]
    for (let m = from; m < to; m++) {
      for (let i = facts.start[m]!; i < facts.start[m + 1]!; i++) {
        if (facts.carried[i]! < ends) continue
        if (facts.flags[i]! & RESOLVED) return true
        const age = facts.carried[i]! > ends ? NaN : firstMonthsAge(facts, i) - (ends - 1)
        if (!(age <= LONGEST_FIRST)) continue
        left += 1
        ages += age
        if (m < middle) early += 1
      }
    }
    const openedOnAnyDay = ages / left > 0.5 - (BEYOND_CHANCE * ANY_INSTANT) / Math.sqrt(left)
    return left < LEAST_LEFT || early < EARLY_SHARE * left || openedOnAnyDay
  })
}

/** A ticket opened before the first month was open for longer than one when it was first left open: nothing to go by. */
const LONGEST_FIRST = 1.2

/** Age of a ticket open through a whole month when that month began, in such months. */
function firstMonthsAge({ hours, logEntry }: MonthFacts, line: number): number {
  const entry = Math.exp(logEntry[line]!)
  return entry / (hours[line]! - entry)
}

/** The same facts as far as they are known where files forget: what each ticket did in the month in which it was opened. */
export function withoutCarried(facts: MonthFacts, to: number): MonthFacts {
  const { months, start, flags } = facts
  const kept: number[] = []
  const starts = new Uint32Array(months + 1)
  for (let m = 0; m < to; m++) {
    for (let i = start[m]!; i < start[m + 1]!; i++) if (flags[i]! & OPENED) kept.push(i)
    starts[m + 1] = kept.length
  }
  return {
    ...facts,
    start: starts,
    cell: Int32Array.from(kept, (i) => facts.cell[i]!),
    flags: Uint8Array.from(kept, (i) => flags[i]!),
    carried: new Uint8Array(kept.length),
    hours: Float64Array.from(kept, (i) => facts.hours[i]!),
    logEntry: Float64Array.from(kept, (i) => facts.logEntry[i]!),
    logExit: Float64Array.from(kept, (i) => facts.logExit[i]!),
  }
}
