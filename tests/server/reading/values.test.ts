import { describe, expect, it } from 'vitest'
import { compileTimeZone } from '../../../shared/time-zone.ts'
import { cleanText, decodeEntities, normaliseWords, withoutMarkup } from '../../../server/reading/values/clean-text.ts'
import { dateReader } from '../../../server/reading/values/date.ts'
import { DateVotes } from '../../../server/reading/values/date-order.ts'
import { readDuration, readRemaining, unitInHeader } from '../../../server/reading/values/duration.ts'
import { isEmpty } from '../../../server/reading/values/empty.ts'
import { readCount, readNumber } from '../../../server/reading/values/number.ts'
import { readTicketId } from '../../../server/reading/values/ticket-id.ts'
import { readLevel, readYesNo } from '../../../server/reading/values/words.ts'
import { now } from './read-file.ts'

function readDate(cell: string, order: 'dmy' | 'mdy' | 'ymd' = 'dmy'): string {
  const read = dateReader({ timeZone: compileTimeZone('UTC'), order, now, votes: new DateVotes() })(cell)
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
    ['20/juni/23', 'date-unreadable'],
    ['31/juin/23', 'date-unreadable'],
    ['20/ju/23', 'date-unreadable'],
    ['1 3 2026', 'date-unreadable'],
    ['yesterday', 'date-unreadable'],
    ['29/02/2015', 'date-unreadable'],
    ['00/01/2026', 'date-unreadable'],
    ['01/03/2026 24:00', 'date-unreadable'],
    ['01/03/2026 09:60', 'date-unreadable'],
    ['01/03/2026 13:05 PM', 'date-unreadable'],
    ['01/03-2026', 'date-unreadable'],
    ['01/03/026', 'date-unreadable'],
    ['2026-03-01 10:20 Mars', 'date-unreadable'],
    ['2026-03-01T10:20+15:00', 'date-unreadable'],
    ['20260301', 'date-unreadable'],
    ['46094.375', 'date-unreadable'],
    ['', 'date-unreadable'],
    ['12/25/2025', 'date-other-order'],
    ['31/12/1989', 'date-too-old'],
    ['1900-01-00', 'date-too-old'],
    ['2026-09-02 23:59', '2026-09-02T23:59:00'],
    ['2026-09-03 00:01', 'date-in-future'],
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

describe('durations, in seconds', () => {
  it.each([
    ['2 heures 52 minutes', 10_320],
    ['1 jours 3 heures 17 minutes', 98_220],
    ['13 secondes', 13],
    ['0 seconde', 0],
    ['1 dias 18 horas 47 minutos', 154_020],
    ['1 day 2 hours', 93_600],
    ['01 h 20', 4800],
    ['1h20', 4800],
    ['2h 5min 0s', 7500],
    ['1j 2h 3min 4s', 93_784],
    ['1 heure et 5 minutes', 3900],
    ['1,5 heures', 5400],
    ['1:20:00', 4800],
    ['100:05', 360_300],
    ['0', 0],
    ['1 minute 2 hours', null],
    ['2 hours 3 hours', null],
    ['1:60', null],
    ['-1 hour', null],
    ['- 1 hour', null],
    ['soon', null],
    ['3 moons', null],
    ['90', 'no-unit'],
  ])('%j is %s', (cell, expected) => {
    expect(readDuration(cell, null)).toBe(expected)
  })

  it('a plain number counts what the column says', () => {
    expect(readDuration('1,5', 'hours')).toBe(5400)
    expect(readDuration('90', 'minutes')).toBe(5400)
    expect(readDuration('45 667', 'seconds')).toBe(45_667)
    expect(readDuration('-1', 'hours')).toBeNull()
    expect(readDuration('1,234', 'hours')).toBeNull()
  })

  it.each([
    ['63:00', 226_800],
    ['-9:35', -34_500],
    ['−0:01', -60],
    ['- 2h 30m', -9000],
    ['breached', null],
    ['', null],
    ['12', null],
  ])('what was left of the time allowed, %j, is %s', (cell, expected) => {
    expect(readRemaining(cell)).toBe(expected)
  })

  it.each([
    ['pending_hours', 'hours'],
    ['Délai d’attente (h)', 'hours'],
    ['Délai de résolution (min)', 'minutes'],
    ['Resolution time (in hrs)', 'hours'],
    ['Temps [s]', 'seconds'],
    ['Délai d’attente', null],
    ['Agent wait time in minutes within business hours', 'minutes'],
    ['Plan d', null],
    ['Waiting time', null],
  ])('the header %j counts %s', (header, unit) => {
    expect(unitInHeader(header)).toBe(unit)
  })
})

describe('numbers', () => {
  it.each([
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['1 234', 1234],
    ['1\u00A0234,5', 1234.5],
    ['1\u202F234', 1234],
    ['1.234,50', 1234.5],
    ['1,234.50', 1234.5],
    ['0,125', 0.125],
    ['-3', -3],
    ['1,234', null],
    ['1 23', null],
    ['1e5', null],
    ['', null],
    ['12 %', null],
  ])('%j is %s', (cell, expected) => {
    expect(readNumber(cell)).toBe(expected)
  })

  it('counts are whole and not negative', () => {
    expect([readCount('0'), readCount('12'), readCount('3,0'), readCount('1 024')]).toEqual([0, 12, 3, 1024])
    expect([readCount('-1'), readCount('1.5'), readCount('x'), readCount('')]).toEqual([null, null, null, null])
  })
})

describe('words', () => {
  it('yes and no in both languages', () => {
    expect(['true', 'Oui', 'YES', '1', 'vrai'].map(readYesNo)).toEqual([true, true, true, true, true])
    expect(['false', 'Non', 'no', '0', 'faux'].map(readYesNo)).toEqual([false, false, false, false, false])
    expect(['maybe', '2', ''].map(readYesNo)).toEqual([null, null, null])
  })

  it('levels', () => {
    expect(['1', 'N2', 'L3', 'Niveau 1', 'Level 2', 'Tier 3', '2nd line', 'niveau-1'].map(readLevel)).toEqual([
      1, 2, 3, 1, 2, 3, 2, 1,
    ])
    expect(['0', '9', 'expert', 'N1/N2', ''].map(readLevel)).toEqual([null, null, null, null, null])
  })

  it('empty cells', () => {
    expect(['', ' ', '?', 'NULL', '#N/B', '\u00A0', '0000-00-00 00:00:00'].every(isEmpty)).toBe(true)
    expect(['0', 'no', 'x', '??'].some(isEmpty)).toBe(false)
  })

  it('texts', () => {
    expect(withoutMarkup('Réseau &gt; Wifi <br> <b>N1</b><hr>')).toBe('Réseau > Wifi,  N1')
    expect(decodeEntities('&#233;&#xE9;&eacute;&unknown;&#0;')).toBe('ééé&unknown;&#0;')
    expect(cleanText("'=1+1")).toBe('=1+1')
    expect(cleanText("'tis\n\tfine\u0007 ")).toBe("'tis fine")
    expect(cleanText('x'.repeat(500))).toHaveLength(200)
    expect(normaliseWords('  N° d’Œuvre_ÉTÉ&nbsp;(x) ')).toBe('n d oeuvre ete x')
  })
})

describe('ticket numbers', () => {
  const text = { numericIds: false, markup: false }
  const numeric = { numericIds: true, markup: true }
  it.each([
    [text, 'INC0000045', 'INC0000045'],
    [text, ' REQ-2026-0000123 ', 'REQ-2026-0000123'],
    [text, '49 541', '49 541'],
    [text, '="00123"', '00123'],
    [text, "'-5", '-5'],
    [text, '1.23457E+11', 'id-shortened'],
    [text, '1E5', 'id-shortened'],
    [text, 'N/A', 'id-missing'],
    [text, 'x'.repeat(101), 'id-unreadable'],
    [numeric, '49 541', '49541'],
    [numeric, '49\u202F541', '49541'],
    [numeric, '1,049,541', '1049541'],
    [numeric, '<a href="/x">49 541</a>', '49541'],
    [numeric, '541', '541'],
  ])('%j: %j is %s', (rules, cell, expected) => {
    const read = readTicketId(cell, rules)
    expect('value' in read ? read.value : read.problem).toBe(expected)
  })
})

describe('what cannot be seen of an imported text', () => {
  const rightToLeft = '\u202E'
  it.each([
    [`in${rightToLeft}voice`, 'invoice'],
    ['\u2066a\u2069 \u200Eb\u200F \u061Cc', 'a b c'],
    ['a\x07b\x9Bc\x85d', 'a b c d'],
    ['half \uD83D of a picture', 'half of a picture'],
    ['\uDE00', ''],
    ['👩‍👩‍👧 🇫🇷 🏴󠁧󠁢󠁥󠁮󠁧󠁿', '👩‍👩‍👧 🇫🇷 🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['Zoe\u0301 d’Été', 'Zoe\u0301 d’Été'],
    ['10\u00A0000 €', '10 000 €'],
    [`${'x'.repeat(199)}😀 tail`, 'x'.repeat(199)],
    ["'＝SUM(A1)", '＝SUM(A1)'],
    ["' \t-1", '-1'],
  ])('%j is kept as %j', (cell, kept) => {
    expect(cleanText(cell)).toBe(kept)
    expect(kept.isWellFormed()).toBe(true)
  })
})
