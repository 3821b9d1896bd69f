import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MAX_COLUMNS } from '../../../server/reading/parse.ts'
import { openArchive } from '../../../server/reading/workbook/archive.ts'
import type { Book } from '../../../server/reading/workbook/cell-text.ts'
import { readSharedStrings } from '../../../server/reading/workbook/shared-strings.ts'
import { readSheet, type SheetBatch } from '../../../server/reading/workbook/sheet.ts'
import { workbook } from './workbook-file.ts'

const book: Book = { strings: ['Mail'], formats: ['plain', 'date'], from1904: false }

/** What is read of a workbook whose part of this name holds this XML. */
async function read<Read>(part: string, data: string, reader: (archive: Archive) => Promise<Read>): Promise<Read> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-sheet-'))
  const path = join(folder, 'book.xlsx')
  writeFileSync(path, workbook([{ rows: [] }], { parts: [{ name: part, data }] }))
  const file = await open(path)
  try {
    return await reader(await openArchive(file))
  } finally {
    await file.close()
    rmSync(folder, { recursive: true })
  }
}
type Archive = Awaited<ReturnType<typeof openArchive>>

const SHEET = 'xl/worksheets/sheet0.xml'
const batchesOf = (rows: string) =>
  read(SHEET, `<worksheet><sheetData>${rows}</sheetData></worksheet>`, async (archive) => {
    const batches: SheetBatch[] = []
    for await (const batch of readSheet(archive, { part: SHEET, merges: [] }, book)) batches.push(batch)
    return batches
  })
const rowsOf = async (rows: string) =>
  (await batchesOf(rows)).flatMap(({ records }) => records.rows.map((cells, place) => [records.lines[place], ...cells]))

/** A cell of a number, with a reference or without. */
const cell = (value: string | number, reference?: string) =>
  `<c${reference ? ` r="${reference}"` : ''}><v>${value}</v></c>`

describe('the rows of a sheet', () => {
  it.each<[what: string, xml: string, expected: (string | number)[][]]>([
    ['stand where their cells say', `<row r="3">${cell(1, 'B3')}${cell(2, 'D3')}</row>`, [[3, '', '1', '', '2']]],
    [
      'stand one after the other where nothing says it',
      `<row>${cell(1)}${cell(2)}</row><row>${cell(3)}</row>`,
      [
        [1, '1', '2'],
        [2, '3'],
      ],
    ],
    [
      'go on after a cell that says it',
      `<row r="2">${cell(1, 'B2')}${cell(2)}</row><row>${cell(3)}</row>`,
      [
        [2, '', '1', '2'],
        [3, '3'],
      ],
    ],
    [
      'never go back up',
      `<row r="5">${cell(1)}</row><row r="2">${cell(2)}</row>`,
      [
        [5, '1'],
        [6, '2'],
      ],
    ],
    [
      'are those that hold anything',
      `<row r="1"/><row r="2"><c r="A2"/></row><row r="3">${cell(1)}</row><row r="4"><c t="str"><v> </v></c></row>`,
      [[3, '1']],
    ],
    [
      'have texts of their own, shared ones and formulas',
      `<row><c t="inlineStr"><is><t>a</t><t>b</t></is></c><c t="s"><v>0</v></c><c t="str"><f>A1</f><v>c</v></c></row>`,
      [[1, 'ab', 'Mail', 'c']],
    ],
    [
      'are read without what only tells how they sound',
      `<row><c t="inlineStr"><is><t>a</t><rPh><t>x</t></rPh><t>b</t></is></c>${cell(2)}</row>`,
      [[1, 'ab', '2']],
    ],
    [
      'have each cell in its own style and type',
      `<row><c s="1"><v>46094</v></c><c><v>46094</v></c><c t="b"><v>1</v></c><c><v>1</v></c></row>`,
      [[1, '2026-03-13', '46094', 'TRUE', '1']],
    ],
    ['keep nothing of the cell before', `<row>${cell(1)}<c/>${cell(3)}</row>`, [[1, '1', '', '3']]],
  ])('%s', async (_what, xml, expected) => {
    expect(await rowsOf(xml)).toEqual(expected)
  })

  it.each([
    ['A', 0],
    ['Z', 25],
    ['AA', 26],
    ['AZ', 51],
    ['BA', 52],
    ['ZZ', 701],
    ['AAA', 702],
    ['BXX', MAX_COLUMNS - 1],
    ['a', 0],
    ['1', 0],
  ])('the cell %s1 stands at %i', async (reference, place) => {
    expect((await rowsOf(`<row>${cell('x', `${reference}1`)}</row>`))[0]!.indexOf('x') - 1).toBe(place)
  })

  it('are refused beyond two thousand columns, and beyond the last row of a sheet', async () => {
    await expect(rowsOf(`<row r="7">${cell(1, 'BXY7')}</row>`)).rejects.toMatchObject({
      code: 'columns-too-many',
      params: { line: 7, limit: MAX_COLUMNS },
    })
    expect(await rowsOf(`<row r="1048576">${cell(1)}</row>`)).toEqual([[1_048_576, '1']])
    await expect(rowsOf(`<row r="1048577">${cell(1)}</row>`)).rejects.toMatchObject({ code: 'workbook-damaged' })
    await expect(rowsOf(`<row r="1048576"/><row>${cell(1)}</row>`)).rejects.toMatchObject({ code: 'workbook-damaged' })
    await expect(rowsOf(`<row r="x">${cell(1)}</row>`)).rejects.toMatchObject({ code: 'workbook-damaged' })
  })

  it('come once each, piece by piece, with how much of the sheet is read', async () => {
    const count = 3000
    const batches = await batchesOf(Array.from({ length: count }, (_, at) => `<row>${cell(at)}</row>`).join(''))
    const rows = batches.flatMap(({ records }) => records.rows.map(([first]) => Number(first)))
    expect(rows).toEqual(Array.from({ length: count }, (_, at) => at))
    expect(batches.length).toBeGreaterThan(1)
    const done = batches.map((batch) => batch.done)
    expect(done).toEqual(done.toSorted((a, b) => a - b))
    expect([done.at(-1), batches.at(-1)!.records.broken.size]).toEqual([1, 0])
  })
})

it('shared texts are joined from their runs, without how they sound, and cut where no figure needs more', async () => {
  const strings = (items: string, part: string | null = 'xl/sharedStrings.xml') =>
    read('xl/sharedStrings.xml', `<sst>${items}</sst>`, (archive) => readSharedStrings(archive, part))
  const runs = '<si><r><t>a</t></r><r><t>b</t></r>\n<rPh><t>x</t></rPh>\n</si><si/><si><t>c_x0041_</t></si>'
  expect(await strings(runs)).toEqual(['ab', '', 'cA'])
  expect(await strings(runs, 'XL/sharedStrings.XML')).toHaveLength(3)
  expect([await strings(runs, null), await strings(runs, 'xl/none.xml')]).toEqual([[], []])
  const long = (length: number) => `<si><t>${'x'.repeat(length)}</t></si>`
  const cut = await strings(`${long(1000)}${long(1001)}<si><t>after</t></si>`)
  expect(cut).toEqual(['x'.repeat(1000), `${'x'.repeat(1000)}…`, 'after'])
})
