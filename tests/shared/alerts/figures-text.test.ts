import { expect, test } from 'vitest'
import { figureText } from '../../../shared/alerts/figures-text.ts'

test('a rate has one decimal, and two from 99 % on, where a tenth is too coarse for an availability', () => {
  expect(figureText('en', 'ratio', 0.8149)).toBe('81.5%')
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
