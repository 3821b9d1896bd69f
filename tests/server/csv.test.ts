import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { csvLines } from '../../server/routes/csv.ts'

const cellsOf = (cells: readonly unknown[]) =>
  Papa.parse<string[]>([...csvLines(['h'], [cells])][1]!, { delimiter: ';' }).data[0]!

test.each([
  '=1+1',
  '-1+1',
  '@SUM(A1)',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(A1)',
  '﹦1',
  ' =1',
  '\t=1',
  '\u00A0＝1',
  '\u0000=1',
  '\u200B=1',
  '\u202E=1',
  ' \t\u3000＠x',
  '\tx',
  '\rx',
])('a cell that a spreadsheet would run is a text: %j', (cell) => {
  expect(cellsOf(['a', cell])).toEqual(['a', `'${cell}`])
})

test.each(['a=b', '1-2', 'é@x', '2026-03-01', ' a', '😀', '−1'])('any other text stays as it is: %j', (cell) => {
  expect(cellsOf([cell, -12.5])).toEqual([cell, '-12.5'])
})
