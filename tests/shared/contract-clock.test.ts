import { expect, test } from 'vitest'
import { calendarMonth, contractMonth, dueHorizon } from '../../shared/contract-clock.ts'
import { formatMonth, parseMonth } from '../../shared/period.ts'

test('the month in which a contract starts is M1, whatever the day', () => {
  expect(contractMonth('2026-03-31', parseMonth('2026-03'))).toBe(1)
  expect(contractMonth('2026-03-01', parseMonth('2026-09'))).toBe(7)
  expect(contractMonth('2026-03-01', parseMonth('2026-02'))).toBe(0)
  expect(formatMonth(calendarMonth('2026-11-15', 3))).toBe('2027-01')
})

test('a horizon is due from the end of its month on, the latest one counts', () => {
  expect(dueHorizon([3, 6], 2)).toBeNull()
  expect(dueHorizon([3, 6], 3)).toBe(3)
  expect(dueHorizon([6, 3], 5)).toBe(3)
  expect(dueHorizon([3, 6], 40)).toBe(6)
})
