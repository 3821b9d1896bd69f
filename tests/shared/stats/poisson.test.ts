import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  poissonCdf,
  poissonDecrease,
  poissonInterval,
  poissonRatioInterval,
  type Exposed,
} from '../../../shared/stats/poisson.ts'

const months = fc.integer({ min: 1, max: 36 })
const over = (count: number, exposure: number): Exposed => ({ count, exposure })

/** How likely at most `k` are, where each term of the law is the one before times `next(i)`. */
function atMost(k: number, first: number, next: (i: number) => number): number {
  let term = first
  let sum = first
  for (let i = 0; i < k; i += 1) sum += term *= next(i)
  return sum
}
const poisson = (k: number, mean: number) => atMost(k, Math.exp(-mean), (i) => mean / (i + 1))
const binomial = (k: number, n: number, p: number) =>
  atMost(k, (1 - p) ** n, (i) => ((n - i) / (i + 1)) * (p / (1 - p)))

describe('the interval of a count', () => {
  test.each([
    // Garwood's limits as tabulated since Pearson & Hartley, Biometrika Tables for Statisticians, table 40.
    [0, 0, 3.689],
    [1, 0.0253, 5.572],
    [2, 0.242, 7.225],
    [3, 0.619, 8.767],
    [5, 1.623, 11.668],
    [10, 4.795, 18.39],
    [50, 37.11, 65.92],
    // GraphPad, How QuickCalcs computes the confidence interval of a count.
    [25, 16.18, 36.9],
  ])('%i events: between %f and %f', (count, low, high) => {
    const interval = poissonInterval(count)
    expect(Math.abs(interval.low - low)).toBeLessThan(0.006)
    expect(Math.abs(interval.high - high)).toBeLessThan(0.006)
  })

  test('137 deaths where 24.19893 are expected: a ratio between 4.753125 and 6.692709', () => {
    // R's own example of poisson.test (Welsh nickel workers).
    const { low, high } = poissonInterval(137)
    expect(low / 24.19893).toBeCloseTo(4.753125, 6)
    expect(high / 24.19893).toBeCloseTo(6.692709, 6)
  })

  test('at the lower limit so many events or more, at the upper so many or fewer, have a chance of 2.5 %', () => {
    for (const count of [1, 2, 4, 8, 16, 64]) {
      const { low, high } = poissonInterval(count)
      expect(1 - poisson(count - 1, low)).toBeCloseTo(0.025, 12)
      expect(poisson(count, high)).toBeCloseTo(0.025, 12)
    }
  })

  test('a hundred thousand events keep six digits', () => {
    // The law is then normal to that precision: Wilson and Hilferty's cube root, n(1 − 1/9n ± z/3√n)³ with n + 1 above.
    const cube = (n: number, z: number) => n * (1 - 1 / (9 * n) + z / (3 * Math.sqrt(n))) ** 3
    const { low, high } = poissonInterval(100_000)
    expect(low / cube(100_000, -1.959964)).toBeCloseTo(1, 7)
    expect(high / cube(100_001, 1.959964)).toBeCloseTo(1, 7)
  })

  test('it holds the count, and more events never lower it', () => {
    fc.assert(
      fc.property(fc.nat(3000), (count) => {
        const { low, high } = poissonInterval(count)
        const next = poissonInterval(count + 1)
        expect(low).toBeLessThanOrEqual(count)
        expect(high).toBeGreaterThan(count)
        expect(next.low).toBeGreaterThan(low)
        expect(next.high).toBeGreaterThan(high)
      }),
    )
  })
})

test('no event at all where 40 are expected: e⁻⁴⁰, not zero', () => {
  expect(poissonCdf(0, 40) / Math.exp(-40)).toBeCloseTo(1, 12)
  expect(poissonCdf(3, 0)).toBe(1)
})

describe('the chance of so few', () => {
  test.each([
    // By hand, binomial terms: Σ C(30, k), k ≤ 10, ÷ 2³⁰ = 53,009,102 ÷ 1,073,741,824.
    [20, 10, 53_009_102 / 2 ** 30],
    // Σ C(18, k), k ≤ 6, ÷ 2¹⁸ = 31,180 ÷ 262,144.
    [12, 6, 31_180 / 2 ** 18],
    // None of 20, where each had one chance in two: 2⁻²⁰.
    [20, 0, 2 ** -20],
    [0, 0, 1],
    [0, 5, 1],
  ])('%i before, then %i over equal exposure: p = %f', (before, after, p) => {
    expect(poissonDecrease(over(before, 12), over(after, 12))).toBeCloseTo(p, 12)
  })

  test('those two are 0.049 and 0.119', () => {
    expect(poissonDecrease(over(20, 1), over(10, 1))).toBeCloseTo(0.049, 3)
    expect(poissonDecrease(over(12, 1), over(6, 1))).toBeCloseTo(0.119, 3)
  })

  test('it is the sum of the binomial terms, whatever the exposures', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), months, months, (before, after, a, b) => {
        const sum = binomial(after, before + after, b / (a + b))
        expect(poissonDecrease(over(before, a), over(after, b))).toBeCloseTo(sum, 12)
      }),
    )
  })

  test('a hundred thousand before and as many after: a chance in two', () => {
    // P(X ≤ n) for 2n tosses of a coin is ½ + half the middle term, which is 1 ÷ √(πn).
    const n = 100_000
    expect(poissonDecrease(over(n, 1), over(n, 1))).toBeCloseTo(0.5 + 0.5 / Math.sqrt(Math.PI * n), 8)
  })
})

describe('the interval of a ratio', () => {
  test('11 over 800 against 21 over 3,011: between 0.8584264 and 4.2772659', () => {
    // R's own example of poisson.test (lung cancer in Fredericia and three other Danish cities).
    const interval = poissonRatioInterval(over(21, 3011), over(11, 800))!
    expect(interval.low).toBeCloseTo(0.8584264, 6)
    expect(interval.high).toBeCloseTo(4.2772659, 6)
  })

  test('at either limit, so extreme a share of the events has a chance of 2.5 %', () => {
    // Another way: a bisection on the ratio itself, over sums of binomial terms.
    const bisect = (isAbove: (ratio: number) => boolean) => {
      let [low, high] = [0, 10_000]
      for (let i = 0; i < 100; i += 1) {
        const middle = (low + high) / 2
        if (isAbove(middle)) high = middle
        else low = middle
      }
      return low
    }
    for (const [before, after, later] of [
      [20, 10, 12],
      [12, 6, 3],
      [5, 0, 6],
      [1, 4, 1],
    ] as const) {
      const total = before + after
      const share = (ratio: number) => (ratio * later) / (12 + ratio * later)
      const low = after === 0 ? 0 : bisect((ratio) => 1 - binomial(after - 1, total, share(ratio)) > 0.025)
      const high = bisect((ratio) => binomial(after, total, share(ratio)) < 0.025)
      const interval = poissonRatioInterval(over(before, 12), over(after, later))!
      expect(interval.low).toBeCloseTo(low, 8)
      expect(interval.high / high).toBeCloseTo(1, 8)
    }
  })

  test('none after 5 is at most 1.09 times as many', () => {
    // By hand: the share of 0 in 5 is at most 1 − 0.025^(1/5) = 0.52182; 0.52182 ÷ 0.47818 = 1.09128.
    const interval = poissonRatioInterval(over(5, 1), over(0, 1))!
    expect(interval.low).toBe(0)
    expect(interval.high).toBeCloseTo(1.09128, 5)
  })

  test('nothing before leaves no upper limit, hence no interval', () => {
    expect(poissonRatioInterval(over(0, 12), over(3, 3))).toBeNull()
    expect(poissonRatioInterval(over(0, 12), over(0, 3))).toBeNull()
  })

  test('a hundred thousand of each: within 0.9 % of 1, alike both ways', () => {
    // Normal to that precision: ln ratio ± 1.96 √(2/n), hence 1.00880.
    const { low, high } = poissonRatioInterval(over(100_000, 1), over(100_000, 1))!
    expect(high).toBeCloseTo(Math.exp(1.959964 * Math.sqrt(2 / 100_000)), 4)
    expect(low * high).toBeCloseTo(1, 8)
  })

  test('it holds the ratio, and turns over when before and after change places', () => {
    const count = fc.integer({ min: 1, max: 500 })
    fc.assert(
      fc.property(count, months, count, months, (before, a, after, b) => {
        const { low, high } = poissonRatioInterval(over(before, a), over(after, b))!
        const turned = poissonRatioInterval(over(after, b), over(before, a))!
        const ratio = after / b / (before / a)
        expect(low).toBeLessThan(ratio)
        expect(high).toBeGreaterThan(ratio)
        expect(turned.low * high).toBeCloseTo(1, 8)
      }),
    )
  })
})
