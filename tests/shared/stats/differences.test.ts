import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { newcombeInterval } from '../../../shared/stats/newcombe.ts'
import { welchInterval } from '../../../shared/stats/welch.ts'
import { differenceOf, exactDifference } from '../../../shared/kpi/evidence.ts'

const sums = (values: readonly number[]) => ({
  count: values.length,
  sum: values.reduce((all, one) => all + one, 0),
  sumOfSquares: values.reduce((all, one) => all + one * one, 0),
})

describe('Newcombe’s interval of the difference of two shares', () => {
  // Newcombe 1998, Statistics in Medicine 17, table II, method 10 (p1 − p2): the later share is written first there.
  test.each([
    [[56, 70], [48, 80], 0.0524, 0.3339],
    [[9, 10], [3, 10], 0.1705, 0.809],
    [[10, 10], [0, 20], 0.6791, 1],
    [[0, 10], [0, 20], -0.1611, 0.2775],
    [[10, 10], [0, 10], 0.6075, 1],
  ] as const)('%j against %j', (after, before, low, high) => {
    const share = ([successes, trials]: readonly [number, number]) => ({ successes, trials })
    const interval = newcombeInterval(share(before), share(after))!
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })

  test('holds the difference, turns about with its sides, and is none where nothing was counted', () => {
    const share = fc
      .integer({ min: 1, max: 200 })
      .chain((trials) => fc.record({ trials: fc.constant(trials), successes: fc.integer({ min: 0, max: trials }) }))
    fc.assert(
      fc.property(share, share, (before, after) => {
        const [there, back] = [newcombeInterval(before, after)!, newcombeInterval(after, before)!]
        const change = after.successes / after.trials - before.successes / before.trials
        expect(there.low).toBeLessThanOrEqual(change + 1e-12)
        expect(there.high).toBeGreaterThanOrEqual(change - 1e-12)
        expect(back.low).toBeCloseTo(-there.high, 10)
      }),
    )
    expect(newcombeInterval({ successes: 0, trials: 0 }, { successes: 1, trials: 2 })).toBeNull()
  })
})

describe('Welch’s interval of the difference of two means', () => {
  test('Student’s own data, the sleep of ten patients under two drugs: −3.3655 to 0.2055 with 17.776 degrees of freedom', () => {
    // "Student" 1908; what R prints for t.test(extra ~ group, data = sleep).
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
    const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
    const interval = welchInterval(sums(second), sums(first))!
    expect(interval.low).toBeCloseTo(-3.3654832, 6)
    expect(interval.high).toBeCloseTo(0.2054832, 6)
  })

  test('without spread on either side there is none, whatever the rounding of the sums leaves', () => {
    const same = (value: number, count: number) => sums(Array.from({ length: count }, () => value))
    for (const value of [3, 0.1, 3.3, 7.77, 1 / 3, 123.456])
      for (const count of [2, 3, 7, 41]) {
        expect([value, count, welchInterval(same(value, count), same(value + 0.7, count + 3))]).toEqual([
          value,
          count,
          null,
        ])
      }
    const aSecondApart = sums([10, 10 + 1 / 3600])
    expect(welchInterval(aSecondApart, same(3, 5))).not.toBeNull()
  })

  test('with equal sizes and spreads it is Student’s, with 2n − 2 degrees of freedom', () => {
    // 1..5 and 3..7: means 3 and 5, variances 2.5: 2 ± t(0.975, 8) = 2.306004 × 1.
    const interval = welchInterval(sums([1, 2, 3, 4, 5]), sums([3, 4, 5, 6, 7]))!
    expect(interval.low).toBeCloseTo(2 - 2.306004, 5)
    expect(interval.high).toBeCloseTo(2 + 2.306004, 5)
  })

  test('one observation says nothing of its spread', () => {
    expect(welchInterval(sums([1]), sums([1, 2]))).toBeNull()
    expect(welchInterval(sums([2, 2]), sums([3, 3]))).toBeNull()
  })
})

describe('how two figures differ', () => {
  test('counts by the exact ratio of their rates: 18 in 9 months against 4 in 6', () => {
    const found = differenceOf({ kind: 'count', count: 18, exposure: 9 }, { kind: 'count', count: 4, exposure: 6 })
    expect(found).toMatchObject({ before: 2, after: 4 / 6 })
    expect(found.change).toBeCloseTo(-2 / 3, 10)
    // Clopper–Pearson of 4 in 22: 0.05187 to 0.40285; ratio = share ÷ (1 − share) × 9 ÷ 6.
    expect(found.interval!.low).toBeCloseTo((0.051866 / 0.948134) * 1.5 - 1, 3)
    expect(found.interval!.high).toBeCloseTo((0.402846 / 0.597154) * 1.5 - 1, 3)
  })

  test('after none there is no ratio', () => {
    const found = differenceOf({ kind: 'count', count: 0, exposure: 3 }, { kind: 'count', count: 2, exposure: 3 })
    expect(found).toEqual({ kind: 'count', before: 0, after: 2 / 3, change: null, interval: null })
  })

  test('money is counted whole: a difference, and no interval', () => {
    expect(exactDifference(0.06, 0.02)).toEqual({
      kind: 'exact',
      before: 0.06,
      after: 0.02,
      change: 0.02 - 0.06,
      interval: null,
    })
    expect(exactDifference(null, 0.02).change).toBeNull()
  })
})
