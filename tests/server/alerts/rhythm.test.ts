import { expect, test } from 'vitest'
import { isExpected } from '../../../server/alerts/month-end.ts'

test('a kind that never came is not expected, one that came each month is expected the next', () => {
  expect(isExpected([], 0, 10)).toBe(false)
  expect(isExpected([7, 8, 9], 1, 9)).toBe(false)
  expect(isExpected([7, 8, 9], 1, 10)).toBe(true)
})

test('costs that come by the quarter are expected at the end of the next one', () => {
  const months = [1, 2, 3, 4, 5, 6]
  expect([7, 8, 9].map((month) => isExpected(months, 3, month))).toEqual([false, false, true])
})

test('a survey twice a year is expected six months after the last', () => {
  expect([13, 17, 18].map((month) => isExpected([0, 6, 12], 1, month))).toEqual([false, false, true])
})

test('a past loaded at once says nothing of the rhythm: the next month is expected', () => {
  expect(
    isExpected(
      Array.from({ length: 18 }, (_, month) => month),
      18,
      18,
    ),
  ).toBe(true)
})

test('a gap that is more than twelve covered months past is forgotten, a later one is not', () => {
  const monthly = (from: number, count: number) => Array.from({ length: count }, (_, place) => from + place)
  expect(isExpected([0, ...monthly(6, 12)], 1, 18)).toBe(true)
  expect(isExpected([0, ...monthly(6, 11)], 1, 17)).toBe(false)
})

test('a file of up to three months is awaited as long again, one of four is a past that was loaded', () => {
  const months = [1, 2, 3, 4]
  expect([1, 2, 3, 4].map((batch) => isExpected(months, batch, 5))).toEqual([true, false, false, true])
  expect([1, 2, 3, 4].map((batch) => isExpected(months, batch, 6))).toEqual([true, true, false, true])
})
