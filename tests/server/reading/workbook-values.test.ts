import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openArchive } from '../../../server/reading/workbook/archive.ts'
import { cellText, unescapeText, type Book } from '../../../server/reading/workbook/cell-text.ts'
import { numberFormat, readNumberFormats, type NumberFormat } from '../../../server/reading/workbook/number-formats.ts'
import { attribute } from '../../../server/reading/workbook/xml.ts'
import { workbook } from './workbook-file.ts'

const formats: readonly NumberFormat[] = ['plain', 'date', 'time', 'duration', { prefix: 'INC', digits: 6 }, 'percent']
const [plain, date, time, duration, zeros, percent] = [0, 1, 2, 3, 4, 5]
const book: Book = { strings: ['Mail', 'Réseau'], formats, from1904: false }
const read = (value: string, style = plain, type: string | null = null) => cellText(type, value, style, book)

describe('what a cell of a workbook shows', () => {
  it.each<[type: string | null, value: string, text: string]>([
    ['s', '1', 'Réseau'],
    ['s', '2', ''],
    ['b', '1', 'TRUE'],
    ['b', '0', 'FALSE'],
    ['str', 'a_x0041_b', 'aAb'],
    ['inlineStr', '12', '12'],
    ['e', '#N/A', '#N/A'],
    ['n', '1.5', '1.5'],
    [null, '', ''],
    [null, 'x', 'x'],
    [null, 'Infinity', 'Infinity'],
  ])('type %j, %j: %j', (type, value, text) => {
    expect(read(value, plain, type)).toBe(text)
  })

  // 2026-03-13 is the day 46 094 since 1900, and 1 462 less since 1904. Day 60 is the 29 February 1900 that never was.
  it.each<[style: number, value: string, text: string]>([
    [plain, '42', '42'],
    [plain, '-42', '-42'],
    [plain, '999999999999999', '999999999999999'],
    [plain, '1000000000000000', '1.00000E+15'],
    [plain, '-1000000000000000', '-1.00000E+15'],
    [plain, '0.1', '0.1'],
    [plain, '0.30000000000000004', '0.3'],
    [plain, '1.234', '1.2340'],
    [plain, '-12.345', '-12.3450'],
    [plain, '0.125', '0.125'],
    [plain, '1234.567', '1234.567'],
    [plain, '0.0000001', '0.0000001'],
    [date, '46094', '2026-03-13'],
    [date, '46094.375', '2026-03-13 09:00:00'],
    [date, '46094.3750057870', '2026-03-13 09:00:00'],
    [date, '46094.999999', '2026-03-14'],
    [date, '61', '1900-03-01'],
    [date, '59', '1900-02-28'],
    [date, '1', '1900-01-01'],
    [date, '0', '1899-12-31'],
    [date, '2958465', '9999-12-31'],
    [date, '2958466', '2958466'],
    [date, '-1', '-1'],
    [time, '0.375', '9:00:00'],
    [time, '46094.375', '2026-03-13 09:00:00'],
    [time, '1', '1900-01-01'],
    [duration, '0.0625', '1:30:00'],
    [duration, '1.50001157407', '36:00:01'],
    [duration, '-0.0625', '-1:30:00'],
    [duration, '0.999999', '24:00:00'],
    [zeros, '42', 'INC000042'],
    [zeros, '0', 'INC000000'],
    [zeros, '1234567', 'INC1234567'],
    [zeros, '4.5', '4.5'],
    [zeros, '-1', '-1'],
    [zeros, '1000000000000000', '1.00000E+15'],
    [percent, '0.8', '80 %'],
    [percent, '0.875', '87.5 %'],
    [percent, '0.07', '7 %'],
    [9, '42', '42'],
  ])('style %i, %j: %j', (style, value, text) => {
    expect(read(value, style)).toBe(text)
  })

  it('days of an old Mac are counted from 1904', () => {
    const old = (value: string) => cellText(null, value, date, { ...book, from1904: true })
    expect(['44632.375', '0', '59'].map(old)).toEqual(['2026-03-13 09:00:00', '1904-01-01', '1904-02-29'])
  })

  it('control characters are written by their code', () => {
    expect(unescapeText('a_x000A_b_x005F_x0041_')).toBe('a\nb_x0041_')
    expect(unescapeText('a_x00_b')).toBe('a_x00_b')
  })
})

it.each<[code: string, format: NumberFormat]>([
  ['General', 'plain'],
  ['0.00', 'plain'],
  ['0.0" days"', 'plain'],
  ['0.0\\d', 'plain'],
  ['0_d', 'plain'],
  ['#,##0;[Red]-#,##0', 'plain'],
  ['0;dd', 'plain'],
  ['@', 'plain'],
  ['dd/mm/yyyy', 'date'],
  ['jj/mm/aaaa', 'date'],
  ['[$-40C]dd/mm/yyyy hh:mm', 'date'],
  ['mmm', 'date'],
  ['yyyy', 'date'],
  ['hh:mm', 'time'],
  ['mm:ss', 'time'],
  ['h:mm AM/PM', 'time'],
  ['[h]:mm', 'duration'],
  ['[mm]:ss', 'duration'],
  ['[SS]', 'duration'],
  ['[Red]0', 'plain'],
  ['0%', 'percent'],
  ['0.0\\ %', 'percent'],
  ['0"%"', 'plain'],
  ['00', { prefix: '', digits: 2 }],
  ['000000', { prefix: '', digits: 6 }],
  ['"INC"0000000', { prefix: 'INC', digits: 7 }],
  ['0', 'plain'],
  ['"INC"0', 'plain'],
  [`"${'x'.repeat(20)}"00`, { prefix: 'x'.repeat(20), digits: 2 }],
])('the format %j of a workbook shows %j', (code, format) => {
  expect(numberFormat(code)).toEqual(format)
})

it('the styles of a workbook are those of its cells, by numbers that spreadsheets know or by codes of its own', async () => {
  const known: Readonly<Record<number, NumberFormat>> = {
    14: 'date',
    15: 'date',
    16: 'date',
    17: 'date',
    18: 'time',
    19: 'time',
    20: 'time',
    21: 'time',
    22: 'date',
    27: 'date',
    36: 'date',
    45: 'time',
    46: 'duration',
    47: 'time',
    50: 'date',
    58: 'date',
  }
  const ids = [0, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 26, 27, 36, 37, 44, 45, 46, 47, 48, 49, 50, 58, 59]
  const xfs = (all: readonly number[]) => all.map((id) => `<xf numFmtId="${id}"/>`).join('')
  const data =
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy"/><numFmt numFmtId="14" formatCode="000"/></numFmts>' +
    `<cellStyleXfs>${xfs([46])}</cellStyleXfs><cellXfs>${xfs([164, ...ids.filter((id) => id !== 14)])}<xf/></cellXfs>` +
    `<dxfs>${xfs([46])}</dxfs></styleSheet>`
  expect(await stylesOf(data)).toEqual([
    'date',
    ...ids.filter((id) => id !== 14).map((id) => known[id] ?? 'plain'),
    'plain',
  ])
  // A code of its own takes the place of a known number.
  expect((await stylesOf(data.replace('<xf numFmtId="164"/>', '<xf numFmtId="14"/>')))[0]).toEqual({
    prefix: '',
    digits: 3,
  })
  expect(await stylesOf(data, null)).toEqual([])
  expect(await stylesOf(data, 'xl/others.xml')).toEqual([])
  expect(await stylesOf(data, 'XL/Styles.xml')).toHaveLength(ids.length + 1)
})

async function stylesOf(data: string, part: string | null = 'xl/styles.xml') {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-styles-'))
  const path = join(folder, 'book.xlsx')
  writeFileSync(path, workbook([{ rows: [] }], { parts: [{ name: 'xl/styles.xml', data }] }))
  const file = await open(path)
  try {
    return await readNumberFormats(await openArchive(file), part)
  } finally {
    await file.close()
    rmSync(folder, { recursive: true })
  }
}

it.each<[attributes: string, value: string | null]>([
  [' r="A1"', 'A1'],
  [" r='A1'", 'A1'],
  [' s="2" r="A1" t="s"', 'A1'],
  ['\n\tr = "A1"', 'A1'],
  [' r\n=\n"A1"', 'A1'],
  [' xr="B2" r="A1"', 'A1'],
  [' x:r="B2" r="A1"', 'A1'],
  [' ref="B2" r="A1"', 'A1'],
  [' r="it\'s"', "it's"],
  [' r="R&amp;D"', 'R&D'],
  [' r=""', ''],
  [' r="A1', null],
  [' r=A1', null],
  [' r', null],
  [' s="r"', null],
  ['', null],
])('of %j, the attribute r is %j', (attributes, value) => {
  expect(attribute(attributes, 'r')).toBe(value)
})
