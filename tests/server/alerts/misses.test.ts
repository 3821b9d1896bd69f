import { expect, test } from 'vitest'
import { misses } from '../../../server/alerts/rules/misses.ts'

test.each([
  ['up', [0.85, 0.849, 0.851], [false, true, false]],
  ['down', [8, 7.9, 8.1], [false, false, true]],
  ['near-zero', [0.05, 0.051, -0.05, -0.051, 0], [false, true, false, true, false]],
] as const)(
  'a target of %s is reached by the value itself, and missed on its wrong side alone',
  (better, values, missed) => {
    const target = values[0]
    expect(values.map((value) => misses(value, target, better))).toEqual(missed)
  },
)
