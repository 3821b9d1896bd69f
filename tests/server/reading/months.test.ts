import { describe, expect, it } from 'vitest'
import type { DateOrder } from '../../../shared/api/imports.ts'
import { formatMonth } from '../../../shared/period.ts'
import { compileTimeZone } from '../../../shared/time-zone.ts'
import { DateVotes } from '../../../server/reading/values/date-order.ts'
import { monthReader } from '../../../server/reading/values/month.ts'
import { monthNumber } from '../../../server/reading/values/month-names.ts'
import { now } from './read-file.ts'

const timeZone = compileTimeZone('Europe/Paris')

function read(cell: string, order: DateOrder = 'dmy', at = now): string {
  const month = monthReader({ timeZone, order, now: at, votes: new DateVotes() })(cell)
  return typeof month === 'number' ? formatMonth(month) : month
}

describe('the month of a cost', () => {
  it.each([
    ['2026-03', '2026-03'],
    ['2026/03', '2026-03'],
    ['202603', '2026-03'],
    ['03/2026', '2026-03'],
    ['3/2026', '2026-03'],
    ['03-2026', '2026-03'],
    ['03.2026', '2026-03'],
    ['mars 2026', '2026-03'],
    ['Mars\u00A02026', '2026-03'],
    ['march 2026', '2026-03'],
    ['Mar-26', '2026-03'],
    ['août-26', '2026-08'],
    ['févr. 2026', '2026-02'],
    ['2026 mars', '2026-03'],
    ['31/03/2026', '2026-03'],
    ['2026-03-01', '2026-03'],
    ['2026-03-31 23:30', '2026-03'],
    ['1 mars 2026', '2026-03'],
    ['2026-01', '2026-01'],
    ['2026-12', '2026-12'],
    ['\u00A02026-03 ', '2026-03'],
    ['1990-01', '1990-01'],
    ['2027-09', '2027-09'],
    ['2027-10', 'month-out-of-range'],
    ['1989-12', 'month-out-of-range'],
    ['2062-03-01', 'month-out-of-range'],
    ['13/2026', 'month-unreadable'],
    ['2026-00', 'month-unreadable'],
    ['202613', 'month-unreadable'],
    ['03/26', '2026-03'],
    ['03/10', 'month-unreadable'],
    ['26/03', 'month-unreadable'],
    ['20260331', '2026-03'],
    ['20260332', 'month-unreadable'],
    ['20261331', 'month-unreadable'],
    ['mois de mars 2026', '2026-03'],
    ['mois d’août 2026', '2026-08'],
    ['Month of March 2026', '2026-03'],
    ['Période de mars 2026', '2026-03'],
    ['1er mars 2026', '2026-03'],
    ['du 01/03/2026 au 31/03/2026', '2026-03'],
    ['Période du 01/03/26 au 31/03/26', '2026-03'],
    ['01/03/2026 - 31/03/2026', '2026-03'],
    ['from 1 March 2026 to 31 March 2026', '2026-03'],
    ['du 1er au 31 mars 2026', '2026-03'],
    ['du 15/02/2026 au 14/03/2026', 'month-unreadable'],
    ['30/02/2026', 'month-unreadable'],
    ['mars', 'month-unreadable'],
    ['Q1 2026', 'month-unreadable'],
    ['46082', '2026-03'],
    ['03/31/2026', 'date-other-order'],
  ])('%j is %s', (cell, expected) => {
    expect(read(cell)).toBe(expected)
  })

  it('follows the order of the file’s dates', () => {
    expect([read('03/04/2026', 'dmy'), read('03/04/2026', 'mdy')]).toEqual(['2026-04', '2026-03'])
  })

  it('is at most 366 days ahead', () => {
    // In Paris, 30 August 2026 23:58: the last minute but two of 31 August 2027 is the last that is read.
    const eve = Date.parse('2026-08-30T21:58:00Z') / 1000
    expect(['2027-08', '2027-09', '31/08/2027'].map((cell) => read(cell, 'dmy', eve))).toEqual([
      '2027-08',
      'month-out-of-range',
      '2027-08',
    ])
  })
})

it('a word that names no month has no number', () => {
  expect(['Février', 'set', 'DEZ', 'jour', ''].map(monthNumber)).toEqual([2, 9, 12, null, null])
})
