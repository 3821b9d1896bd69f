import fc from 'fast-check'
import { errorFunction, poissonDistribution } from 'simple-statistics'
import { expect, test } from 'vitest'
import { incompleteGamma, upperIncompleteGamma } from '../../../shared/stats/incomplete-gamma.ts'

const some = (min: number, max: number) => fc.double({ min, max, noNaN: true })

test('P(1, x) is 1 − e⁻ˣ', () => {
  fc.assert(
    fc.property(some(0, 30), (x) => {
      expect(incompleteGamma(1, x)).toBeCloseTo(-Math.expm1(-x), 13)
    }),
  )
})

test('P(½, x²) is erf(x)', () => {
  // Published: erf(1) = 0.8427007929497149 (DLMF table 7.23). The oracle is right to about 1e-7.
  expect(incompleteGamma(0.5, 1)).toBeCloseTo(0.8427007929497149, 13)
  for (const x of [0.1, 0.5, 1, 1.5, 2, 3]) expect(incompleteGamma(0.5, x * x)).toBeCloseTo(errorFunction(x), 6)
})

test('P(n, x) is the chance of n events or more where x are expected', () => {
  // The oracle stops where 0.0001 is left.
  for (const mean of [0.3, 2, 7.5]) {
    const probabilities = poissonDistribution(mean)!
    for (let n = 1; n < probabilities.length; n += 1) {
      const fewer = probabilities.slice(0, n).reduce((sum, one) => sum + one, 0)
      expect(incompleteGamma(n, mean)).toBeCloseTo(1 - fewer, 10)
    }
  }
})

test('P(a + 1, x) = P(a, x) − xᵃ e⁻ˣ ÷ Γ(a + 1), on both sides of where the method changes', () => {
  // DLMF 8.8.5, with Γ(a + 1) = a! for whole a.
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), some(0.01, 60), (a, x) => {
      const factorial = Array.from({ length: a }, (_, index) => index + 1).reduce((product, n) => product * n, 1)
      const step = (x ** a * Math.exp(-x)) / factorial
      expect(incompleteGamma(a + 1, x)).toBeCloseTo(incompleteGamma(a, x) - step, 12)
    }),
  )
})

test('it grows from 0 to 1, and what lies above is the rest', () => {
  expect(incompleteGamma(3, 0)).toBe(0)
  expect(upperIncompleteGamma(3, 0)).toBe(1)
  fc.assert(
    fc.property(some(0.1, 1e5), some(0, 2e5), some(0, 2e5), (a, x, y) => {
      expect(incompleteGamma(a, Math.max(x, y))).toBeGreaterThanOrEqual(incompleteGamma(a, Math.min(x, y)) - 1e-12)
      expect(incompleteGamma(a, x) + upperIncompleteGamma(a, x)).toBeCloseTo(1, 12)
    }),
  )
})

test('next to nothing above is told to its last digits', () => {
  // Q(1, 40) = e⁻⁴⁰ ≈ 4.2e-18, which 1 − P would lose.
  expect(upperIncompleteGamma(1, 40) / Math.exp(-40)).toBeCloseTo(1, 12)
})
