import { describe, expect, it } from 'vitest'
import type { ImportKind } from '../../../shared/api/imports.ts'
import type { Answers } from '../../../shared/api/questions.ts'
import { readContent } from './read-file.ts'

const read = async (kind: ImportKind, lines: readonly string[], answers: Answers = {}) => {
  const { report, costs, tickets } = await readContent(lines.join('\n'), { kind, answers })
  return {
    asked: report!.questions.map(({ id }) => id),
    amounts: costs.map(({ amount }) => amount / 100),
    costs,
    tickets,
  }
}

describe('amounts with tax', () => {
  it.each([
    ['Mois;Nature;Montant TTC;TVA', '2026-03;Récurrent;1200,00;200,00', 1000],
    ['Mois;Nature;Total TTC;dont TVA', '2026-03;Récurrent;2550,00;250,00', 2300],
    ['Mois;Nature;Montant TTC;Taux TVA', '2026-03;Récurrent;1055,00;5,5 %', 1000],
    ['Month,Nature,Gross amount,VAT', '2026-03,Recurring,1200.00,200.00', 1000],
    ['Month,Nature,Amount incl. VAT,VAT rate', '2026-03,Recurring,1100.00,0.1', 1000],
    ['Mois;Nature;Prix TTC;Prix HT', '2026-03;Récurrent;1200;1000', 1000],
    ['Mois;Nature;Total TTC;Base HT;TVA', '2026-03;Récurrent;1200;1000;200', 1000],
    ['Mois;Nature;Montant TTC;TVA', '2026-03;Récurrent;1200,00;0,00', 1200],
    ['Mois;Nature;Montant TTC;TVA', '2026-03;Récurrent;-1200,00;-200,00', -1000],
  ])('are not asked about where their tax stands beside: %s of %s', async (header, row, net) => {
    const { asked, amounts } = await read('costs', [header, row])
    expect([asked.filter((id) => id !== 'speech:sign:amount'), amounts.map(Math.abs)]).toEqual([[], [Math.abs(net)]])
  })

  it.each([
    ['Mois;Nature;Montant TTC', '2026-03;Récurrent;1200,00'],
    ['Mois;Nature;Montant TTC;TVA', '2026-03;Récurrent;1200,00;'],
    ['Mois;Nature;Montant TTC;TVA', '2026-03;Récurrent;1200,00;900,00'],
  ])('are asked about where it does not: %s of %s', async (header, row) => {
    expect((await read('costs', [header, row])).asked).toEqual(['speech:tax:amount'])
    const said = await read('costs', [header, row], { 'speech:tax:amount': 'included-20' })
    expect([said.asked, said.amounts]).toEqual([[], [1000]])
    expect((await read('costs', [header, row], { 'speech:tax:amount': 'included' })).amounts).toEqual([1200])
  })
})

describe('a line of costs', () => {
  const lines = (status: string) => ['Mois;Nature;Montant HT;Statut', `2026-03;Récurrent;100;${status}`]

  it.each(['En cours', 'In progress'])('that is “%s” counts', async (status) => {
    expect(await read('costs', lines(status))).toMatchObject({ asked: [], amounts: [100] })
  })

  it.each(['Engagé', 'Commandé', 'Bon de commande', 'Signé', 'Ordered', 'Committed', 'Signed'])(
    'that is “%s” may come again as its invoice: it is asked, once',
    async (status) => {
      const { asked, amounts } = await read('costs', [...lines(status), `2026-03;Récurrent;80;${status}`])
      expect([asked.length, amounts]).toEqual([1, [100, 80]])
    },
  )
})

describe('a column whose header asks for a yes or no', () => {
  const ticket = (header: string, cells: readonly string[]) => [
    `Ticket;Ouvert le;Résolu le;${header}`,
    ...cells.map((cell, id) => `T${id};13/03/2026 09:00;13/03/2026 11:00;${cell}`),
  ]

  it.each([
    ['Traité N1', ['Paul Martin', 'Anne Duval', '']],
    ['Resolved by L1', ['Li Wei', 'J. Smith']],
    ['On time', ['45', '90', '135']],
    ['Dans les temps', ['01:20', '00:45']],
    ['Within SLA', ['2h', '3 h']],
  ])('is none over what is none: %s', async (header, cells) => {
    const { asked, tickets } = await read('tickets', ticket(header, cells))
    expect(asked).toEqual([])
    expect(tickets[0]).toMatchObject({ escalated: null, slaMet: null })
  })

  it.each([
    ['Traité N1', ['Oui', 'Non'], ['escalated', false]],
    ['On time', ['1', '0'], ['slaMet', true]],
    ['Retard', ['0', '45'], ['slaMet', true]],
  ] as const)('is one where some cell says it: %s', async (header, cells, [field, value]) => {
    const { asked, tickets } = await read('tickets', ticket(header, cells))
    expect([asked, tickets[0]![field]]).toEqual([[], value])
  })

  it('is asked about over words that may say it', async () => {
    expect((await read('tickets', ticket('SLA tenu', ['Nickel', 'Rouge Vif']))).asked).toHaveLength(2)
  })
})
