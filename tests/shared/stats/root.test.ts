import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rootOf } from '../../../shared/stats/root.ts'

test('the square root of 2 is where x² − 2 crosses zero', () => {
  expect(rootOf((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 14)
})

test('a function that stays on one side is nearest to zero at an end', () => {
  expect(rootOf((x) => x + 1, 0, 2)).toBe(0)
  expect(rootOf((x) => x - 5, 0, 2)).toBe(2)
})

test('the root is found however flat or steep the function is', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 20 }), (root, power) => {
      const rising = (x: number) => Math.sign(x - root) * Math.abs(x - root) ** (2 * power + 1) * 10 ** power
      expect(rootOf(rising, 0, 1)).toBeCloseTo(root, 6)
    }),
  )
})

test('a step is found where it stands', () => {
  expect(rootOf((x) => (x < 0.3 ? -1 : 1), 0, 1)).toBeCloseTo(0.3, 12)
})
