import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { formatMonth } from '../../shared/period.ts'
import { readMonths } from '../../web/forms/read-month.ts'
import { monthName, monthShort } from '../../shared/words/months.ts'

const languages = ['fr', 'en'] as const

describe('the months of a pasted column', () => {
  test.each([
    '2026-03',
    '2026/03',
    '03/2026',
    '3/2026',
    '03-2026',
    'mars 2026',
    'Mars 2026',
    'mars-26',
    'Mar-26',
    'March 2026',
    'MAR 2026',
    '1 mars 2026',
    '1er mars 2026',
    '2026-03-01',
    '01/03/2026',
    '01/03/26',
    '31.03.2026',
    '2026-03-01T00:00:00',
    '2026-03-01 00:00',
  ])('%s is March 2026', (text) => {
    for (const language of languages) expect(readMonths([text], language)).toEqual(['2026-03'])
  })

  test.each([
    ['févr. 2026', '2026-02'],
    ['fevrier 2026', '2026-02'],
    ['août-26', '2026-08'],
    ['Sept 2026', '2026-09'],
    ['déc.-26', '2026-12'],
    ['juil. 2026', '2026-07'],
  ])('%s is %s', (text, month) => {
    for (const language of languages) expect(readMonths([text], language)).toEqual([month])
  })

  test.each([
    '',
    'Total',
    '2026',
    '13/2026',
    '2026-00',
    'jui 2026',
    '31 2026',
    '1250',
    '12,5',
    'M3',
    '45/45/2026',
    '1899-01',
  ])('%j is no month', (text) => {
    for (const language of languages) expect(readMonths([text], language)).toEqual([null])
  })

  it('reads days day first, unless a day beyond the twelfth says otherwise', () => {
    expect(readMonths(['05/01/2026'], 'fr')).toEqual(['2026-01'])
    expect(readMonths(['01/31/2026', '02/28/2026'], 'fr')).toEqual(['2026-01', '2026-02'])
    expect(readMonths(['31/01/2026', '28/02/2026'], 'en')).toEqual(['2026-01', '2026-02'])
  })

  it('in English, takes for month first what is then a column of firsts of the month', () => {
    expect(readMonths(['1/1/2026', '2/1/2026', '3/1/2026'], 'en')).toEqual(['2026-01', '2026-02', '2026-03'])
    expect(readMonths(['01/01/2026', '01/02/2026', '01/03/2026'], 'en')).toEqual(['2026-01', '2026-02', '2026-03'])
    expect(readMonths(['01/01/2026', '02/01/2026'], 'fr')).toEqual(['2026-01', '2026-01'])
  })

  it('reads back every way in which a month is written, in both languages', () => {
    const month = fc.integer({ min: 1900 * 12, max: 2199 * 12 + 11 }).map(formatMonth)
    fc.assert(
      fc.property(month, fc.constantFrom(...languages), fc.constantFrom(...languages), (key, written, reader) => {
        const [year, number] = key.split('-') as [string, string]
        const ways = [
          key,
          `${number}/${year}`,
          monthName(written, key),
          monthShort(written, key),
          `01/${number}/${year}`,
        ]
        for (const way of ways.slice(0, 4)) expect(readMonths([way], reader)).toEqual([key])
        expect(readMonths([ways[4]!], 'fr')).toEqual([key])
      }),
    )
  })
})
