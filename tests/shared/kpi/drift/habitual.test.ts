import { expect, test } from 'vitest'
import { monthFacts } from '../../../../shared/kpi/drift/facts.ts'
import { habitualDelays } from '../../../../shared/kpi/drift/habitual.ts'
import { MONTH } from './contract.ts'

/** So many tickets of a category in a month, each taking the same hours. */
type Batch = [month: number, category: number, hours: number, tickets: number]

function fit(months: number, ...batches: Batch[]): number[] {
  const tickets = batches.flatMap(([month, category, hours, n]) =>
    Array.from({ length: n }, () => ({ opened: month * MONTH, category, hours })),
  )
  const facts = monthFacts({
    bounds: Array.from({ length: months + 1 }, (_, m) => m * MONTH),
    opened: tickets.map((t) => t.opened),
    resolved: tickets.map((t) => t.opened + t.hours * 3600),
    priority: tickets.map(() => 0),
    category: tickets.map((t) => t.category),
  })
  return [...habitualDelays(facts, 0, months)]
}

test('a cell keeps its mean, drawn towards its priority as by five more tickets', () => {
  // Priority's mean: 25 h.
  const [quick, slow] = fit(1, [0, 0, 10, 100], [0, 1, 40, 100])
  expect(quick).toBeCloseTo((100 * 10 + 5 * 25) / 105, 9)
  expect(slow).toBeCloseTo((100 * 40 + 5 * 25) / 105, 9)
})

test('a month twice as slow moves the month, not the cells: delay = cell × month', () => {
  const [quick, slow] = fit(2, [0, 0, 10, 50], [0, 1, 40, 50], [1, 0, 20, 50], [1, 1, 80, 50])
  expect(quick).toBeCloseTo((Math.SQRT2 * (100 * 10 + 5 * 25)) / 105, 6)
  expect(slow).toBeCloseTo((Math.SQRT2 * (100 * 40 + 5 * 25)) / 105, 6)
})

test('a change of mix between months leaves the habitual delays where they are', () => {
  const [quick, slow] = fit(2, [0, 0, 10, 900], [0, 1, 40, 100], [1, 0, 10, 100], [1, 1, 40, 900])
  expect(slow! / quick!).toBeCloseTo(4, 0)
  expect(quick).toBeCloseTo(10, 0)
})

test('one ticket forgotten for years counts as a few times what is habitual', () => {
  const [usual] = fit(1, [0, 0, 10, 200], [0, 0, 700, 1])
  expect(usual).toBeGreaterThan(10)
  expect(usual).toBeLessThan(10.3)
})

test('a cell nobody has resolved yet takes the habit of its priority', () => {
  const [seen, , unseen] = fit(1, [0, 0, 10, 30], [0, 2, 10, 30])
  expect(seen).toBeCloseTo(10, 9)
  expect(unseen).toBeCloseTo(10, 9)
  expect(fit(1, [0, 0, 10, 30], [0, 2, 10, 30])[1]).toBeCloseTo(10, 9)
})
