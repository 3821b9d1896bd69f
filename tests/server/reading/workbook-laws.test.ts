import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellText } from '../../../server/reading/workbook/cell-text.ts'
import { numberFormat } from '../../../server/reading/workbook/number-formats.ts'
import { readContent } from './read-file.ts'
import { workbook } from './workbook-file.ts'

const header = ['ticket_id', 'opened_at', 'resolved_at', 'category', 'reassignments']
const mixed = (...cells: string[]) => fc.oneof(fc.string({ unit: 'grapheme-ascii' }), fc.constantFrom(...cells))
const row = fc.tuple(
  mixed('T1', 'T2', ''),
  mixed('2026-03-13 09:00', '13/03/2026 09:00', '20/juin/26'),
  mixed('', '2026-03-14 09:00'),
  mixed('Réseau', 'R&D <x>', 'Mail_x000D_'),
  mixed('0', '3'),
)
const rows = fc.array(row, { minLength: 1, maxLength: 20 })
const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')

describe('whatever the workbook', () => {
  it('its texts are read as those of the same table in CSV', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (table) => {
        const csv = await readContent([header, ...table].map(quoted).join('\n'), { dateOrder: 'dmy' })
        const xlsx = await readContent(workbook([{ rows: [header, ...table] }]), { dateOrder: 'dmy' })
        expect(xlsx.failure?.code).toBe(csv.failure?.code)
        const plain = ({ category, ...ticket }: (typeof csv.tickets)[number]) => ({
          ...ticket,
          category: category?.replaceAll('_x000D_', '').trim() || null,
        })
        expect(xlsx.tickets.map(plain)).toEqual(csv.tickets.map(plain))
        expect(xlsx.issues.map(({ line, code }) => [line, code])).toEqual(
          csv.issues.map(({ line, code }) => [line, code]),
        )
      }),
      { numRuns: 100 },
    )
  })

  it('a damaged one is read or refused, never anything else', async () => {
    const file = workbook([{ rows: [header, ['T1', '2026-03-13 09:00', null, 'Mail', 0]] }])
    const damage = fc.tuple(fc.nat(file.length - 1), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { maxLength: 8 }), fc.nat(file.length), async (changes, length) => {
        const copy = Buffer.from(file)
        for (const [at, byte] of changes) copy[at] = byte
        const { failure, report } = await readContent(length % 3 === 0 ? copy.subarray(0, length) : copy)
        expect(failure === null).toBe(report !== null)
      }),
      { numRuns: 400 },
    )
  })

  it('any XML in its sheet is read or refused', async () => {
    const pieces = [
      '<',
      '>',
      '/',
      '"',
      ' r="',
      'A1',
      '<row>',
      '</row>',
      '<c',
      ' t="s"',
      '<v>',
      '9',
      '<!--',
      ']]>',
      '&#',
      '&amp;',
      '<?',
      '\uFFFD',
    ]
    const xml = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(xml, async (parts) => {
        const data = `<worksheet><sheetData>${parts.join('')}</sheetData></worksheet>`
        const { failure, report } = await readContent(
          workbook([{ rows: [] }], { parts: [{ name: 'xl/worksheets/sheet0.xml', data }] }),
        )
        expect(failure === null).toBe(report !== null)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the numbers of a workbook', () => {
  const book = (from1904: boolean) => ({ strings: [], formats: ['date'] as const, from1904 })
  const second = fc.integer({ min: Date.UTC(1990, 0, 1) / 1000, max: Date.UTC(2100, 0, 1) / 1000 })

  it('a day and its time come back to the second, from 1900 as from 1904', () => {
    fc.assert(
      fc.property(second, fc.boolean(), (instant, from1904) => {
        const serial = instant / 86_400 + (from1904 ? 24_107 : 25_569)
        const text = cellText(null, String(serial), 0, book(from1904))
        expect(Date.parse(`${text.replace(' ', 'T')}${text.length === 10 ? 'T00:00:00' : ''}Z`) / 1000).toBe(instant)
      }),
    )
  })

  it('a whole number of up to fifteen digits comes back as it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), (number) => {
        expect(cellText('n', String(number), 9, book(false))).toBe(String(number))
        expect(cellText(null, number.toExponential(), 9, book(false))).toBe(String(number))
      }),
    )
  })

  it.each([
    ['1', '1900-01-01'],
    ['59', '1900-02-28'],
    ['61', '1900-03-01'],
    ['2958465.5', '9999-12-31 12:00:00'],
    ['2958466', '2958466'],
    ['-1', '-1'],
  ])('day %s is %s', (serial, text) => {
    expect(cellText(null, serial, 0, book(false))).toBe(text)
  })

  it.each([
    ['0.10000000000000001', '0.1'],
    ['1E-7', '0.0000001'],
    ['1.2345678901234567E+19', '1.23457E+19'],
    ['4.4999999999999998E-2', '0.045'],
    ['', ''],
    ['1.234', '1.2340'],
    ['-123.456', '-123.4560'],
    ['1234.567', '1234.567'],
    ['x', 'x'],
  ])('%j is shown as %j', (value, text) => {
    expect(cellText(null, value, 9, book(false))).toBe(text)
  })

  it.each([
    ['General', 'plain'],
    ['0.00', 'plain'],
    ['#,##0.00 [$€-40C]', 'plain'],
    ['0.0" days"', 'plain'],
    ['@', 'plain'],
    ['yyyy\\-mm\\-dd\\ hh:mm:ss', 'date'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'date'],
    ['mmm', 'date'],
    ['jj/mm/aaaa', 'date'],
    ['h:mm AM/PM', 'time'],
    ['mm:ss', 'time'],
    ['[h]:mm', 'duration'],
    ['[mm]:ss', 'duration'],
    ['00000', { prefix: '', digits: 5 }],
    ['"INC"0000000', { prefix: 'INC', digits: 7 }],
  ])('the format %j is %j', (code, format) => {
    expect(numberFormat(code)).toEqual(format)
  })
})
