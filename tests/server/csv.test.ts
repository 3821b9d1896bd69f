import { setImmediate } from 'node:timers/promises'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { csvFile, csvPieces } from '../../server/documents/csv.ts'

async function cellsOf(cells: readonly unknown[]) {
  let file = ''
  for await (const piece of csvPieces(['h'], [cells])) file += piece
  return Papa.parse<string[]>(file, { delimiter: ';' }).data[1]!
}

test.each([
  '=1+1',
  '-1+1',
  '-1.5,2',
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
])('a cell that a spreadsheet would run is a text: %j', async (cell) => {
  expect(await cellsOf(['a', cell])).toEqual(['a', `'${cell}`])
})

test.each(['a=b', '1-2', 'é@x', '2026-03-01', ' a', '😀', '−1', '-150.00', '-7'])(
  'any other text stays as it is: %j',
  async (cell) => {
    expect(await cellsOf([cell, -12.5])).toEqual([cell, '-12.5'])
  },
)

/** Rows without end, which say how many were read, and whether somebody told them that it is over. */
function endlessRows() {
  const state = { read: 0, isOver: false }
  const rows = function* () {
    try {
      for (;;) yield [state.read++, 'a text of a row', 'another']
    } finally {
      state.isOver = true
    }
  }
  return { state, rows: rows() }
}

test('a file leaves in pieces between which others are answered, and who goes away is read for no more', async () => {
  const { state, rows } = endlessRows()
  const loop = { turns: 0, isAsking: true }
  const others = (async () => {
    for (; loop.isAsking; loop.turns++) await setImmediate()
  })()
  let pieces = 0
  for await (const piece of csvFile(['n', 'a', 'b'], rows)) {
    expect((piece as string).length).toBeLessThan(20_000)
    if (++pieces === 20) break
  }
  loop.isAsking = false
  await others
  expect(loop.turns).toBeGreaterThanOrEqual(19)
  await expect.poll(() => state.isOver).toBe(true)
  expect(state.read).toBeLessThan(30_000)
})

test('a download that nobody takes on is broken off', async () => {
  const { state, rows } = endlessRows()
  const file = csvFile(['n', 'a', 'b'], rows, 50)
  const failed = new Promise<Error>((resolve) => void file.once('error', resolve))
  file.read(0)
  expect((await failed).name).toBe('AbortError')
  await expect.poll(() => state.isOver).toBe(true)
})
