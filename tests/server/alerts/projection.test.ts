import * as fc from 'fast-check'
import { linearRegression } from 'simple-statistics'
import { describe, expect, test } from 'vitest'
import { projection } from '../../../server/alerts/projection.ts'

const Z95 = 1.959964
type Month = Parameters<typeof projection>[0][number]
const exact = (...values: readonly number[]): Month[] => values.map((value) => ({ value, interval: null }))
/** A month whose 95 % interval reaches 1.96 × `error` on either side. */
const sampled = (value: number, error: number): Month => ({
  value,
  interval: { low: value - Z95 * error, high: value + Z95 * error },
})
/** The months given, all on the line, and the month alone judged that is `ahead`. */
const prolonged = (seen: readonly Month[], ahead: number) => projection(seen, { months: seen.length, ahead, window: 1 })
const reach = (seen: readonly Month[], ahead: number) => {
  const led = prolonged(seen, ahead)!
  expect(led.high - led.value).toBeCloseTo(led.value - led.low, 10)
  return (led.high - led.value) / Z95
}

describe('the line through the last months', () => {
  test('is the one of least squares, prolonged by the months that are left', () => {
    const line = fc.property(
      fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 3, maxLength: 12 }),
      fc.integer({ min: 1, max: 12 }),
      (values, ahead) => {
        const { m, b } = linearRegression(values.map((value, month) => [month, value]))
        const led = prolonged(exact(...values), ahead)!
        expect(led.value).toBeCloseTo(b + m * (values.length - 1 + ahead), 6)
      },
    )
    fc.assert(line)
  })

  test('is none through fewer than three months, nor over a month without a value', () => {
    expect(prolonged(exact(1, 2), 3)).toBeNull()
    expect(prolonged([], 3)).toBeNull()
    expect(prolonged([...exact(1, 2, 3), { value: null, interval: null }], 3)).toBeNull()
    expect(prolonged(exact(0, 0, 0), 3)!.value).toBe(0)
  })
})

describe('how sure it is', () => {
  test('months that scatter around it: the error of the line, where they are exact', () => {
    // 1, 2, 4: slope 1.5 around 7/3. What is left is 1/6, −1/3, 1/6: its squares are 1/6, over one degree of freedom. Two
    // months on, three from the middle: 1/6 × (1/3 + 3²/2) = 29/36.
    expect(prolonged(exact(1, 2, 4), 2)!.value).toBeCloseTo(7 / 3 + 4.5, 12)
    expect(reach(exact(1, 2, 4), 2)).toBeCloseTo(Math.sqrt(29 / 36), 6)
    // 0, 2, 1, 3: slope 0.8 around 1.5. Left: −0.3, 0.9, −0.9, 0.3, squares 1.8 over two. Next month: 0.9 × (1/4 + 2.5²/5).
    expect(reach(exact(0, 2, 1, 3), 1)).toBeCloseTo(Math.sqrt(0.9 * 1.5), 6)
  })

  test('months on a line scatter nowhere: exact, they leave no doubt', () => {
    expect(reach(exact(1, 2, 3), 5)).toBeCloseTo(0, 12)
  })

  test('months on a line are as sure as their own intervals, each by its weight in the prolonged value', () => {
    // Weights of the month after 0, 1, 2: 1/3 − 1, 1/3, 1/3 + 1.
    expect(reach([sampled(1, 0.1), ...exact(2, 3)], 1)).toBeCloseTo(0.1 * (2 / 3), 6)
    expect(reach([...exact(1, 2), sampled(3, 0.1)], 1)).toBeCloseTo(0.1 * (4 / 3), 6)
    const all = [sampled(1, 0.1), sampled(2, 0.1), sampled(3, 0.1)]
    expect(reach(all, 1)).toBeCloseTo(0.1 * Math.sqrt(4 / 9 + 1 / 9 + 16 / 9), 6)
  })

  test('the larger of the two counts, not their sum', () => {
    const seen = (error: number) => [sampled(1, error), sampled(2, error), sampled(4, error)]
    // Two months on the weights are 1/3 − 3/2, 1/3, 1/3 + 3/2: squares 1.361 + 0.111 + 3.361 = 29/6.
    expect(reach(seen(0.01), 2)).toBeCloseTo(Math.sqrt(29 / 36), 6)
    expect(reach(seen(1), 2)).toBeCloseTo(Math.sqrt(29 / 6), 6)
  })
})

describe('a window of several months', () => {
  const history = exact(9, 1, 2, 3)

  test('takes the months to come from the line, and those that are over as they were', () => {
    // The line through 1, 2, 3 leads to 4, 5, 6. Three months judged, one, two or three of them to come.
    expect(projection(history, { months: 3, ahead: 1, window: 3 })!.value).toBeCloseTo((2 + 3 + 4) / 3, 12)
    expect(projection(history, { months: 3, ahead: 2, window: 3 })!.value).toBeCloseTo((3 + 4 + 5) / 3, 12)
    expect(projection(history, { months: 3, ahead: 3, window: 3 })!.value).toBeCloseTo((4 + 5 + 6) / 3, 12)
    expect(projection(history, { months: 3, ahead: 5, window: 3 })!.value).toBeCloseTo((6 + 7 + 8) / 3, 12)
  })

  test('holds months that are over and lie on no line any more, and none that was not measured', () => {
    expect(projection(history, { months: 3, ahead: 1, window: 5 })!.value).toBeCloseTo((9 + 1 + 2 + 3 + 4) / 5, 12)
    const gap = [{ value: null, interval: null }, ...exact(1, 2, 3)]
    expect(projection(gap, { months: 3, ahead: 1, window: 5 })!.value).toBeCloseTo((1 + 2 + 3 + 4) / 4, 12)
  })

  test('is as sure as its months: those that are over and those that make the line', () => {
    // Next month of three: a third of the weights of 0, 1, 2 (1/3 − 1, 1/3, 1/3 + 1), and a third of each of the last two.
    const seen = [sampled(1, 0.1), sampled(2, 0.1), sampled(3, 0.1)]
    const led = projection(seen, { months: 3, ahead: 1, window: 3 })!
    const weights = [-2 / 3, 1 / 3 + 1, 4 / 3 + 1].map((weight) => weight / 3)
    const error = 0.1 * Math.hypot(...weights)
    expect((led.high - led.value) / Z95).toBeCloseTo(error, 6)
    // What scatters around the line, 1/6, counts for the month to come alone: a third of it, squared.
    const scattered = projection(exact(1, 2, 4), { months: 3, ahead: 1, window: 3 })!
    expect((scattered.high - scattered.value) / Z95).toBeCloseTo(Math.sqrt((1 / 6) * (1 / 3 + 2)) / 3, 6)
  })
})
