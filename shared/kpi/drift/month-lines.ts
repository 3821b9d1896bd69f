import { codesOf } from './codes.ts'
import { type MonthFacts, OPENED, roomFor } from './facts.ts'

/**
 * The lines of one month (`MonthFacts`) by themselves: they are the same whatever comes later. Cells are told by name, since a
 * cell's number is another where other cells are known.
 */
export type MonthLines = {
  /** Counted as the caller counts months. */
  readonly month: number
  /** What tells these lines from others, and findings that rest on them. */
  readonly digest: string
  /** Names of the month's cells, in the order of their texts. */
  readonly cells: readonly string[]
  /** Each line's place in `cells`. */
  readonly cell: Uint32Array
  readonly flags: Uint8Array
  readonly carried: Uint8Array
  readonly hours: Float64Array
  /** Of the lines alone that were not opened in the month, which entered it at an age. */
  readonly logEntry: Float64Array
}

type Label = string | null

export function cellName(priority: Label, category: Label): string {
  return JSON.stringify([priority, category])
}

/** The months of facts from the index `from` on, each by itself. `first`: the month of index 0. */
export function cutMonths(
  facts: MonthFacts,
  nameOf: (cell: number) => string,
  { first, from }: { readonly first: number; readonly from: number },
): Omit<MonthLines, 'digest'>[] {
  const rank = new Uint32Array(facts.priorityOf.length)
  return Array.from({ length: Math.max(0, facts.months - from) }, (_, i) => {
    const [begin, end] = [facts.start[from + i]!, facts.start[from + i + 1]!]
    const numbers = facts.cell.subarray(begin, end)
    const cells = [...new Set(numbers)].map((cell) => [cell, nameOf(cell)] as const).sort(byName)
    cells.forEach(([cell], place) => (rank[cell] = place))
    const cell = new Uint32Array(numbers.length)
    for (let line = 0; line < cell.length; line++) cell[line] = rank[numbers[line]!]!
    return {
      month: first + from + i,
      cells: cells.map(([, name]) => name),
      cell,
      flags: facts.flags.subarray(begin, end),
      carried: facts.carried.subarray(begin, end),
      hours: facts.hours.subarray(begin, end),
      logEntry: facts.logEntry.subarray(begin, end).filter((_entry, line) => !(facts.flags[begin + line]! & OPENED)),
    }
  })
}

/** Months, one after the other, as facts again. */
export function joinMonths(months: readonly MonthLines[]): MonthFacts {
  const names = [...new Set(months.flatMap(({ cells }) => cells))]
  const labels = names.length > 0 ? names.map((name) => JSON.parse(name) as [Label, Label]) : [[null, null] as const]
  const priorities = codesOf(labels.map(([priority]) => priority))
  const categories = codesOf(labels.map(([, category]) => category))
  const width = categories.reduce((a, b) => Math.max(a, b), 0) + 1
  const height = priorities.reduce((a, b) => Math.max(a, b), 0) + 1
  const numberOf = new Map(names.map((name, at) => [name, priorities[at]! * width + categories[at]!]))
  const start = new Uint32Array(months.length + 1)
  months.forEach(({ cell }, m) => (start[m + 1] = start[m]! + cell.length))
  const facts = roomFor(start, height * width, width)
  months.forEach((lines, m) => {
    const begin = start[m]!
    const [from, to] = [begin, begin + lines.cell.length]
    facts.flags.set(lines.flags, begin)
    facts.carried.set(lines.carried, begin)
    facts.hours.set(lines.hours, begin)
    number(
      facts.cell.subarray(from, to),
      lines.cell,
      lines.cells.map((name) => numberOf.get(name)!),
    )
    logs(facts.logExit.subarray(from, to), lines.hours)
    facts.openings[m] = enter(facts.logEntry.subarray(from, to), lines)
  })
  return facts
}

// The columns of one month at a time: a loop that is entered for every month is soon compiled as a whole.

function number(into: Int32Array, cell: Uint32Array, numbers: readonly number[]): void {
  for (let line = 0; line < cell.length; line++) into[line] = numbers[cell[line]!]!
}

function logs(into: Float64Array, hours: Float64Array): void {
  for (let line = 0; line < hours.length; line++) into[line] = Math.log(hours[line]!)
}

/** Log of the age at which each line entered the month: −∞ where it was opened in it. */
export function entriesOf(lines: Pick<MonthLines, 'flags' | 'logEntry'>): Float64Array {
  const entries = new Float64Array(lines.flags.length)
  enter(entries, lines)
  return entries
}

/** Lays these out in a column; gives how many were opened in the month. */
function enter(into: Float64Array, { flags, logEntry }: Pick<MonthLines, 'flags' | 'logEntry'>): number {
  let carried = 0
  for (let line = 0; line < flags.length; line++) into[line] = flags[line]! & OPENED ? -Infinity : logEntry[carried++]!
  return flags.length - carried
}

function byName([, a]: readonly [number, string], [, b]: readonly [number, string]): number {
  return a < b ? -1 : a > b ? 1 : 0
}
