import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileTimeZone } from '../../../shared/time-zone.ts'
import { dateReader } from '../../../server/reading/values/date.ts'
import { DateVotes } from '../../../server/reading/values/date-order.ts'
import { DateText } from '../../../server/reading/values/date-text.ts'
import { now } from './read-file.ts'

const reader = (order: 'dmy' | 'mdy' | 'ymd' = 'dmy') =>
  dateReader({ timeZone: compileTimeZone('UTC'), order, now, votes: new DateVotes() })

function readDate(cell: string, order: 'dmy' | 'mdy' | 'ymd' = 'dmy'): string {
  const read = reader(order)(cell)
  return typeof read === 'number' ? new Date(read * 1000).toISOString().slice(0, 19) : read
}

describe('dates', () => {
  it.each([
    ['2026-03-01', '2026-03-01T00:00:00'],
    ['2026-03-01 10:20', '2026-03-01T10:20:00'],
    ['2026-03-01 10:20:30', '2026-03-01T10:20:30'],
    ['2026-03-01 10:20:30.123', '2026-03-01T10:20:30'],
    ['2026-03-01T10:20Z', '2026-03-01T10:20:00'],
    ['2026-03-01T10:20:30+02:00', '2026-03-01T08:20:30'],
    ['2026-03-01T00:20:30-0530', '2026-03-01T05:50:30'],
    ['2026-03-01 10:20:30 UTC', '2026-03-01T10:20:30'],
    ['2026/3/1 9:05', '2026-03-01T09:05:00'],
    ['20260301T102030Z', '2026-03-01T10:20:30'],
    ['20260301T1020+0100', '2026-03-01T09:20:00'],
    ['01/03/2026 10:20 (UTC+1)', '2026-03-01T09:20:00'],
    ['Sat Mar 14 2026 09:00:00 GMT+0100 (CET)', '2026-03-14T08:00:00'],
    ['mar. 3 mars 2026 09:00', '2026-03-03T09:00:00'],
    ['14. März 2026, 09:00 Uhr', '2026-03-14T09:00:00'],
    ['14 maart 2026 09:00', '2026-03-14T09:00:00'],
    ['14 marzo 2026', '2026-03-14T00:00:00'],
    ['14. Dezember 2025', '2025-12-14T00:00:00'],
    ['01/03/2026', '2026-03-01T00:00:00'],
    ['1/3/2026 9:05', '2026-03-01T09:05:00'],
    ['01-03-2026 09:05', '2026-03-01T09:05:00'],
    ['01.03.2026 09:05:06', '2026-03-01T09:05:06'],
    ['01/03/26 09:05', '2026-03-01T09:05:00'],
    ['31/12/99', '1999-12-31T00:00:00'],
    ['29/02/2016 à 01:16', '2016-02-29T01:16:00'],
    ['29/02/2016 01h16', '2016-02-29T01:16:00'],
    ['29/02/2016, 01:16', '2016-02-29T01:16:00'],
    ['01/03/2026 12:05 AM', '2026-03-01T00:05:00'],
    ['01/03/2026 12:05 pm', '2026-03-01T12:05:00'],
    ['01/03/2026 9.05am', '2026-03-01T09:05:00'],
    ['01/03/2026 1.30 p.m.', '2026-03-01T13:30:00'],
    ['01/03/2026 1:05:09 p.m.', '2026-03-01T13:05:09'],
    ['  01/03/2026\u00A009:05 ', '2026-03-01T09:05:00'],
    ['20/jun/23 10:18 AM', '2023-06-20T10:18:00'],
    ['05/set/23 9:50 PM', '2023-09-05T21:50:00'],
    ['25/Feb/26 10:17 PM', '2026-02-25T22:17:00'],
    ['20/juin/23', '2023-06-20T00:00:00'],
    ['05/févr./26', '2026-02-05T00:00:00'],
    ['5-Août-2026 12:00', '2026-08-05T12:00:00'],
    ['5 décembre 2025 à 08:30', '2025-12-05T08:30:00'],
    ['2026-Mar-01', '2026-03-01T00:00:00'],
    ['20/juinne/23', 'date-unreadable'],
    ['31/juin/23', 'date-unreadable'],
    ['20/ju/23', 'date-unreadable'],
    ['1 3 2026', 'date-unreadable'],
    ['yesterday', 'date-unreadable'],
    ['29/02/2015', 'date-unreadable'],
    ['00/01/2026', 'date-unreadable'],
    ['01/03/2026 24:00', '2026-03-02T00:00:00'],
    ['31/12/2025 24:00:00', '2026-01-01T00:00:00'],
    ['01/03/2026 24:01', 'date-unreadable'],
    ['Feb 14, 2026 8:00 AM', '2026-02-14T08:00:00'],
    ['February 14, 2026 9:30 PM', '2026-02-14T21:30:00'],
    ['Mon Feb 16 2026 08:12:33 GMT+0200 (heure d’été)', '2026-02-16T06:12:33'],
    ['Feb 14, 2026 @ 08:12:33.101', '2026-02-14T08:12:33'],
    ['lundi 16 février 2026 08:00', '2026-02-16T08:00:00'],
    ['mar 17/02/2026 08:00', '2026-02-17T08:00:00'],
    ['Mar 17, 2026', '2026-03-17T00:00:00'],
    ['1er mars 2026', '2026-03-01T00:00:00'],
    ['14 de março de 2026', '2026-03-14T00:00:00'],
    ['14th March 2026 10:00', '2026-03-14T10:00:00'],
    ['14/02/2026 8 h 05', '2026-02-14T08:05:00'],
    ['14/02/2026 9h', '2026-02-14T09:00:00'],
    ['14/02/2026 8 PM', '2026-02-14T20:00:00'],
    ['14/02/2026 - 08:00', '2026-02-14T08:00:00'],
    ['le 14/02/2026 à 8h', '2026-02-14T08:00:00'],
    ['2026-02-14 08.00.00', '2026-02-14T08:00:00'],
    ['20260214 080000', '2026-02-14T08:00:00'],
    ['202602140800', '2026-02-14T08:00:00'],
    ['1771056000', '2026-02-14T08:00:00'],
    ['1771056000000', '2026-02-14T08:00:00'],
    ['46067.3333', '2026-02-14T08:00:00'],
    ['2026-02-14 08:00 (UTC)', '2026-02-14T08:00:00'],
    ['Support 14/02/2026', 'date-unreadable'],
    ['12345', 'date-unreadable'],
    ['99999', 'date-unreadable'],
    ['14/02', 'date-unreadable'],
    ['2026', 'date-unreadable'],
    ['01/03/2026 09:60', 'date-unreadable'],
    ['01/03/2026 13:05 PM', 'date-unreadable'],
    ['01/03-2026', 'date-unreadable'],
    ['01/03/026', 'date-unreadable'],
    ['2026-03-01 10:20 Mars', 'date-unreadable'],
    ['2026-03-01T10:20+15:00', 'date-unreadable'],
    ['20260301', '2026-03-01T00:00:00'],
    ['46094.375', '2026-03-13T09:00:00'],
    ['', 'date-unreadable'],
    ['12/25/2025', 'date-other-order'],
    ['31/12/1989', 'date-too-old'],
    ['1900-01-00', 'date-too-old'],
    ['9999-12-31', 'date-in-future'],
  ])('%j is %s', (cell, expected) => {
    expect(readDate(cell)).toBe(expected)
  })

  it('follow the order of the file', () => {
    expect(readDate('03/04/2026', 'dmy')).toBe('2026-04-03T00:00:00')
    expect(readDate('03/04/2026', 'mdy')).toBe('2026-03-04T00:00:00')
    expect(readDate('03/04/2026', 'ymd')).toBe('date-other-order')
    expect(readDate('25/04/2026', 'mdy')).toBe('date-other-order')
    expect(readDate('2026-04-03', 'mdy')).toBe('2026-04-03T00:00:00')
    expect(readDate('05/set/23', 'mdy')).toBe('2023-09-05T00:00:00')
    expect(readDate('05/set/23', 'ymd')).toBe('2023-09-05T00:00:00')
  })
})

describe('dates at the edges of what is read', () => {
  // The clock says 2026-09-01 00:00:00, and clocks of two tools may differ by two days.
  it.each([
    ['1990-01-01', '1990-01-01T00:00:00'],
    ['1989-12-31', 'date-too-old'],
    ['2026-09-03 00:00:00', '2026-09-03T00:00:00'],
    ['2026-09-03 00:00:01', 'date-in-future'],
    ['2110-12-31', 'date-in-future'],
    ['2111-01-01', 'date-in-future'],
    ['2026-01-31', '2026-01-31T00:00:00'],
    ['2026-01-32', 'date-unreadable'],
    ['2026-01-00', 'date-unreadable'],
    ['2026-13-01', 'date-unreadable'],
    ['31/12/2025', '2025-12-31T00:00:00'],
    ['01/31/2026', 'date-other-order'],
    ['00/31/2026', 'date-unreadable'],
    ['2026-03-01T23:59:59Z', '2026-03-01T23:59:59'],
    ['2026-03-01T24:00:00Z', '2026-03-02T00:00:00'],
    ['2026-03-01T24:00:01Z', 'date-unreadable'],
    ['2026-03-01T23:60:00Z', 'date-unreadable'],
    ['2026-03-01T23:59:60Z', 'date-unreadable'],
    ['2026-03-01T14:00+14:00', '2026-03-01T00:00:00'],
    ['2026-03-01T14:01+14:01', 'date-unreadable'],
    ['2026-03-01T10:20-14', '2026-03-02T00:20:00'],
    ['01/03/2026 1:05 PM +01:00', '2026-03-01T12:05:00'],
    ['01/03/2026 1:05 a.m.', '2026-03-01T01:05:00'],
    ['2026-03-01 10:20:30.5', '2026-03-01T10:20:30'],
    ['2026-03-01 10:20:30,123456789', '2026-03-01T10:20:30'],
    ['29/02/2016,01:16', '2016-02-29T01:16:00'],
    ['29/02/2016 à  01:16', '2016-02-29T01:16:00'],
    ['9/9/2025', '2025-09-09T00:00:00'],
  ])('%j is %s', (cell, expected) => {
    expect(readDate(cell)).toBe(expected)
  })

  it('blanks of every kind may part the day from the time', () => {
    for (const blank of [' ', '\t', '\n', '\r', '\r\n', '\u00A0', '\u202F'])
      expect([blank, readDate(`01/03/2026${blank}09:05`)]).toEqual([blank, '2026-03-01T09:05:00'])
  })

  it('a year of two digits is one from 1970 to 2069', () => {
    const yearOf = (cell: string) => {
      const text = new DateText()
      expect(text.read(cell)).toBe(true)
      return text.third
    }
    expect(['00', '69', '70', '99'].map((year) => yearOf(`01/03/${year}`))).toEqual([2000, 2069, 1970, 1999])
  })
})

// A text that is taken for a date by mistake would tell the order of the whole file.
it.each([
  '/3/2026',
  '123/3/2026',
  '123/mar/2026',
  '1/123/2026',
  '1//2026',
  '1/3/202',
  '1/3/20261',
  '1_3_2026',
  '1:3:2026',
  '1.3/2026',
  '20260-03-01',
  '2026-03-',
  '2026-03-011',
  '2026T10:20',
  '2026 03T10:20',
  '5 03 10:30',
  '123 10:30',
  'T10:30',
  '20/T10:30',
  '20/at 10:30',
  '01/03T10:20',
  '01/03/2026 soon',
  '01/03/2026 10',
  '01/03/2026 10x20',
  '01/03/2026 :20',
  '01/03/2026 10:2',
  '01/03/2026 10:123',
  '01/03/2026 123:00',
  '01/03/2026 10:20:3',
  '01/03/2026 10:20:301',
  '01/03/2026 10:20:30.',
  '01/03/2026 10:20:30.1234567891',
  '01/03/2026 0:05 PM',
  '01/03/2026 13:05 AM',
  '01/03/2026 10:20 EST',
  '01/03/2026 10:20 CETX',
  '01/03/2026 10:20 +01:60',
])('%j is no date', (cell) => {
  expect(new DateText().read(cell)).toBe(false)
})

it('what a cell says is said of that cell alone, whatever the same reader read before', () => {
  const written = [
    '01/03/2026',
    '01/mar/2026',
    '2026-03-01',
    '2026-mar-01',
    '01/03/2026 23:45',
    '01/03/2026 23:45:56',
    '01/03/2026 11:45 PM',
    '2026-03-01 23:45:56-05:00',
    '2026-03-01 10:20Z',
    '05/set/',
    'no date',
  ]
  const said = ({ first, second, third, yearFirst, named, hour, minutes, seconds, offset }: DateText) =>
    ({ first, second, third, yearFirst, named, hour, minutes, seconds, offset }) as const
  const alone = (cell: string) => {
    const text = new DateText()
    return text.read(cell) && said(text)
  }
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...written), { minLength: 2, maxLength: 6 }), (cells) => {
      const one = new DateText()
      for (const cell of cells) expect(one.read(cell) && said(one)).toEqual(alone(cell))
    }),
  )
})
