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
  const lines = monthsOf(to - from).map((m) => resolvedLines(facts, from + m))
  const count = new Float64Array(cells)
  lines.forEach((resolved) => countCells(count, resolved))
  const month = new Float64Array(to - from).fill(1)
  const tickets = lines.map(({ cell }) => cell.length)
  let habit = new Float64Array(cells).fill(Infinity)
  for (let pass = 0; pass < PASSES; pass++) {
    const sum = new Float64Array(cells)
    const most = habit.map((usual) => CAP * usual)
    lines.forEach((resolved, m) => addPaced(sum, resolved, { pace: month[m]!, most }))
    habit = shrunk(sum, count, priorityOf, priorities)
    lines.forEach((resolved, m) => (month[m] = paceOf(resolved, habit, month[m]!)))
    centre(month, tickets)
  }
  return habit
}

const monthsOf = (count: number) => Array.from({ length: count }, (_, m) => m)

/** The tickets resolved in a month, one after the other. */
type Resolved = { readonly cell: Int32Array; readonly hours: Float64Array }

function resolvedLines({ start, cell, flags, hours }: MonthFacts, m: number): Resolved {
  const [begin, end] = [start[m]!, start[m + 1]!]
  const [cells, ages] = [new Int32Array(end - begin), new Float64Array(end - begin)]
  let lines = 0
  for (let i = begin; i < end; i++) {
    if (!(flags[i]! & RESOLVED)) continue
    cells[lines] = cell[i]!
    ages[lines] = hours[i]!
    lines += 1
  }
  return { cell: cells.subarray(0, lines), hours: ages.subarray(0, lines) }
}

function countCells(count: Float64Array, { cell }: Resolved): void {
  for (let i = 0; i < cell.length; i++) count[cell[i]!]! += 1
}

/** Adds the delays of a month to those of their cells, as they would be at a pace of 1, none beyond the most of its cell. */
function addPaced(
  sum: Float64Array,
  { cell, hours }: Resolved,
  { pace, most }: { readonly pace: number; readonly most: Float64Array },
): void {
  for (let i = 0; i < cell.length; i++) sum[cell[i]!]! += Math.min(hours[i]! / pace, most[cell[i]!]!)
}

/** How many times what is habitual the tickets of a month took, none beyond the most at the pace that was thought; 1 of none. */
function paceOf({ cell, hours }: Resolved, habit: Float64Array, before: number): number {
  const most = habit.map((usual) => CAP * usual * before)
  let [seen, expected] = [0, 0]
  for (let i = 0; i < cell.length; i++) {
    seen += Math.min(hours[i]!, most[cell[i]!]!)
    expected += habit[cell[i]!]!
  }
  return seen > 0 ? seen / expected : 1
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
function centre(month: Float64Array, tickets: readonly number[]): void {
  let [logs, total] = [0, 0]
  for (let m = 0; m < month.length; m++) {
    logs += tickets[m]! * Math.log(month[m]!)
    total += tickets[m]!
  }
  const mean = Math.exp(logs / total)
  for (let m = 0; m < month.length; m++) month[m]! /= mean
}
