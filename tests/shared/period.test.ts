import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatMonth, monthsOf, parseMonth } from '../../shared/period.ts'

test('a month is written and read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1970 * 12, max: 2100 * 12 }), (month) => {
      expect(parseMonth(formatMonth(month))).toBe(month)
    }),
  )
})

test('December is followed by January of the next year', () => {
  expect(monthsOf({ from: parseMonth('2026-11'), to: parseMonth('2027-02') }).map(formatMonth)).toEqual([
    '2026-11',
    '2026-12',
    '2027-01',
    '2027-02',
  ])
})

test.each(['2026-13', '2026-00', '2026-1', 'x', ''])('%j is not a month', (text) => {
  expect(() => parseMonth(text)).toThrow(RangeError)
})
