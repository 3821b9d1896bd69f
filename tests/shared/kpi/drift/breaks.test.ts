import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestBreak, fitBreak, fitBreaks, leaveOneOut } from '../../../../shared/kpi/drift/breaks.ts'

const f = (...values: number[]) => Float64Array.from(values)

test('flat then rising by one a month is found exactly, with the error of known variances', () => {
  const fit = bestBreak(fitBreaks(f(1, 1, 1, 2, 3, 4), f(1, 1, 1, 1, 1, 1), ['rising']))!
  expect(fit).toMatchObject({ at: 2, before: 1, slope: 1 })
  expect(fit.error).toBeCloseTo(1 / Math.sqrt(8), 12)
})

test('a weighted straight line, by hand', () => {
  // Σw 4, Σwx 4, Σwy 5, Σwx² 6, Σwxy 8: Sxx = 2, slope = (8 − 5)/2, before = (5 − 1.5 × 4)/4.
  const fit = fitBreak(f(0, 1, 3), f(1, 2, 1), 0)!
  expect(fit.slope).toBeCloseTo(1.5, 12)
  expect(fit.before).toBeCloseTo(-0.25, 12)
  expect(fit.error).toBeCloseTo(1 / Math.SQRT2, 12)
})

test('flat then higher is a step', () => {
  expect(bestBreak(fitBreaks(f(0, 0, 0, 2, 2, 2), f(1, 1, 1, 1, 1, 1), ['higher']))).toMatchObject({ at: 2, slope: 2 })
})

test('a month without an answer is as if it were not there', () => {
  const fit = bestBreak(fitBreaks(f(1, 1, 1, NaN, 3, 4), f(1, 1, 1, 0, 1, 1), ['rising']))!
  expect(fit.slope).toBeCloseTo(1, 12)
})

test('months that cannot tell a slope give none', () => {
  expect(fitBreak(f(1, 2, 3), f(0, 0, 1), 0)).toBeNull()
  expect(bestBreak(fitBreaks(f(NaN, NaN), f(0, 0), ['rising']))).toBeNull()
})

test('one odd month makes no alarm, however odd', () => {
  const w = new Float64Array(12).fill(100)
  const quiet = new Float64Array(12)
  for (let odd = 0; odd < 12; odd++) {
    expect(leaveOneOut(quiet.with(odd, 5), w, ['rising'])).toBeLessThan(1e-9)
  }
})

test('leaving a month out: the slope of the others, by brute force, in the error of all', () => {
  const months = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 6, maxLength: 14 })
  fc.assert(
    fc.property(months, (values) => {
      const y = f(...values)
      const w = y.map((_, i) => 1 + (i % 3))
      let least = Infinity
      for (let out = 0; out < y.length; out++) {
        let best = -Infinity
        for (let at = 0; at <= y.length - 4; at++) {
          if (at === 1) continue
          const others = fitBreak(y, w.with(out, 0), at)
          if (others) best = Math.max(best, others.slope / fitBreak(y, w, at)!.error)
        }
        least = Math.min(least, best)
      }
      expect(leaveOneOut(y, w, ['rising'])).toBeCloseTo(least, 6)
    }),
  )
})
