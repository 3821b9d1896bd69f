import { cumulativeStdNormalProbability } from 'simple-statistics'
import { expect, test } from 'vitest'
import { logCdfOverDensity, normalCdf } from '../../../shared/stats/normal.ts'

test('the normal law is that of the tables', () => {
  expect(normalCdf(0)).toBeCloseTo(0.5, 7)
  expect(normalCdf(1.959964)).toBeCloseTo(0.975, 6)
  for (let z = -3; z <= 3; z += 0.5) expect(normalCdf(z)).toBeCloseTo(cumulativeStdNormalProbability(z), 3)
})

test('its logarithm over the density stays finite far out, and runs on there', () => {
  expect(logCdfOverDensity(0)).toBeCloseTo(Math.log(0.5), 6)
  expect(logCdfOverDensity(60)).toBeCloseTo(1800, 6)
  // P(Z ≤ −40)/φ(−40) = 1/40 · (1 − 1/1600 + …), Mills' ratio.
  expect(logCdfOverDensity(-40)).toBeCloseTo(Math.log(0.3989423 / 40), 2)
  expect(Math.abs(logCdfOverDensity(-4.99) - logCdfOverDensity(-5.01))).toBeLessThan(0.05)
})
