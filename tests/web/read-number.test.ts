import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { numberText } from '../../web/forms/number-text.ts'
import { copied, readCell, retold, tidied } from '../../web/forms/read-cell.ts'
import { readNumber } from '../../web/forms/read-number.ts'

const languages = ['fr', 'en'] as const

describe('a number as people and spreadsheets write it', () => {
  test.each([
    ['1250', 1250],
    ['1 250,50 €', 1250.5],
    ['1\u00A0250,50\u00A0€', 1250.5],
    ['1\u202F250,50\u202F€', 1250.5],
    ['1,250.50', 1250.5],
    ['€1,250.50', 1250.5],
    ['1.250,50', 1250.5],
    ['1,250,500', 1_250_500],
    ['1.250.500', 1_250_500],
    ["12'500.75 CHF", 12_500.75],
    ['1 250,50 € HT', 1250.5],
    ['1250EUR', 1250],
    ['12 345 678', 12_345_678],
    ['1 250.500', 1250.5],
    ['0,500', 0.5],
    ['1250.500', 1250.5],
    ['70', 70],
    ['12,5', 12.5],
    ['.5', 0.5],
    ['-30', -30],
    ['−30', -30],
    ['- 30 €', -30],
    ['0', 0],
  ])('%s is %d for either reader', (text, value) => {
    for (const language of languages) expect(readNumber(text, language)).toBe(value)
  })

  test.each([
    ['1.250', 1250, 1.25],
    ['1,250', 1.25, 1250],
    ['12.500 €', 12_500, 12.5],
  ])('%s is ambiguous, and read in the reader’s language: %d in French, %d in English', (text, french, english) => {
    expect(readNumber(text, 'fr')).toBe(french)
    expect(readNumber(text, 'en')).toBe(english)
  })

  test.each([
    '',
    ' ',
    '7O',
    'n/a',
    '1,2,3',
    '1.25.0',
    '12 34',
    '1e9',
    '1 250,50,1',
    '1.250,50.1',
    '12%',
    '--3',
    '1€50',
    '1 250 k€',
  ])('%j is no number', (text) => {
    for (const language of languages) expect(readNumber(text, language)).toBeNull()
  })

  it('reads back whatever it writes, to the hundredth, in both languages', () => {
    const cents = fc.integer({ min: -1e13, max: 1e13 })
    fc.assert(
      fc.property(cents, fc.constantFrom(...languages), (value, language) => {
        expect(readNumber(numberText(value / 100, language, { kind: 'amount' }), language)).toBe(value / 100)
      }),
    )
  })

  it('reads back what is written without cents, to the millionth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e11 }), fc.constantFrom(...languages), (value, language) => {
        expect(readNumber(numberText(value / 1e6, language), language)).toBe(value / 1e6)
      }),
    )
  })

  it('reads nothing into any other text than a number', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...languages), (text, language) => {
        const value = readNumber(text, language)
        expect(value === null || (/\d/.test(text) && Number.isFinite(value))).toBe(true)
      }),
    )
  })
})

describe('a field', () => {
  it('holds nothing when it is empty, and nothing is wrong then', () => {
    expect(readCell(' ', 'amount', 'fr')).toEqual({ value: null, wrong: null })
  })

  test.each([
    ['12x4', 'amount', 'cell.unreadable'],
    ['-5', 'amount', 'cell.amount'],
    ['1,005', 'amount', 'cell.amount'],
    ['12,5', 'count', 'cell.count'],
    ['0', 'months', 'cell.months'],
    ['241', 'months', 'cell.months'],
    ['101', 'rate', 'cell.rate'],
    ['-1', 'quantity', 'cell.quantity'],
    ['121', 'term', 'cell.term'],
  ] as const)('refuses %s as %s', (text, kind, wrong) => {
    expect(readCell(text, kind, 'fr')).toEqual({ value: null, wrong })
  })

  it('takes a rate with or without its sign', () => {
    expect(readCell('66,5 %', 'rate', 'fr').value).toBe(66.5)
    expect(readCell('66.5', 'rate', 'en').value).toBe(66.5)
  })

  it('is shown as it was read; what cannot be read stays as it was typed', () => {
    expect(tidied('1.250', 'amount', 'fr')).toBe('1\u202F250')
    expect(tidied('1250.5', 'amount', 'en')).toBe('1,250.50')
    expect(tidied(' 12x4 ', 'amount', 'en')).toBe('12x4')
    expect(tidied(' Salaries ', 'label', 'en')).toBe('Salaries')
  })

  it('is copied so that a spreadsheet takes it for a number', () => {
    expect(copied('16\u202F000,50', 'amount', 'fr')).toBe('16000,50')
    expect(copied('1,250', 'count', 'en')).toBe('1250')
    expect(copied('12x4', 'amount', 'en')).toBe('12x4')
  })

  it('stays the same figure when the reader changes language', () => {
    expect(retold('1,250', 'amount', 'fr', 'en')).toBe('1.25')
    expect(retold('1,25', 'quantity', 'fr', 'en')).toBe('1.25')
    expect(retold('1,250', 'quantity', 'en', 'fr')).toBe('1\u202F250')
    expect(retold('12x4', 'amount', 'fr', 'en')).toBe('12x4')
  })
})
