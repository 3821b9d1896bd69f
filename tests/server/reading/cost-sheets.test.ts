import { describe, expect, it } from 'vitest'
import { formatMonth } from '../../../shared/period.ts'
import { readContent } from './read-file.ts'
import { workbook, type Cell } from './workbook-file.ts'

// Workbooks of costs whose sheets are named for what their lines are, read together.

type Sheets = Readonly<Record<string, readonly (readonly Cell[])[]>>

async function read(header: readonly string[], sheets: Sheets, options: object = {}) {
  const book = workbook(Object.entries(sheets).map(([name, rows]) => ({ name, rows: [header, ...rows] })))
  const file = await readContent(book, { kind: 'costs', dateOrder: 'dmy', ...options })
  return {
    asked: file.report?.questions.map(({ id }) => id) ?? file.failure?.code,
    lines: file.costs.map(({ month, nature, amount, forecast }) => [
      formatMonth(month),
      nature,
      amount / 100,
      forecast === null ? null : forecast / 100,
    ]),
  }
}

describe('a sheet named for a nature says what its lines pay for', () => {
  const header = ['Mois', 'Libellé', 'Montant HT']
  const rows = {
    Forfait: [
      ['2026-01', 'Infogérance', 2500],
      ['2026-02', 'Infogérance', 2500],
    ],
    'Hors forfait': [['2026-02', 'Migration', 800]],
  }
  const right = [
    ['2026-01', 'recurring', 2500, null],
    ['2026-02', 'recurring', 2500, null],
    ['2026-02', 'out-of-scope', 800, null],
  ]

  it('where no column does', async () => {
    expect(await read(header, rows)).toEqual({ asked: [], lines: right })
  })

  it('and one of another name is asked, by its name', async () => {
    const more = { ...rows, Divers: [['2026-03', 'Disque', 90]] }
    expect((await read(header, more)).asked).toEqual(['word:nature:divers'])
    const answers = { 'word:nature:divers': 'out-of-scope' }
    expect((await read(header, more, { answers })).lines).toEqual([...right, ['2026-03', 'out-of-scope', 90, null]])
  })

  it('not where a column does', async () => {
    const natured = { Forfait: [['2026-01', 'Récurrent', 2500]], 'Hors forfait': [['2026-02', 'Pénalité', -80]] }
    expect((await read(['Mois', 'Nature', 'Montant HT'], natured)).lines).toEqual([
      ['2026-01', 'recurring', 2500, null],
      ['2026-02', 'penalty', -80, null],
    ])
  })
})

describe('a sheet named for a month says when its lines were billed', () => {
  const header = ['Nature', 'Libellé', 'Montant HT']
  const row = (amount: number) => [['Récurrent', 'Infogérance', amount]]
  const right = [
    ['2026-01', 'recurring', 2500, null],
    ['2026-02', 'recurring', 2600, null],
  ]

  it('with its year', async () => {
    const sheets = { 'Janvier 2026': row(2500), 'Février 2026': row(2600) }
    expect(await read(header, sheets)).toEqual({ asked: [], lines: right })
  })

  it('in the year that is said once', async () => {
    const sheets = { Janv: row(2500), Févr: row(2600) }
    const answers = { 'constant:year': '2026' }
    expect((await read(header, sheets)).asked).toEqual(['constant:year'])
    expect((await read(header, sheets, { answers })).lines).toEqual(right)
  })
})

it('sheets of a business year are not all of one year', async () => {
  const row = [['Récurrent', 'Infogérance', 2500]]
  const both = await read(['Nature', 'Libellé', 'Montant HT'], { Nov: row, Déc: row, Janv: row })
  expect(both).toEqual({ asked: 'columns-missing', lines: [] })
})

it('a sheet of what was planned is no cost beside one of what was spent', async () => {
  const header = ['Mois', 'Nature', 'Montant HT']
  const sheets = { 'Budget 2026': [['2026-01', 'Récurrent', 2400]], 'Réel 2026': [['2026-01', 'Récurrent', 2500]] }
  expect(await read(header, sheets)).toEqual({
    asked: [],
    lines: [
      ['2026-01', 'recurring', 0, 2400],
      ['2026-01', 'recurring', 2500, null],
    ],
  })
})
