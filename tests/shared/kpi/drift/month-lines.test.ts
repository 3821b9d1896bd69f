import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { backlogLevels } from '../../../../shared/kpi/drift/backlog-levels.ts'
import { delayLevels } from '../../../../shared/kpi/drift/delay-levels.ts'
import { monthFacts, type MonthFacts } from '../../../../shared/kpi/drift/facts.ts'
import { cellName, cutMonths, joinMonths, type MonthLines } from '../../../../shared/kpi/drift/month-lines.ts'
import { seeded } from '../../../../server/sample/random.ts'

const MONTHS = 6
const LENGTH = 720
const labels = ['Haute', null, 'Basse']

/** Tickets of a few months, each opened at the start of a day, some of which stay open; priorities are named, categories are not. */
function someFacts(seed: number, tickets: number): MonthFacts {
  const { uniform } = seeded(seed)
  const opened = Array.from({ length: tickets }, () => 24 * Math.floor((uniform() * MONTHS * LENGTH) / 24))
  return monthFacts({
    bounds: Array.from({ length: MONTHS + 1 }, (_, m) => m * LENGTH),
    opened,
    resolved: opened.map((at) => (uniform() < 0.3 ? Infinity : at + Math.ceil(900 * uniform() ** 3))),
    priority: opened.map(() => Math.floor(uniform() * labels.length)),
    category: opened.map(() => 0),
    hours: (from, to) => to - from,
  })
}
const nameOf = (cell: number) => cellName(labels[cell] ?? null, 'Réseau')
const cutAll = (facts: MonthFacts): MonthLines[] =>
  cutMonths(facts, nameOf, { first: 100, from: 0 }).map((month) => ({ ...month, digest: '' }))

test('months cut apart and joined are the same facts, their cells in the order of their names', () => {
  fc.assert(
    fc.property(fc.nat(1e6), fc.integer({ min: 1, max: 80 }), (seed, tickets) => {
      const facts = someFacts(seed, tickets)
      const months = cutAll(facts)
      const joined = joinMonths(months)
      expect(months.map(({ month }) => month)).toEqual([100, 101, 102, 103, 104, 105])
      const { cell: _cell, priorityOf: _priorityOf, ...lines } = joined
      expect(lines).toEqual({ ...lines, ...pick(facts, Object.keys(lines)) })
      // A missing label comes first, then by the texts: null, Basse, Haute.
      const known = [null, 'Basse', 'Haute'].filter((label) =>
        months.some(({ cells }) => cells.includes(cellName(label, 'Réseau'))),
      )
      expect([...joined.cell].map((cell) => cellName(known[cell]!, 'Réseau'))).toEqual([...facts.cell].map(nameOf))
      expect(cutAll(facts)).toEqual(months)
    }),
  )
})

test('levels are the same to the last bit in whatever order the lines of a month stand', () => {
  fc.assert(
    fc.property(
      fc.nat(1e6),
      fc.array(fc.double({ min: 0.01, max: 99, noNaN: true }), { minLength: 3, maxLength: 3 }),
      (seed, usual) => {
        const facts = someFacts(seed, 120)
        const habit = Float64Array.from(usual)
        const span = { from: 0, to: MONTHS, readable: () => true }
        const turned = joinTurned(facts)
        expect(delayLevels(turned, habit, span)).toEqual(delayLevels(facts, habit, span))
        expect(backlogLevels(turned, habit, 0, MONTHS)).toEqual(backlogLevels(facts, habit, 0, MONTHS))
      },
    ),
  )
})

function pick(facts: MonthFacts, keys: readonly string[]): object {
  return Object.fromEntries(Object.entries(facts).filter(([key]) => keys.includes(key)))
}

/** The same facts, the lines of each month from the last to the first. */
function joinTurned(facts: MonthFacts): MonthFacts {
  const turned = <Column extends Int32Array | Uint8Array | Float64Array>(column: Column): Column => {
    const copy = column.slice() as Column
    for (let m = 0; m < facts.months; m++) copy.subarray(facts.start[m], facts.start[m + 1]).reverse()
    return copy
  }
  const { cell, flags, carried, hours, logEntry, logExit } = facts
  return {
    ...facts,
    cell: turned(cell),
    flags: turned(flags),
    carried: turned(carried),
    hours: turned(hours),
    logEntry: turned(logEntry),
    logExit: turned(logExit),
  }
}
