import { expect, test } from 'vitest'
import { figureText, growthText, monthText, ofMonthText, pointsText } from '../../../shared/alerts/figures-text.ts'

test('a rate has one decimal, and two from 99 % on, where a tenth is too coarse for an availability', () => {
  expect(figureText('en', 'ratio', 0.8149)).toBe('81.5%')
  expect(figureText('en', 'ratio', 0.95123)).toBe('95.1%')
  expect(figureText('en', 'ratio', 0.98996)).toBe('99%')
  expect(figureText('en', 'ratio', 0.99)).toBe('99%')
  expect(figureText('en', 'ratio', 0.99512)).toBe('99.51%')
  expect(figureText('fr', 'ratio', 0.99512)).toBe('99,51\u202F%')
})

test('a count is whole, hours have one decimal, a minus is one', () => {
  expect(figureText('en', 'count', 37)).toBe('37')
  expect(figureText('en', 'hours', 9.64)).toBe('9.6\u00A0h')
  expect(figureText('fr', 'hours', -9.64)).toBe('−9,6\u00A0h')
})

test('a change has its sign, a difference of rates is in points, nothing has none', () => {
  expect(figureText('en', 'change', 0.0512)).toBe('+5.1%')
  expect([growthText('fr', -0.58), growthText('en', 0)]).toEqual(['−58\u202F%', '0%'])
  expect([0.0421, -0.0421, 0].map((difference) => pointsText('en', difference))).toEqual([
    '+4.2\u00A0points',
    '−4.2\u00A0points',
    '0\u00A0points',
  ])
})

test('a month is told by its name, in French after “de” or “d’” by its first letter', () => {
  expect([monthText('en', '2026-06'), monthText('fr', '2026-01')]).toEqual(['June 2026', 'janvier 2026'])
  const months = ['2026-04', '2026-05', '2026-08', '2026-10'].map((month) => ofMonthText('fr', month))
  expect(months).toEqual(['d’avril 2026', 'de mai 2026', 'd’août 2026', 'd’octobre 2026'])
  expect(ofMonthText('en', '2026-04')).toBe('April 2026')
})
