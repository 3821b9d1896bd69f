import { expect, test } from 'vitest'
import {
  calendarMonth,
  contractMonth,
  dueHorizon,
  firstWholeMonth,
  startingMonth,
} from '../../shared/contract-clock.ts'
import { formatMonth, parseMonth } from '../../shared/period.ts'

test('months are counted from the first month of the contract, which is M1', () => {
  const march = { firstMonth: '2026-03' }
  expect(contractMonth(march, parseMonth('2026-03'))).toBe(1)
  expect(contractMonth(march, parseMonth('2026-09'))).toBe(7)
  expect(contractMonth(march, parseMonth('2026-02'))).toBe(0)
  expect(formatMonth(calendarMonth({ firstMonth: '2026-11' }, 3))).toBe('2027-01')
})

test('M1 is the first whole month: that of a start on the 1st, else the next', () => {
  expect(firstWholeMonth('2026-03-01')).toBe('2026-03')
  expect(firstWholeMonth('2026-03-02')).toBe('2026-04')
  expect(firstWholeMonth('2026-01-31')).toBe('2026-02')
  expect(firstWholeMonth('2026-12-15')).toBe('2027-01')
  expect(formatMonth(startingMonth('2026-01-31'))).toBe('2026-01')
})

test('a horizon is due from the end of its month on, the latest one counts', () => {
  expect(dueHorizon([3, 6], 2)).toBeNull()
  expect(dueHorizon([3, 6], 3)).toBe(3)
  expect(dueHorizon([6, 3], 5)).toBe(3)
  expect(dueHorizon([3, 6], 40)).toBe(6)
})
