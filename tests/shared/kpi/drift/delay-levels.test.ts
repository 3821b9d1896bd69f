import { expect, test } from 'vitest'
import { delayLevels } from '../../../../shared/kpi/drift/delay-levels.ts'
import { monthFacts } from '../../../../shared/kpi/drift/facts.ts'
import { MONTH } from './contract.ts'

const TICKETS = 400
/** Chances at even distances, so that a month holds exactly what its distribution says. */
const chances = Array.from({ length: TICKETS }, (_, i) => (i + 0.5) / TICKETS)
/** Delays (hours) over orders of magnitude, as of a log-logistic distribution around ten. */
const spread = chances.map((p) => 10 * (p / (1 - p)) ** 0.6)
/** The same of a desk that closes a third of its tickets as it opens them. */
const atOnce = spread.map((hours, i) => (i % 3 === 0 ? 0.02 + i / 1e5 : hours))

/** Levels of two months, all delays being `times` longer in the second. */
function levels(delays: readonly number[], times: number) {
  const months = [delays, delays.map((hours) => hours * times)]
  const tickets = months.flatMap((hours, m) => hours.map((taken) => ({ opened: m * MONTH, taken })))
  const facts = monthFacts({
    bounds: [0, MONTH, 2 * MONTH],
    opened: tickets.map(({ opened }) => opened),
    resolved: tickets.map(({ opened, taken }) => Math.min(opened + taken * 3600, opened + MONTH - 1)),
    priority: tickets.map(() => 0),
    category: tickets.map(() => 0),
  })
  return delayLevels(facts, Float64Array.of(15), { from: 0, to: 2, readable: () => true })
}

/** Variance of a level by one score, every ticket being resolved: that of the mean score, at full scale. */
function variance(delays: readonly number[], score: (age: number) => number): number {
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / TICKETS
  const by = (times: number) => delays.map((hours) => score((hours * times) / 15))
  const moved = (mean(by(1.01)) - mean(by(0.99))) / Math.log(1.01 / 0.99)
  return (mean(by(1).map((x) => x * x)) - mean(by(1)) ** 2) / TICKETS / moved ** 2
}

const hours = (age: number) => Math.min(3, age)
const logs = (age: number) => Math.log1p(Math.min(5, age) / 0.1)

test('a desk whose delays spread is known by their logs, one that closes many tickets at once by their hours', () => {
  expect(variance(spread, logs)).toBeLessThan(0.9 * variance(spread, hours))
  expect(levels(spread, 1).v[0]! / variance(spread, logs)).toBeCloseTo(1, 1)
  expect(variance(atOnce, hours)).toBeLessThan(0.9 * variance(atOnce, logs))
  expect(levels(atOnce, 1).v[0]! / variance(atOnce, hours)).toBeCloseTo(1, 1)
})

test('whichever the score, a change of all delays moves the level by itself', () => {
  for (const delays of [spread, atOnce]) {
    for (const times of [0.8, 1.05, 1.3, 1.6]) {
      const { y } = levels(delays, times)
      expect((y[1]! - y[0]!) / Math.log(times)).toBeCloseTo(1, 1)
    }
  }
})
