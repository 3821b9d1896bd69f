import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilsonInterval } from '../../../shared/stats/wilson.ts'

test('18 of 20 satisfied is 90 %, between 69.9 % and 97.2 %', () => {
  // Worked by hand: p = 0.9, n = 20, z² = 3.841459; centre = (0.9 + z²/40) / (1 + z²/20) = 0.996036/1.192073 = 0.83555;
  // half = 1.959964/1.192073 × √(0.9×0.1/20 + z²/1600) = 1.644164 × √0.0069009 = 0.136583.
  const interval = wilsonInterval(18, 20)!
  expect(interval.low).toBeCloseTo(0.699, 3)
  expect(interval.high).toBeCloseTo(0.972, 3)
})

test('81 of 263 lies between 25.5 % and 36.6 %', () => {
  // Published example: Newcombe 1998, Statistics in Medicine 17:857-872, table I, method 3 (score, no continuity correction).
  const interval = wilsonInterval(81, 263)!
  expect(interval.low).toBeCloseTo(0.2553, 4)
  expect(interval.high).toBeCloseTo(0.3662, 4)
})

test('nothing tried has no interval', () => {
  expect(wilsonInterval(0, 0)).toBeNull()
})

test('the interval holds the rate, stays between 0 and 1 and mirrors failures', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (trials, raw) => {
      const successes = raw % (trials + 1)
      const { low, high } = wilsonInterval(successes, trials)!
      const mirror = wilsonInterval(trials - successes, trials)!
      expect(low).toBeLessThanOrEqual(successes / trials)
      expect(high).toBeGreaterThanOrEqual(successes / trials)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1)
      expect(mirror.low).toBeCloseTo(1 - high, 10)
    }),
  )
})
