import { describe, expect, it } from 'vitest'
import { paris, readContent } from './read-file.ts'
import { workbook } from './workbook-file.ts'

// Cells that tools guard against what a spreadsheet would make of them.

describe('a cell that is guarded against spreadsheets is what stands behind its guard', () => {
  const right = [
    { id: '00123', openedAt: paris('2026-03-13 09:00'), resolvedAt: paris('2026-03-13 11:00'), category: 'Réseau' },
  ]
  it.each([
    ['a formula', '="00123";="13/03/2026 09:00";="13/03/2026 11:00";="Réseau"'],
    ['a formula in quotes', '"=""00123""";"=""13/03/2026 09:00""";"=""13/03/2026 11:00""";"=""Réseau"""'],
    ['the mark of a text', "'00123;'13/03/2026 09:00;'13/03/2026 11:00;Réseau"],
    ['some of its cells alone', '="00123";13/03/2026 09:00;\'13/03/2026 11:00;="Réseau"'],
  ])('%s', async (_name, row) => {
    const { tickets, issues } = await readContent(`Ticket;Ouvert le;Résolu le;Catégorie\n${row}\n`)
    expect([tickets, issues]).toMatchObject([right, []])
  })

  it('a number of letters and digits too', async () => {
    const { tickets } = await readContent("Numéro;Ouvert le\n'INC0012;13/03/2026\n")
    expect(tickets).toMatchObject([{ id: 'INC0012' }])
  })

  it('and every cell of a file that is quoted in single quotes', async () => {
    const lines = [
      "'Ticket';'Ouvert le';'Résolu le'",
      "'T1';'13/03/2026 09:00';''",
      "'T2';'13/03/2026 09:00';'14/03/2026'",
    ]
    const { tickets, issues } = await readContent(lines.join('\n'))
    expect(tickets).toMatchObject([
      { id: 'T1', resolvedAt: null },
      { id: 'T2', openedAt: paris('2026-03-13 09:00') },
    ])
    expect(issues).toEqual([])
  })

  it('quotes inside it are halved', async () => {
    const { tickets } = await readContent('Ticket;Ouvert le;Catégorie\nT1;13/03/2026;"=""Écran """"24"""""""\n')
    expect(tickets).toMatchObject([{ category: 'Écran "24"' }])
  })

  it.each(["'divers", "'90s", "l'agence", '=SOMME(A1)', '="a"&"b"'])('%s stays as it stands', async (text) => {
    const { tickets } = await readContent(`Ticket;Ouvert le;Catégorie\nT1;13/03/2026;"${text.replaceAll('"', '""')}"\n`)
    expect(tickets).toMatchObject([{ category: text }])
  })
})

describe('amounts', () => {
  it.each([
    ['1500.00 CR', -1500],
    ['1,500.00CR', -1500],
    ['1 500,00 C', -1500],
    ['1500.00 Dr', 1500],
    ['1 500,00 D', 1500],
    ['1500.00 Credit', -1500],
    ['1 500,00 débit', 1500],
    ['CR 1500.00', -1500],
    ['DR. 1500.00', 1500],
    ['=""1500,00""', 1500],
  ])('%s', async (cell, amount) => {
    const { costs } = await readContent(`Mois;Nature;Montant\n2026-03;forfait;"${cell}"\n`, { kind: 'costs' })
    expect(costs).toMatchObject([{ amount: amount * 100 }])
  })

  it('a side that stands beside a number in a workbook is no less its sign', async () => {
    const rows = [
      ['Mois', 'Nature', 'Montant'],
      ['2026-03', 'forfait', '1500 CR'],
      ['2026-03', 'forfait', 18_500],
    ]
    const { costs } = await readContent(workbook([{ rows }]), { kind: 'costs' })
    expect(costs.map(({ amount }) => amount)).toEqual([-150_000, 1_850_000])
  })

  it.each(['-1500,00 CR', '(1500,00) D', '1500,00 X', '12 d', '12 c'])('%s is none', async (cell) => {
    const { costs, issues } = await readContent(`Mois;Nature;Montant\n2026-03;forfait;${cell}\n`, { kind: 'costs' })
    expect([costs, issues.map(({ code }) => code)]).toEqual([[], ['amount-unreadable']])
  })
})
