import { expect, test } from 'vitest'
import { instability, weights } from '../../../../shared/kpi/drift/instability.ts'

function series(y: number[], v = 0) {
  return { y: Float64Array.from(y), v: new Float64Array(y.length).fill(v), doubt: new Float64Array(y.length) }
}

test('a difference above 3.267 × the mean range is screened out; the rest is drawn to the prior', () => {
  // Ranges: six of 0.1, two of 2; limit 3.267 × 0.575 = 1.88. τ² = (6 × 0.075² + 4 × 0.1²/2)/(6 + 4).
  const y = [0, 0.1, 0, 0.1, 0, 0.1, 0, 2, 0]
  expect(instability(series(y), 0.075)).toBeCloseTo((6 * 0.005625 + 4 * 0.005) / 10, 12)
})

test('a steady rise is hardly instability', () => {
  const flat = instability(series(Array.from({ length: 24 }, () => 0)), 0.075)
  const rising = instability(series(Array.from({ length: 24 }, (_, m) => 0.04 * m)), 0.075)
  expect(rising - flat).toBeLessThan(0.04 ** 2 / 2)
})

test('sampling noise is taken out, but no service is steadier than 3 %', () => {
  expect(instability(series([0, 0.1, 0, 0.1, 0, 0.1, 0, 0.1], 0.05), 0.075)).toBe(0.03 ** 2)
})

test('a month without an answer has no weight, and holiday months have less', () => {
  const months = {
    y: Float64Array.of(0, NaN, 0),
    v: Float64Array.of(0.01, NaN, 0.01),
    doubt: Float64Array.of(0, 0, 0.1),
  }
  expect([...weights(months, 0.01)]).toEqual([50, 0, 1 / (0.02 + 0.1 ** 2)])
})

test('with nothing to compare, the prior stands', () => {
  expect(instability(series([NaN, NaN]), 0.075)).toBeCloseTo(0.075 ** 2, 12)
})
