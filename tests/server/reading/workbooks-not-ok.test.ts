import { describe, expect, it } from 'vitest'
import { describe as sentence, statusOf, type FailureCode } from '../../../server/errors.ts'
import { processorTime } from '../../patience.ts'
import { paris, readContent } from './read-file.ts'
import { at, from1900, one, own } from './workbook-cells.ts'
import { workbook, type Cell } from './workbook-file.ts'
import { zipFile } from './zip-file.ts'

const sheetPart = 'xl/worksheets/sheet0.xml'
const spaces = (megabytes: number) =>
  `<worksheet><sheetData>${' '.repeat(megabytes * 1_000_000)}</sheetData></worksheet>`
const withPart = (name: string, data: string, more = {}) => workbook(one, { parts: [{ name, data, ...more }] })
/** A document of the old kind that lists a stream of this name in its last sector. */
const ole = (stream: string) =>
  Buffer.concat([
    Buffer.from('D0CF11E0A1B11AE1', 'hex'),
    Buffer.alloc(500_000),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(64),
  ])

const refused: readonly (readonly [name: string, file: () => Buffer, code: FailureCode, params?: object])[] = [
  ['protected-by-a-password', () => ole('EncryptedPackage'), 'workbook-encrypted'],
  ['protected-part', () => withPart(sheetPart, '<worksheet/>', { flags: 1 }), 'workbook-encrypted'],
  ['old-excel-workbook', () => ole('Workbook'), 'file-binary', { what: 'an old Excel or Word document' }],
  ['with-macro-sheets', () => withPart('xl/macrosheets/sheet1.xml', 'x'), 'workbook-macros'],
  ['with-macros', () => withPart('xl/vbaProject.bin', 'x'), 'workbook-macros'],
  [
    'binary-workbook',
    () => withPart('xl/workbook.bin', 'x'),
    'file-binary',
    { what: 'a binary Excel workbook, .xlsb' },
  ],
  ['word-document', () => withPart('word/document.xml', 'x'), 'file-binary', { what: 'a Word document' }],
  ['libreoffice-document', () => withPart('content.xml', 'x'), 'file-binary', { what: 'a LibreOffice document' }],
  ['cut-short', () => workbook(one).subarray(0, 1500), 'workbook-damaged', { part: 'zip' }],
  [
    'without-workbook',
    () => zipFile(['[Content_Types].xml', 'xl/styles.xml'].map((name) => ({ name, data: '<a/>' }))),
    'workbook-damaged',
    { part: 'xl/_rels/workbook.xml.rels' },
  ],
  ['any-zip', () => zipFile([{ name: 'tickets.csv', data: 'a,b' }]), 'file-binary', { what: 'a compressed archive' }],
  ['without-sheets', () => workbook([]), 'workbook-damaged', { part: 'xl/workbook.xml' }],
  ['sheet-that-is-no-xml', () => withPart(sheetPart, 'PK'), 'workbook-damaged', { part: sheetPart }],
  [
    'sheet-with-entities-of-its-own',
    () => withPart(sheetPart, '<!DOCTYPE a [<!ENTITY b "bb">]><worksheet/>'),
    'workbook-damaged',
    { part: sheetPart },
  ],
  [
    'checksum-that-does-not-match',
    () => withPart(sheetPart, '<worksheet/>', { checksum: 1 }),
    'workbook-damaged',
    { part: sheetPart },
  ],
  [
    'shorter-than-declared',
    () => withPart(sheetPart, '<worksheet/>', { declaredSize: 100 }),
    'workbook-damaged',
    { part: sheetPart },
  ],
  [
    'longer-than-declared',
    () => withPart(sheetPart, spaces(100), { declaredSize: 1000 }),
    'workbook-damaged',
    { part: sheetPart },
  ],
  [
    'sheet-of-1-gb-declared',
    () => withPart(sheetPart, '<worksheet/>', { declaredSize: 1_000_000_000 }),
    'workbook-too-large',
    { size: 1000, limit: 800 },
  ],
  [
    'texts-of-300-mb',
    () => withPart('xl/sharedStrings.xml', '<sst/>', { declaredSize: 300_000_000 }),
    'workbook-too-large',
    { size: 300, limit: 256 },
  ],
  ['bomb-of-100-mb', () => withPart(sheetPart, spaces(100)), 'workbook-implausible', { part: sheetPart }],
  [
    'tag-of-2-mb',
    () => withPart(sheetPart, `<worksheet a="${'x'.repeat(2_000_000)}"/>`),
    'workbook-damaged',
    { part: sheetPart },
  ],
  [
    'seven-million-blank-cells',
    () => withPart(sheetPart, `<worksheet><sheetData><row>${'<c/>'.repeat(7_000_000)}</row></sheetData></worksheet>`),
    'file-empty',
  ],
  [
    'row-beyond-the-last-one',
    () => withPart(sheetPart, '<worksheet><sheetData><row r="1048577"/></sheetData></worksheet>'),
    'workbook-damaged',
  ],
  [
    'columns-beyond-2000',
    () => workbook([{ rows: [own, [...Array<null>(2000).fill(null), 'x']] }]),
    'columns-too-many',
    { line: 2 },
  ],
  ['sheets-without-a-cell', () => workbook([{ rows: [] }, { rows: [[]] }]), 'file-empty'],
  ['sheets-without-a-table', () => workbook([{ rows: [['Bonjour'], ['à tous']] }]), 'file-not-a-table'],
  ['header-only', () => workbook([{ rows: [['title'], own] }]), 'file-no-rows'],
  [
    'another-kind-of-table',
    () =>
      workbook([
        {
          rows: [
            ['Nr', 'Datum', 'Art'],
            [1, at(from1900), 'Netz'],
          ],
        },
      ]),
    'columns-missing',
    { headers: 'Nr, Datum, Art' },
  ],
]

describe('a workbook is refused', () => {
  for (const [name, file, code, params = {}] of refused)
    it(`${name}: ${code}`, async () => {
      const content = file()
      const spent = processorTime()
      const { failure } = await readContent(content)
      expect(spent()).toBeLessThan(3000)
      expect(failure?.code).toBe(code)
      expect(failure?.params).toMatchObject(params)
      for (const language of ['en', 'fr'] as const)
        expect(sentence(code, failure!.params, language)).not.toMatch(/[{}]/)
      expect(statusOf[code]).toBe(422)
    })
})

describe('what is wrong with a row of a workbook', () => {
  it('is told with the row’s number in the sheet', async () => {
    const rows: Cell[][] = [['Titre'], own, [], ['T1', 94.375], [null, at(from1900)], [1.23456789e19, at(from1900)]]
    const { issues, report } = await readContent(workbook([{ rows: [...rows, ['T2', at(0.5)], ['T3', at(from1900)]] }]))
    expect(issues.map(({ line, column, code }) => [line, column, code])).toEqual([
      [4, 'opened_at', 'date-unreadable'],
      [5, 'ticket_id', 'id-missing'],
      [6, 'ticket_id', 'id-shortened'],
      [7, 'opened_at', 'date-too-old'],
    ])
    expect(report).toMatchObject({ rows: 5, accepted: 1, rejected: 4 })
  })

  it('does not depend on an encoding or a delimiter, which a workbook has not', async () => {
    const { report } = await readContent(workbook(one), { encoding: 'windows-1252', delimiter: ';' })
    expect(report).toMatchObject({ encoding: 'xlsx', delimiter: null, accepted: 1 })
  })

  it('a foreign table is read once its columns are mapped', async () => {
    const foreign = workbook([{ rows: [['Rapport'], ['Nr', 'Datum', 'Art'], ['1', at(from1900), 'Netz']] }])
    const { report, tickets } = await readContent(foreign, { mapping: { 0: 'id', 1: 'openedAt', 2: 'category' } })
    expect(report).toMatchObject({ format: 'generic', accepted: 1 })
    expect(tickets[0]).toMatchObject({ id: '1', openedAt: paris('2026-03-13 09:00'), category: 'Netz' })
  })
})
