import { type MonthFacts, RESOLVED } from './facts.ts'

/**
 * A ticket counts for at most so many times what is habitual: beyond, one forgotten ticket would be the whole month. Of
 * 2, 2.5, 3 and 4 on 500 replicates, 2.5 and 3 caught the most of a +4 % drift, and 3 more than 2.5 with a quarter closed
 * within minutes.
 */
export const CAP = 3
/** A small cell is drawn towards its priority, a small priority towards all tickets, as by so many more tickets. */
const BORROWED = 5
/** Alternating passes; the change of the last one is far below a per cent. */
const PASSES = 8

/**
 * Step 1, the habitual delay (hours) of each cell over months `from` to `to` (excluded): the fit delay = cell × month
 * on resolved tickets, each capped at `CAP` times what is habitual. This is direct standardisation: what changes in the
 * mix of priorities and categories moves the expectation, not the level (Fleiss, *Statistical Methods for Rates*).
 */
export function habitualDelays(facts: MonthFacts, from: number, to: number): Float64Array {
  const { priorityOf } = facts
  const cells = priorityOf.length
  const priorities = (priorityOf[cells - 1] ?? 0) + 1
  const { end, cell, hours } = resolvedLines(facts, from, to)
  const month = new Float64Array(to - from).fill(1)
  const tickets = end.map((last, m) => last - (end[m - 1] ?? 0))
  let habit = new Float64Array(cells).fill(Infinity)
  for (let pass = 0; pass < PASSES; pass++) {
    const sum = new Float64Array(cells)
    const count = new Float64Array(cells)
    for (let m = 0, i = 0; m < end.length; m++) {
      const pace = month[m]!
      for (; i < end[m]!; i++) {
        const c = cell[i]!
        sum[c]! += Math.min(hours[i]! / pace, CAP * habit[c]!)
        count[c]! += 1
      }
    }
    habit = shrunk(sum, count, priorityOf, priorities)
    for (let m = 0, i = 0; m < end.length; m++) {
      const pace = month[m]!
      let [seen, expected] = [0, 0]
      for (; i < end[m]!; i++) {
        const usual = habit[cell[i]!]!
        seen += Math.min(hours[i]!, CAP * usual * pace)
        expected += usual
      }
      month[m] = seen > 0 ? seen / expected : 1
    }
    centre(month, tickets)
  }
  return habit
}

/** The tickets resolved in months `from` to `to` (excluded), one after the other; those of a month stop before its `end`. */
function resolvedLines({ start, cell, flags, hours }: MonthFacts, from: number, to: number) {
  const most = start[to]! - start[from]!
  const end = new Float64Array(to - from)
  const [cells, ages] = [new Int32Array(most), new Float64Array(most)]
  let lines = 0
  for (let m = from; m < to; m++) {
    for (let i = start[m]!; i < start[m + 1]!; i++) {
      if (!(flags[i]! & RESOLVED)) continue
      cells[lines] = cell[i]!
      ages[lines] = hours[i]!
      lines += 1
    }
    end[m - from] = lines
  }
  return { end, cell: cells, hours: ages }
}

/** Means of cells, drawn towards those of their priority, themselves drawn towards the mean of all. */
function shrunk(sum: Float64Array, count: Float64Array, priorityOf: Int32Array, priorities: number) {
  const prioritySum = new Float64Array(priorities)
  const priorityCount = new Float64Array(priorities)
  let [total, tickets] = [0, 0]
  for (let c = 0; c < sum.length; c++) {
    prioritySum[priorityOf[c]!]! += sum[c]!
    priorityCount[priorityOf[c]!]! += count[c]!
    total += sum[c]!
    tickets += count[c]!
  }
  const overall = total / tickets
  const towards = prioritySum.map((s, p) => (s + BORROWED * overall) / (priorityCount[p]! + BORROWED))
  return sum.map((s, c) => (s + BORROWED * towards[priorityOf[c]!]!) / (count[c]! + BORROWED))
}

/** Months' paces with a geometric mean of 1 over tickets, so that cells keep the hours and a month of five stragglers none. */
function centre(month: Float64Array, tickets: Float64Array): void {
  let [logs, total] = [0, 0]
  for (let m = 0; m < month.length; m++) {
    logs += tickets[m]! * Math.log(month[m]!)
    total += tickets[m]!
  }
  const mean = Math.exp(logs / total)
  for (let m = 0; m < month.length; m++) month[m]! /= mean
}
