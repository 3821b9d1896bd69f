import { expect, test } from 'vitest'
import type { Break } from '../../../../shared/kpi/drift/breaks.ts'
import { plausible, profileInterval } from '../../../../shared/kpi/drift/profile-interval.ts'

function fit(at: number, slope: number, error: number): Break {
  return { at, shape: 'rising', before: 0, slope, error, z: slope / error }
}

/** So many that Student's law is the normal one. */
const many = { months: () => 1, seen: 1_000_000 }

test('for one break, the slope and 1.96 errors on each side', () => {
  const only = fit(3, 0.06, 0.02)
  const [low, high] = profileInterval(only, [only], many)
  expect(low).toBeCloseTo(0.06 - 1.96 * 0.02, 5)
  expect(high).toBeCloseTo(0.06 + 1.96 * 0.02, 5)
})

test('a break that does nearly as well widens the interval by what it has left', () => {
  // z = 3 and 2.5: the second has 3.8416 − 2.75 = 1.0916 left, 1.0448 errors.
  const [low, high] = profileInterval(fit(3, 0.06, 0.02), [fit(3, 0.06, 0.02), fit(8, 0.1, 0.04)], many)
  expect(low).toBeCloseTo(0.06 - 1.96 * 0.02, 5)
  expect(high).toBeCloseTo(0.1 + Math.sqrt(1.0916) * 0.04, 5)
})

test('of few months the interval is wider, since their instability is known by them alone: Student, 18 degrees', () => {
  const only = fit(3, 0.06, 0.02)
  const [low, high] = profileInterval(only, [only], { months: () => 1, seen: 20 })
  expect(low).toBeCloseTo(0.06 - 2.1009 * 0.02, 5)
  expect(high).toBeCloseTo(0.06 + 2.1009 * 0.02, 5)
})

test('a break that does much worse is not plausible', () => {
  const best = fit(3, 0.06, 0.02)
  expect(plausible(best, [best, fit(8, 0.02, 0.02)])).toEqual([best])
})
