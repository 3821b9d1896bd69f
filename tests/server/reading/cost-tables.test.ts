import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../shared/api/questions.ts'
import { readContent } from './read-file.ts'

/** What lines of costs give: months with their cents, what is asked, the codes of what is told of a line. */
async function costsOf(lines: readonly string[], answers: Answers = {}) {
  const read = await readContent(lines.join('\n'), { kind: 'costs', answers })
  expect(read.failure).toBeNull()
  const months = new Map<string, number>()
  for (const { month, amount } of read.costs) {
    const name = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
    months.set(name, (months.get(name) ?? 0) + amount / 100)
  }
  return {
    months: Object.fromEntries(months),
    asked: read.report!.questions.map(({ id }) => id),
    issues: read.issues.map(({ line, code }) => [line, code]),
    rejected: read.rejectedLines,
  }
}

describe('sums among costs', () => {
  it('are found by a word in a column that nobody reads', async () => {
    const read = await costsOf([
      'Period;Type;Team;Net amount',
      'Mar-26;Recurring;Servers;6000.00',
      'Mar-26;Recurring;Desktops;4000.00',
      'Mar-26;Recurring;Subtotal;10000.00',
      'Mar-26;Penalty;Credit;-500.00',
      'Mar-26;Penalty;Subtotal;-500.00',
    ])
    expect(read).toMatchObject({ months: { '2026-03': 9500 }, issues: [] })
  })

  it('are no sums for a word alone, in a column that nobody reads', async () => {
    const read = await costsOf([
      'Mois;Nature;Fournisseur;Montant',
      '2026-03;Forfait;Total Énergies;100,00',
      '2026-03;Forfait;Total Énergies;40,00',
    ])
    expect(read).toMatchObject({ months: { '2026-03': 140 }, asked: [] })
  })

  it('are no balances of an order that deposits came before', async () => {
    const read = await costsOf([
      'Mois;Nature;Libellé;Montant;Type de facture',
      '2026-01;Projet;Migration;2500;Acompte',
      '2026-02;Projet;Migration;2500;Acompte',
      '2026-03;Projet;Migration;5000;Solde',
      '2026-04;Projet;Acompte;70;',
      '2026-05;Projet;Solde;70;',
    ])
    expect(read.months).toMatchObject({ '2026-03': 5000, '2026-05': 70 })
    expect(read.asked).toEqual([])
  })

  it('are asked about where they stand above', async () => {
    const read = await costsOf([
      'Mois;Nature;Libellé;Montant',
      '2026-03;Forfait;Ensemble du mois;300,00',
      '2026-03;Forfait;A;100,00',
      '2026-03;Forfait;B;200,00',
    ])
    expect(read.asked).toEqual(['word:nature:ensemble du mois'])
  })

  it('are told where no word says it: the very amount of all lines above of their month and nature', async () => {
    const lines = [
      'Mois;Nature;Libellé;Montant',
      '2026-03;Forfait;Serveurs;6000,00',
      '2026-03;Forfait;Postes;4500,00',
      '2026-03;Régie;Postes;10500,00',
      '2026-03;Forfait;Infogérance;10500,00',
      '2026-04;Forfait;Serveurs;6000,00',
      '2026-04;Forfait;Serveurs;6000,00',
    ]
    const read = await costsOf(lines)
    expect(read).toMatchObject({ issues: [[5, 'amount-of-those-above']], rejected: [] })
  })
})

describe('what a title above the table says of its amounts is asked', () => {
  const table = ['Mois;Nature;Libellé;Montant', '03/2026;Forfait;A;18,5', '03/2026;Régie;B;0,9']

  it.each(['Montants en milliers d’euros', 'Suivi 2026 (k€)', 'Amounts in EUR k'])('thousands: %s', async (title) => {
    expect((await costsOf([title, '', ...table])).asked).toEqual(['speech:money:amount'])
    const said = await costsOf([title, '', ...table], { 'speech:money:amount': 'thousands' })
    expect(said.months).toEqual({ '2026-03': 19400 })
  })

  it('tax', async () => {
    expect((await costsOf(['Tous les montants sont TTC', ...table])).asked).toEqual(['speech:tax:amount'])
  })

  it.each([
    ['SARL au capital de 50 k€', 'Montant'],
    ['Total TTC : 22,20 €', 'Montant'],
    ['Suivi en k€', 'Montant (€)'],
    ['Montants TTC sauf mention', 'Montant HT'],
  ])('and nothing where it says so of something else: %s, %s', async (title, header) => {
    const read = await costsOf([title, table[0]!.replace('Montant', header), ...table.slice(1)])
    expect(read).toMatchObject({ asked: [], months: { '2026-03': 19.4 } })
  })
})

describe('tables that stand across', () => {
  it('natures side by side, with their sum and a month without anything', async () => {
    const read = await costsOf([
      'Mois;Forfait;Régie;Pénalités;Total HT',
      'janvier 2026;18500,00;0,00;;18500,00',
      'février 2026;18500,00;450,00;-500,00;18450,00',
      'mars 2026;;;;',
    ])
    expect(read).toMatchObject({ months: { '2026-01': 18500, '2026-02': 18450 }, asked: [], rejected: [] })
  })

  it('is no such table where a header that names a nature heads words', async () => {
    const { failure } = await readContent('Mois;Forfait;Projet\n2026-03;oui;A\n2026-04;non;B', { kind: 'costs' })
    expect(failure?.code).toBe('columns-missing')
  })

  it.each([
    ['a sum of more', 'Mois;Libellé;Montant;Pénalités;Projet', '2026-03;Forfait;1000;-50;'],
    ['numbers of a project', 'Mois;Libellé;Montant;Projet;Contrat', '2026-03;Forfait;1000;1042;77'],
    ['another cost', 'Mois;Forfait;Régie;Assistance', '2026-03;100;50;25'],
  ])('is no such table where amounts beside the natures would be lost: %s', async (_, header, row) => {
    const { failure } = await readContent([header, row].join('\n'), { kind: 'costs' })
    expect(failure?.code).toBe('columns-missing')
  })

  it.each([
    ['Mois;Forfait;Régie;Budget', '2026-03;100;50;160', [100, 50], 160],
    [
      'Mois;Prévu;Pénalités;Forfait;Projet;Total',
      '03/2026;1100,00;-50,00;1000,00;200,00;1150,00',
      [1000, 200, -50],
      1100,
    ],
    ['Month,Recurring,Out of scope,Forecast', '2026-03,1000.50,0.00,1250.00', [1000.5], 1250],
  ])('what was forecast of the month counts once: %s', async (header, row, amounts, forecast) => {
    const { costs } = await readContent([header, row].join('\n'), { kind: 'costs' })
    expect(costs.map(({ amount }) => amount / 100)).toEqual(amounts)
    expect(costs.map((cost) => cost.forecast)).toEqual([forecast * 100, ...amounts.slice(1).map(() => null)])
  })

  it('another cost of decimals beside the natures is not lost', async () => {
    const lines = ['Mois;Récurrent;Projet;Frais divers', '03/2026;1000,00;200,00;50,00']
    expect((await readContent(lines.join('\n'), { kind: 'costs' })).failure?.code).toBe('columns-missing')
  })

  it.each([
    ['Année;Mois;Forfait;Régie;Total HT;TVA;Total TTC', '2026;3;100;50;150;30;180'],
    ['Mois;Facture;Forfait;Régie;Pénalités;Total', '2026-03;1042;100,00;60,00;10,00;150,00'],
  ])('is one where what stands beside is their sum, tax, or no amount: %s', async (header, row) => {
    const said = { 'convention:positivePenalty': 'credit' }
    expect((await costsOf([header, row], said)).months).toEqual({ '2026-03': 150 })
  })

  it.each([
    ['31/01/2026;28/02/2026;31/03/2026', 18500],
    ['2026-01-31;2026-02-28;2026-03-31', 18500],
    ['Prévu mars 2026;Réel mars 2026;Écart', 17000],
  ])('months by their last day, or only one of them: %s', async (headers, amount) => {
    const read = await costsOf([`Nature;Libellé;${headers}`, 'Forfait;A;18000;17000;18500'])
    expect(read.months['2026-03']).toBe(amount)
  })

  it('takes what is said of a month besides an amount for no month of the table', async () => {
    const headers = 'Nature;Libellé;Janvier 2026;Février 2026;Cumul février 2026;Jours février 2026'
    const read = await costsOf([headers, 'Forfait;A;100;150;250;3'])
    expect(read.months).toEqual({ '2026-01': 100, '2026-02': 150 })
  })

  it('takes the first row of a table without a header for none', async () => {
    const { failure } = await readContent('2026-03;Forfait;A;100\n2026-03;Forfait;B;50', { kind: 'costs' })
    expect([failure?.code, failure?.message]).toEqual([
      'columns-missing',
      expect.stringContaining('the month, the amount'),
    ])
  })

  it('takes other days of months for no months', async () => {
    const text = 'Nature;Libellé;15/01/2026;15/02/2026\nForfait;A;1;2'
    expect((await readContent(text, { kind: 'costs' })).failure?.code).toBe('columns-missing')
  })
})

it('reads months among words, and numbered ones', async () => {
  const months = ['Facturation mars 2026', 'Prestations de mars 2026', 'M03 2026', '2026-M03', '2026M03']
  const read = await costsOf(['Mois;Nature;Montant', ...months.map((month) => `${month};Forfait;1,00`)])
  expect(read).toMatchObject({ months: { '2026-03': 5 }, rejected: [] })
  const others = ['mars ou avril 2026', 'semaine 12 mars 2026', 'mars/avril 2026', 'Total mars 2026', 'Hors mars 2026']
  const unread = await costsOf(['Mois;Nature;Montant', ...others.map((month) => `${month};Forfait;1,00`)])
  expect(unread.rejected).toEqual([2, 3, 4, 5, 6])
})

it('hears the unit of money in brackets, whatever it stands behind', async () => {
  const lines = ['Month;Nature;Label;Amount (EUR k)', '2026-03;Recurring;A;18.5']
  expect((await costsOf(lines)).asked).toEqual(['speech:money:amount'])
  expect((await costsOf(['Mois;Nature;Net HT (€)', '2026-03;Forfait;18,50'])).months).toEqual({ '2026-03': 18.5 })
})

describe('lines that go into the one above them', () => {
  const head = 'Mois;Nature;Libellé;Montant'
  it('are left out where that one is large enough, and told', async () => {
    const lines = [
      '2026-03;Forfait;Infogérance;18 500,00',
      '2026-03;Forfait;dont serveurs;12 000,00',
      '2026-03;Forfait;dont postes;6 500,00',
      '2026-03;Régie;Intervention;900,00',
    ]
    const { costs, report } = await readContent([head, ...lines].join('\n'), { kind: 'costs' })
    expect(costs.map(({ amount }) => amount / 100)).toEqual([18_500, 900])
    expect(report).toMatchObject({ leftOut: 2, rejected: 0, notices: [{ code: 'part-rows', count: 2, lines: [3, 4] }] })
  })

  it('count where nothing above holds them', async () => {
    const lines = [
      '2026-03;Forfait;dont serveurs;12 000,00',
      '2026-03;Forfait;Postes;6 500,00',
      '2026-03;Forfait;dont neufs;6 600,00',
      '2026-04;Forfait;dont usés;10,00',
      '2026-04;Pénalité;dont retard;-5,00',
    ]
    const read = await costsOf([head, ...lines])
    expect(read.months).toEqual({ '2026-03': 25_100, '2026-04': 5 })
  })

  it('are of the same invoice, or say none', async () => {
    const lines = [
      '2026-03;Forfait;Infogérance;18 500,00;F1',
      '2026-03;Forfait;dont serveurs;12 000,00;',
      '2026-03;Régie;dont astreinte;900,00;F2',
    ]
    expect((await costsOf([`${head};N° facture`, ...lines])).months).toEqual({ '2026-03': 19_400 })
  })

  it('count in a file of Vigie’s own, whose lines all counted', async () => {
    const lines = ['L1;2026-03;18500;recurring;Fee;;yes', 'L2;2026-03;100;recurring;including spares;;yes']
    const own = ['id;month;amount;nature;label;forecast;counted', ...lines].join('\n')
    const { costs, report } = await readContent(own, { kind: 'costs' })
    expect([costs.length, report!.format]).toEqual([2, 'facts'])
  })
})
