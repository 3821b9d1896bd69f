import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filledDown, pasteBlock, type GridRow, type GridTerms } from '../../web/forms/grid.ts'
import { bringsMonths, pasteMonths } from '../../web/forms/paste-months.ts'
import { blockText, readBlock } from '../../web/forms/pasted-block.ts'

const costs: GridTerms = { kinds: ['label', 'amount'], language: 'fr', maxRows: 5 }
const forecast: GridTerms = { kinds: ['amount', 'count', 'amount'], language: 'en', maxRows: 24 }
const blank = (rows: number, cells: number): GridRow[] => Array.from({ length: rows }, () => Array(cells).fill(''))

describe('a block from the clipboard', () => {
  it('is rows of cells; a spreadsheet’s last line break is no row', () => {
    expect(readBlock('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
    expect(readBlock('a\n\nb')).toEqual([['a'], [''], ['b']])
    expect(readBlock('a\t')).toEqual([['a', '']])
    expect(readBlock('')).toEqual([])
  })

  it('keeps what stands in quotes together, and quotes that enclose nothing as they are', () => {
    expect(readBlock('"two\nlines"\t"a ""b"""\n')).toEqual([['two\nlines', 'a "b"']])
    expect(readBlock('"open\t1')).toEqual([['"open', '1']])
    expect(readBlock('19" rack\t"x" y')).toEqual([['19" rack', '"x" y']])
  })

  it('is read back whole, whatever its cells hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r', '1', ',', ' ') })
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), (block) => {
        expect(readBlock(blockText(block))).toEqual(block)
      }),
    )
  })
})

describe('pasting into a table', () => {
  it('fills from the cell on, adds rows, and shows each figure as it was read', () => {
    const { rows, filled, leftOut } = pasteBlock(
      [['Salaires', '']],
      [['1 250,5'], ['1.250'], ['12x4']],
      at(0, 1),
      costs,
    )
    expect(rows).toEqual([
      ['Salaires', '1\u202F250,50'],
      ['', '1\u202F250'],
      ['', '12x4'],
    ])
    expect([filled, leftOut]).toEqual([3, []])
  })

  it('leaves headings and totals out, and says so', () => {
    const block = [
      ['Poste', 'Montant'],
      ['Salaires', '9 000'],
      ['Total', '9 000'],
    ]
    const { rows, leftOut } = pasteBlock(blank(1, 2), block, at(0, 0), costs)
    expect(rows).toEqual([['Salaires', '9\u202F000']])
    expect(leftOut).toEqual([
      { line: 1, text: 'Poste · Montant', why: 'heading' },
      { line: 3, text: 'Total · 9 000', why: 'total' },
    ])
  })

  it('lists what is too wide or too long for it', () => {
    const block = Array.from({ length: 6 }, (_, index) => [`L${index}`, '1', ...(index === 0 ? ['note', ''] : [])])
    const { rows, leftOut } = pasteBlock([], block, at(0, 0), costs)
    expect(rows).toHaveLength(5)
    expect(leftOut).toEqual([
      { line: 1, text: 'note', why: 'no-room' },
      { line: 6, text: 'L5 · 1', why: 'no-room' },
    ])
  })

  it('loses no cell: each is in the table or listed', () => {
    const word = fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom('a', 'b', '7', ',') })
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
        fc.nat(3),
        fc.nat(2),
        (block, row, column) => {
          const { rows, leftOut, filled } = pasteBlock(blank(2, 3), block, at(row, column), { ...forecast, maxRows: 5 })
          const listed = leftOut.flatMap(({ text }) => text.split(' · ')).length
          expect(filled + listed).toBe(block.flat().length)
          expect(rows.every((cells) => cells.length === 3)).toBe(true)
        },
      ),
    )
  })

  it('leaves what was there outside the block, and the rows that it was given', () => {
    const before = [
      ['1', '2', '3'],
      ['4', '5', '6'],
    ]
    expect(pasteBlock(before, [['9'], ['8']], at(0, 1), forecast).rows).toEqual([
      ['1', '9', '3'],
      ['4', '8', '6'],
    ])
    expect(before).toEqual([
      ['1', '2', '3'],
      ['4', '5', '6'],
    ])
  })
})

describe('pasting months with their figures', () => {
  it('is recognised by a first column of months', () => {
    expect(bringsMonths([['mars 2026', '1']], 'fr')).toBe(true)
    expect(
      bringsMonths(
        [
          ['Mois', 'Montant'],
          ['03/2026', '1'],
        ],
        'fr',
      ),
    ).toBe(true)
    expect(bringsMonths([['1200', '100']], 'fr')).toBe(false)
    expect(bringsMonths([['2026-03'], ['2026-04']], 'fr')).toBe(false)
  })

  it('lays each line at its month, whatever the order, further left where it would not fit', () => {
    const block = [
      ['Month', 'Amount', 'Tickets', 'Price'],
      ['2026-03', '1,250.50', '40', '12'],
      ['Jan-26', '1,000', '30', ''],
    ]
    const { rows, leftOut, filled } = pasteMonths(blank(2, 3), block, { column: 2, start: '2026-01' }, forecast)
    expect(rows).toEqual([
      ['1,000', '30', ''],
      ['', '', ''],
      ['1,250.50', '40', '12'],
    ])
    expect(leftOut).toEqual([{ line: 1, text: 'Month · Amount · Tickets · Price', why: 'heading' }])
    expect(filled).toBe(6)
  })

  it('lists the lines that have no place: no month, before the table, too far, twice', () => {
    const block = [
      ['2026-01', '1'],
      ['2025-12', '2'],
      ['2028-01', '3'],
      ['01/2026', '4'],
      ['Total', '10'],
      ['', ''],
    ]
    const { rows, leftOut } = pasteMonths(blank(1, 3), block, { column: 0, start: '2026-01' }, forecast)
    expect(rows).toEqual([['1', '', '']])
    expect(leftOut.map(({ line, why }) => [line, why])).toEqual([
      [2, 'before-start'],
      [3, 'too-far'],
      [4, 'month-twice'],
      [5, 'no-month'],
    ])
  })
})

it('fills down what is empty, and nothing that is filled', () => {
  expect(
    filledDown([
      ['', ''],
      ['5', ''],
      ['', '2'],
      ['7', ''],
    ]),
  ).toEqual([
    ['', ''],
    ['5', ''],
    ['5', '2'],
    ['7', '2'],
  ])
})

const at = (row: number, column: number) => ({ row, column })
