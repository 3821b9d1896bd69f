import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apart } from '../../../shared/deck/apart.ts'

const places = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 12 })

test('marks of one place stand side by side, and push those after them no further than they must', () => {
  expect(apart([10, 10, 15, 90], 20, {})).toEqual([10, 30, 50, 90])
  expect(apart([90, 10, 10], 20, {})).toEqual([90, 10, 30])
})

test('none stands before the first place, nor beyond the last as long as there is room', () => {
  expect(apart([-40, 0], 20, { first: 5 })).toEqual([5, 25])
  expect(apart([80, 90, 95], 20, { last: 100 })).toEqual([60, 80, 100])
})

test('whatever is wished for, all are a step apart, in the order of their wishes', () => {
  fc.assert(
    fc.property(places, (wanted) => {
      const found = apart(wanted, 17, { first: 0, last: 400 })
      const sorted = [...wanted.keys()].toSorted((a, b) => wanted[a]! - wanted[b]!).map((at) => found[at]!)
      for (const [at, one] of sorted.slice(1).entries()) expect(one - sorted[at]!).toBeGreaterThanOrEqual(17)
      if (wanted.length > 0) expect(sorted.at(-1)).toBeLessThanOrEqual(400)
    }),
  )
})
