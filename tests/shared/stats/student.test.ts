import fc from 'fast-check'
import { cumulativeStdNormalProbability, mean, sampleVariance } from 'simple-statistics'
import { expect, test } from 'vitest'
import { meanInterval, studentCdf, studentQuantile } from '../../../shared/stats/student.ts'

test.each([
  // Standard t table (two-sided 95 %), e.g. NIST/SEMATECH e-Handbook 1.3.6.7.2.
  [1, 12.706],
  [2, 4.303],
  [5, 2.571],
  [10, 2.228],
  [30, 2.042],
  [100, 1.984],
])('97.5 %% of the t law with %i degrees lies below %f', (degrees, t) => {
  expect(studentQuantile(0.975, degrees)).toBeCloseTo(t, 3)
})

test('with many degrees of freedom it becomes the normal law', () => {
  // The oracle rounds z to two decimals.
  for (const z of [0.25, 1, 1.96, 2.5]) expect(studentCdf(z, 1e6)).toBeCloseTo(cumulativeStdNormalProbability(z), 4)
})

test('the mean of 4, 6, 8 lies between 1.03 and 10.97', () => {
  // By hand: mean 6, s = 2, n = 3; 6 ± 4.30265 × 2/√3 = 6 ± 4.9683.
  const interval = meanInterval(3, 18, 16 + 36 + 64)!
  expect(interval.low).toBeCloseTo(1.0317, 3)
  expect(interval.high).toBeCloseTo(10.9683, 3)
})

test('one observation has no interval', () => {
  expect(meanInterval(1, 5, 25)).toBeNull()
  expect(meanInterval(0, 0, 0)).toBeNull()
})

test('it is mean ± t × s/√n of the observations themselves, never below 0', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 2, maxLength: 50 }), (values) => {
      const sum = values.reduce((a, b) => a + b, 0)
      const squares = values.reduce((a, b) => a + b * b, 0)
      const half = studentQuantile(0.975, values.length - 1) * Math.sqrt(sampleVariance(values) / values.length)
      const { low, high } = meanInterval(values.length, sum, squares)!
      expect(high).toBeCloseTo(mean(values) + half, 4)
      expect(low).toBeCloseTo(Math.max(0, mean(values) - half), 4)
    }),
  )
})
