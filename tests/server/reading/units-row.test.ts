import { describe, expect, it } from 'vitest'
import { isUnitsRow } from '../../../server/reading/units-row.ts'
import { readContent } from './read-file.ts'

describe('a row of units under the header', () => {
  it('gives its units to the columns, and is left out and told', async () => {
    const content = [
      'N° ticket;Ouvert le;Résolu le;Statut;Temps d’attente',
      ';jj/mm/aaaa hh:mm;jj/mm/aaaa hh:mm;(liste);(min)',
      '1;13/03/2026 09:00;13/03/2026 11:00;Résolu;90',
    ].join('\n')
    const { report, tickets, issues } = await readContent(content)
    expect(tickets).toMatchObject([{ id: '1', pendingSeconds: 5400 }])
    expect(report).toMatchObject({ rows: 1, leftOut: 1, questions: [], notices: [{ code: 'units-row', lines: [2] }] })
    expect(issues).toEqual([])
  })

  it('says thousands of amounts, which is asked as a header that says them is', async () => {
    const content = 'Mois;Nature;Libellé;Montant\n;;;(k€)\n2026-03;Récurrent;A;100'
    const { report } = await readContent(content, { kind: 'costs' })
    expect(report!.questions).toMatchObject([{ id: 'speech:money:amount', guess: 'thousands' }])
  })

  it.each([
    [[';', '(€)'], true],
    [['text', 'yyyy-mm-dd', 'minutes'], true],
    [['(obligatoire)', '(facultatif)'], true],
    [['', '', '/5'], true],
    [['', '', ''], false],
    [['12', 'h'], false],
    [['2026-03', 'récurrent', '100'], false],
    [['Total', '€'], false],
  ])('%j is one: %j', (cells, expected) => {
    expect(isUnitsRow(cells.map((cell) => cell.replace(';', '')))).toBe(expected)
  })
})
