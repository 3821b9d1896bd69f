import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DecimalMark } from '../../../shared/api/imports.ts'
import { isDoubt } from '../../../server/reading/values/doubt.ts'
import { amountReader } from '../../../server/reading/values/amount.ts'
import { AmountVotes } from '../../../server/reading/values/amount-votes.ts'

function read(cell: string, decimalMark: DecimalMark, exactNumbers = false): number | string {
  return amountReader({ decimalMark, amounts: new AmountVotes(), exactNumbers })(cell)
}

/** The mark that a file of these amounts has, or the refusal. */
function decided(...cells: string[]): unknown {
  const amounts = new AmountVotes()
  const reader = amountReader({ decimalMark: ',', amounts, exactNumbers: false })
  cells.forEach((cell) => reader(cell))
  const found = amounts.decide()
  if (!isDoubt(found)) return found
  return { example: found.example, guess: found.guess, counts: found.options.map(({ count }) => count) }
}

describe('an amount in whole hundredths', () => {
  it.each([
    ['1 250,00 €', 125_000],
    ['1 250,00 ¤', 125_000],
    ['1\u00A0250,00\u00A0€', 125_000],
    ['1\u202F234\u202F567,89', 123_456_789],
    ['1.250,00', 125_000],
    ['1.250', 125_000],
    ["1'250,50", 125_050],
    ['1’250,50', 125_050],
    ['18500,00', 1_850_000],
    ['12,500', 1250],
    ['0,5', 50],
    ['0', 0],
    ['-0', 0],
    ['-120', -12_000],
    ['−120', -12_000],
    ['- 120,00 €', -12_000],
    ['1 250,00 € HT', 125_000],
    ['1250,00 H.T.', 125_000],
    ['(120,00 € HT)', -12_000],
    ['120,00-', -12_000],
    ['(120,00)', -12_000],
    ['(120,00 €)', -12_000],
    ['(120,00) €', -12_000],
    ['€ -120', -12_000],
    ['-€120', -12_000],
    ['+120', 12_000],
    ['EUR 1 250,00', 125_000],
    ['12,5 k€', 1_250_000],
    ['15 K', 1_500_000],
    ['-2 kEUR', -200_000],
    ['(1,5 k€ HT)', -150_000],
    ['1,2 M€', 120_000_000],
    ['1’000.–', 100_000],
    ['1000,-', 100_000],
    ['CHF 250.--', 25_000],
    ["'-100,00", -10_000],
    ['1 250,00 EUR', 125_000],
    ['1250 euros', 125_000],
    ['19,999', 2000],
    ['19,994', 1999],
    ['1,005', 101],
    ['99999999999,00', 9_999_999_999_900],
    ['18500.00', 'amount-other-mark'],
    ['1,250.00', 'amount-other-mark'],
    ['1250.5', 'amount-other-mark'],
    ['', 'amount-unreadable'],
    ['€', 'amount-unreadable'],
    ['abc', 'amount-unreadable'],
    ['12%', 'amount-unreadable'],
    ['12 jours', 'amount-unreadable'],
    ['12 M', 'amount-unreadable'],
    ['12€50', 'amount-unreadable'],
    ['12,', 'amount-unreadable'],
    ['1.25.0', 'amount-unreadable'],
    ['1,2,3', 'amount-unreadable'],
    ['12 50', 'amount-unreadable'],
    ['(120', 'amount-unreadable'],
    ['--120', 'amount-unreadable'],
    ['(-120)', 'amount-unreadable'],
    ['-120-', 'amount-unreadable'],
    ['1e5', 'amount-unreadable'],
    ['999999999999', 'amount-unreadable'],
    ['2026-03-01', 'amount-unreadable'],
  ])('with a decimal comma, %j is %s', (cell, expected) => {
    expect(read(cell, ',')).toBe(expected)
  })

  it.each([
    ['18500.00', 1_850_000],
    ['1,250.00', 125_000],
    ['$1,250.00', 125_000],
    ['1,250,000', 125_000_000],
    ['12,500', 1_250_000],
    ['1.250', 125],
    ['1 250.000', 125_000],
    ["1'250.00", 125_000],
    ['.5', 50],
    ['.', 'amount-unreadable'],
    ['1250,5', 'amount-other-mark'],
    ['1.250,00', 'amount-other-mark'],
  ])('with a decimal point, %j is %s', (cell, expected) => {
    expect(read(cell, '.')).toBe(expected)
  })

  it.each([
    ['1250.5', 125_050],
    ['1.2340', 123],
    ['-18500.004999999', -1_850_000],
    ['1.234', 123_400],
    ['0.045', 5],
    ['1250.125', 125_013],
    ['1 250,00', 125_000],
    [' 1250.5 ', 125_050],
    ['999999999999.5', 'amount-unreadable'],
  ])('among the cells of a workbook, %j is %s', (cell, expected) => {
    expect(read(cell, ',', true)).toBe(expected)
  })
})

describe('what separates the decimals of a file', () => {
  it.each<[string[], unknown]>([
    [['1 250,00'], ','],
    [['1.250,00'], ','],
    [['1.250.000'], ','],
    [['12,5', '12,500'], ','],
    [['18500.00'], '.'],
    [['1,250.00'], '.'],
    [['0.125'], '.'],
    [['1250.125'], '.'],
    [['1 250.000'], '.'],
    [['1.250', '12.50'], '.'],
    [['1250', '1 250', '-3'], null],
    [['none'], null],
    [['1.250'], { example: '1.250', guess: ',', counts: [1, 1] }],
    [['12,500 €', '100'], { example: '12,500 €', guess: '.', counts: [1, 1] }],
    [['1.234,50', '1,234.50', '1.234'], { example: '1,234.50', guess: ',', counts: [2, 2] }],
  ])('%j: %j', (cells, expected) => {
    expect(decided(...cells)).toEqual(expected)
  })
})

type Style = {
  readonly mark: DecimalMark
  readonly gap: string
  readonly currency: string
  readonly sign: (text: string) => string
}
const style: fc.Arbitrary<Style> = fc.constantFrom<DecimalMark>(',', '.').chain((mark) =>
  fc.record({
    mark: fc.constant(mark),
    gap: fc.constantFrom('', ' ', '\u00A0', '\u202F', "'", '’', mark === ',' ? '.' : ','),
    currency: fc.constantFrom('', ' €', '€', ' EUR', '\u00A0$'),
    sign: fc.constantFrom(
      (text: string) => `-${text}`,
      (text: string) => `${text}-`,
      (text: string) => `(${text})`,
    ),
  }),
)
const amount = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 })

function write(hundredths: number, { mark, gap, currency, sign }: Style): string {
  const digits = String(Math.abs(hundredths)).padStart(3, '0')
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, gap)
  const text = `${whole}${mark}${digits.slice(-2)}${currency}`
  return hundredths < 0 ? sign(text) : text
}

describe('whatever the style', () => {
  it('an amount written and read back is the same to the cent, and tells its mark', () => {
    fc.assert(
      fc.property(amount, style, (hundredths, how) => {
        const cell = write(hundredths, how)
        const amounts = new AmountVotes()
        expect(amountReader({ decimalMark: how.mark, amounts, exactNumbers: false })(cell)).toBe(hundredths)
        expect(amounts.decide()).toBe(how.mark)
      }),
    )
  })

  it('read with the other mark, it is refused and never another amount', () => {
    fc.assert(
      fc.property(amount, style, (hundredths, how) => {
        expect(read(write(hundredths, how), how.mark === ',' ? '.' : ',')).toBe('amount-other-mark')
      }),
    )
  })
})
