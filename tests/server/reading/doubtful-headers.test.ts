import { describe, expect, it } from 'vitest'
import type { ImportKind } from '../../../shared/api/imports.ts'
import { readContent, type Outcome } from './read-file.ts'
import type { ReadOptions } from '../../../server/reading/read-export.ts'

const read = async (kind: ImportKind, lines: readonly string[], options: Partial<ReadOptions> = {}) => {
  const outcome = await readContent(lines.join('\n'), { kind, ...options })
  expect(outcome.failure).toBeNull()
  return { ...outcome, asked: outcome.report!.questions.map(({ id, guess }) => [id, guess]) }
}
const from = '13/03/2026 09:00'
const to = '14/03/2026 09:00'
const later = '16/03/2026 09:00'

describe('lists of tickets whose headers may mean two things', () => {
  it('a level that is how grave a ticket is is its priority, and no support level is asked', async () => {
    const words = ['Critique', 'Majeur', '3 - Mineur']
    const rows = words.map((word, index) => `T${index};${from};${word}`)
    const { asked, tickets } = await read('tickets', ['Référence;Ouvert le;Niveau', ...rows])
    expect(asked).toEqual([])
    expect(tickets.map(({ priority, level }) => [priority, level])).toEqual(words.map((word) => [word, null]))
  })

  it('beside a priority it is nothing', async () => {
    const { asked, tickets } = await read('tickets', ['Référence;Ouvert le;Priorité;Niveau', `T1;${from};P1;Haute`])
    expect([asked, tickets[0]]).toMatchObject([[], { priority: 'P1', level: null }])
  })

  const numbered = ['N°;Référence;Ouvert le', `1;INC-7;${from}`, `2;INC-9;${from}`]
  const idsOf = ({ tickets }: Pick<Outcome, 'tickets'>) => tickets.map(({ id }) => id)

  it('numbers that only count the rows: which column knows a ticket is asked, the reference first', async () => {
    const asks = await read('tickets', numbered)
    expect([asks.asked, idsOf(asks)]).toEqual([[['column:id', '1']], ['INC-7', 'INC-9']])
    const said = await read('tickets', numbered, { answers: { 'column:id': '0' } })
    expect([said.asked, idsOf(said)]).toEqual([[], ['1', '2']])
  })

  it('what was said holds for the next file, whose numbers go on; without it they are those of the tickets', async () => {
    const next = [numbered[0]!, `31;INC-12;${from}`, `32;INC-15;${from}`]
    const fresh = await read('tickets', next)
    expect([fresh.asked, idsOf(fresh)]).toEqual([[], ['31', '32']])
    expect(idsOf(await read('tickets', next, { answers: { 'column:id': '1' } }))).toEqual(['INC-12', 'INC-15'])
  })

  const treated = 'Référence;Ouvert le;Traité le;Clos le;Statut'
  const done = `T1;${from};${to};${later};Clos`

  it.each([
    ['nothing is under way', [done]],
    ['what is under way has it too', [done, `T2;${from};${to};;En cours`]],
  ])('when a ticket was dealt with may be when it was taken up, where %s', async (_, rows) => {
    const { asked, tickets } = await read('tickets', [treated, ...rows])
    expect(asked).toEqual([['column:resolvedAt', '2']])
    expect(tickets[0]!.resolvedAt).not.toBeNull()
    const said = await read('tickets', [treated, ...rows], { answers: { 'column:resolvedAt': 'none' } })
    expect([said.asked, said.tickets[0]!.resolvedAt]).toEqual([[], null])
  })

  it('that is the end where what is under way has none', async () => {
    expect((await read('tickets', [treated, done, `T2;${from};;;En cours`])).asked).toEqual([])
  })

  it('of transfers and escalations, the escalations', async () => {
    const { tickets } = await read('tickets', ['N°;Ouvert le;Transferts;Nb escalades', `7;${from};2;0`])
    expect(tickets[0]).toMatchObject({ reassignments: 0 })
  })
})

describe('costs of which two columns may be meant', () => {
  const amountsOf = ({ costs }: Pick<Outcome, 'costs'>) => costs.map(({ amount }) => amount / 100)

  it('the amounts in the contract’s currency', async () => {
    const lines = ['Mois;Nature;Montant USD;Montant EUR', '2026-03;Récurrent;1100;1000']
    const currencies = ['EUR', 'USD'].map((currency) => read('costs', lines, { currency }))
    const found = await Promise.all(currencies)
    expect(found.map((one) => [one.asked, amountsOf(one)])).toEqual([
      [[], [1000]],
      [[], [1100]],
    ])
    const bare = await read('costs', ['Mois;Nature;Montant;Montant EUR', lines[1]!], { currency: 'EUR' })
    expect([bare.asked, amountsOf(bare)]).toEqual([[], [1000]])
  })

  it('amounts in another currency alone are asked', async () => {
    const lines = ['Mois;Nature;Montant EUR', '2026-03;Récurrent;1100']
    const { asked } = await read('costs', lines, { currency: 'CHF' })
    expect(asked).toEqual([['column:amount', '2']])
  })

  it('what was billed beside an amount; where the two say the same, nothing is asked', async () => {
    const header = 'Mois;Nature;Montant HT;Facturé'
    expect((await read('costs', [header, '2026-03;Récurrent;1100;1000'])).asked).toEqual([['column:amount', '2']])
    expect((await read('costs', [header, '2026-03;Récurrent;1100;1100,00'])).asked).toEqual([])
  })

  it.each([
    ['FA-12', 'FA-12'],
    ['Oui', null],
    ['1 100,00', null],
  ])('“%s” under what was billed is the bill %s', async (cell, invoice) => {
    const { costs } = await read('costs', ['Mois;Nature;Montant;Facturé', `2026-03;Récurrent;1100;${cell}`])
    expect(costs[0]).toMatchObject({ invoice, amount: 110_000 })
  })

  const dates = 'Date;Date facture;Nature;Montant'

  it.each([
    ['28/02/2026;15/03/2026', '0', 2],
    ['15/03/2026;28/02/2026', '1', 2],
  ])('%s: a date beside that of the bill is asked, the earlier first', async (cells, guess, month) => {
    const { asked, costs } = await read('costs', [dates, `${cells};Récurrent;100`])
    expect(asked).toEqual([['column:month', guess]])
    expect(costs[0]!.month).toBe(2026 * 12 + month - 1)
  })

  it('dates of one month say the same', async () => {
    expect((await read('costs', [dates, '15/03/2026;28/03/2026;Récurrent;100'])).asked).toEqual([])
  })

  it('a forecast that counts days beside amounts', async () => {
    const lines = ['Mois;Nature;Jours;Prévu;Montant', '2026-03;Régie;5;5;4000', '2026-04;Régie;6;5;4800']
    const asks = await read('costs', lines)
    expect([asks.asked, asks.costs[0]!.forecast]).toEqual([[['column:forecast', 'none']], null])
    const said = await read('costs', lines, { answers: { 'column:forecast': '3' } })
    expect([said.asked, said.costs[0]!.forecast]).toEqual([[], 500])
    const money = ['Mois;Nature;Prévu;Montant', '2026-03;Régie;100;4000', '2026-04;Régie;4000;4800']
    expect((await read('costs', money)).asked).toEqual([])
  })

  it.each([
    ['Dont TVA', '1200;200', 1000],
    ['TVA', '1200;200', 1000],
    ['VAT', '1100,00;100,00', 1000],
  ])('%s of %s is asked: the amount holds it', async (header, cells, net) => {
    const lines = [`Mois;Nature;Montant;${header}`, `2026-03;Récurrent;${cells}`]
    const asks = await read('costs', lines)
    expect([asks.asked, amountsOf(asks)]).toEqual([[['speech:tax:amount', 'included-beside']], [net]])
    const said = await read('costs', lines, { answers: { 'speech:tax:amount': 'excluded' } })
    expect([said.asked, amountsOf(said)[0]! > net]).toEqual([[], true])
  })

  it('what was said of VAT holds for lines of several rates too', async () => {
    const lines = ['Mois;Nature;Montant;TVA', '2026-03;Régie;2300;250', '2026-03;Récurrent;1200;200']
    const said = await read('costs', lines, { answers: { 'speech:tax:amount': 'included-beside' } })
    expect([said.asked, amountsOf(said)]).toEqual([[], [2050, 1000]])
  })

  it('VAT that comes on top of an amount, and an amount before tax, are not asked about', async () => {
    const onTop = await read('costs', ['Mois;Nature;Montant;TVA', '2026-03;Récurrent;1200;240'])
    const before = await read('costs', ['Mois;Nature;Montant HT;TVA', '2026-03;Récurrent;1200;200'])
    expect([onTop.asked, before.asked]).toEqual([[], []])
  })
})
