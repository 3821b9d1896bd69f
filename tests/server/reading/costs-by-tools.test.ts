import { describe, expect, it } from 'vitest'
import { formatMonth } from '../../../shared/period.ts'
import { readContent } from './read-file.ts'

// Files of costs as accounting and billing tools write them, with their right values worked by hand.

async function read(lines: readonly string[], options: object = {}) {
  const file = await readContent(lines.join('\n'), { kind: 'costs', dateOrder: 'dmy', ...options })
  return {
    refused: file.failure?.code ?? null,
    asked: file.report?.questions.map(({ id }) => id),
    lines: file.costs.map(({ month, nature, amount }) => [formatMonth(month), nature, amount / 100]),
  }
}

describe('a journal names its accounts under any header', () => {
  const entries = (header: string) => [
    `Journal;Date comptable;${header};Auxiliaire;Libellé;Débit;Crédit`,
    'ACH;31/01/2026;61110000;;Infogérance 01/26;2.500,00;0,00',
    'ACH;31/01/2026;44566000;;Infogérance 01/26;500,00;0,00',
    'ACH;31/01/2026;40110000;FINFONET;Infogérance 01/26;0,00;3.000,00',
  ]
  it.each(['Général', 'Cpte', 'N° compte général'])('%s: what is owed is no cost', async (header) => {
    const answers = { 'word:nature:61110000': 'recurring' }
    expect((await read(entries(header))).asked).toEqual(Object.keys(answers))
    expect((await read(entries(header), { answers })).lines).toEqual([['2026-01', 'recurring', 2500]])
  })

  it('but two columns of accounts leave it open', async () => {
    const twice = entries('Général').map((line, at) => `${line};${at === 0 ? 'Contrepartie' : line.split(';')[2]}`)
    expect((await read(twice)).asked).toContain('constant:nature')
  })
})

describe('what was spent is found by its header', () => {
  it.each([
    ['beside what it adds up to', 'Mois;Nature;Montant du mois;Montant cumulé', '2026-02;Récurrent;1200;2200', 1200],
    ['beside the year to date', 'Month;Nature;MTD;YTD', '2026-02;Recurring;1200;2200', 1200],
    ['beside what was ordered', 'Mois;Nature;Engagé;Facturé', '2026-02;Récurrent;1200;1000', 1000],
    ['beside what is left', 'Mois;Nature;Budget;Consommé;Reste', '2026-02;Récurrent;1200;1000;200', 1000],
    [
      'by the day of the bill, not that it is due',
      'Échéance;Émise le;Nature;HT',
      '05/03/2026;05/02/2026;Forfait;90',
      90,
    ],
  ])('%s', async (_, header, row, amount) => {
    expect(await read([header, row])).toEqual({ refused: null, asked: [], lines: [['2026-02', 'recurring', amount]] })
  })

  it('a sum that adds up over months is none by itself', async () => {
    const { refused } = await read(['Mois;Nature;Montant cumulé', '2026-02;Récurrent;2200'])
    expect(refused).toBe('columns-missing')
  })

  it('never from before tax to after it, whatever the signs', async () => {
    const lines = [
      'Mois;Nature;Montant TTC;TVA;Montant HT',
      '2026-01;Récurrent;-1 800,00;300,00;-1 500,00',
      '2026-02;Récurrent;-1 800,00;300,00;-1 500,00',
    ]
    expect((await read(lines, { answers: { 'speech:sign:amount': 'reversed' } })).lines).toEqual([
      ['2026-01', 'recurring', 1500],
      ['2026-02', 'recurring', 1500],
    ])
  })
})

it.each(['', 'En € HT', 'EUR'])('rows under “%s” beside months that stand across are what they say', async (corner) => {
  const lines = [
    `${corner};Janvier 2026;Février 2026;Total`,
    'Forfait;1 500;1 600;3 100',
    'Régie;-   €;300;300',
    'Total;1 500;1 900;3 400',
  ]
  expect(await read(lines)).toEqual({
    refused: null,
    asked: [],
    lines: [
      ['2026-01', 'recurring', 1500],
      ['2026-02', 'recurring', 1600],
      ['2026-01', 'out-of-scope', 0],
      ['2026-02', 'out-of-scope', 300],
    ],
  })
})

it.each(['AV', 'CRN'])('a paper of the code %s is a credit note, which is asked', async (code) => {
  const lines = ['Mois;Type;N°;Nature;HT', '2026-01;FA;1;Récurrent;1500', `2026-01;${code};2;Récurrent;200`]
  expect(await read(lines)).toMatchObject({
    asked: ['speech:credit:amount'],
    lines: [
      ['2026-01', 'recurring', 1500],
      ['2026-01', 'recurring', -200],
    ],
  })
})

describe('the amount is the one before tax, in the contract’s currency', () => {
  it.each([
    ['Montant total (TTC);Montant total (HT)', '1200,00;1000,00', 1000],
    ['Total amount (incl. VAT),Total amount (excl. VAT)', '1200.00,1000.00', 1000],
    ['Amount before tax,Tax,Amount', '1500.00,300.00,1800.00', 1500],
    ['Montant brut;Remise;Montant net', '1500;150;1350', 1350],
    ['Réel mois;Réel cumulé', '1100;2100', 1100],
    ['Dépense HT', '1000', 1000],
    ['Currency,Amount,Exchange rate,Amount EUR', 'USD,1000.00,0.9200,920.00', 920],
    ['Devise;Montant devise;Montant en EUR', 'USD;1000,00;920,00', 920],
  ])('%s', async (headers, cells, amount) => {
    const mark = headers.includes(';') ? ';' : ','
    const lines = [`Mois;Nature;${headers}`, `2026-01;Récurrent;${cells}`].map((line) => line.replaceAll(';', mark))
    expect(await read(lines, { currency: 'EUR' })).toEqual({
      refused: null,
      asked: [],
      lines: [['2026-01', 'recurring', amount]],
    })
  })

  it('of two columns of one header, the one that is said', async () => {
    const lines = ['Mois;Nature;Montant;Montant', '2026-01;Récurrent;1000;200']
    expect((await read(lines)).asked).toEqual(['column:amount'])
    const { lines: costs } = await read(lines, { answers: { 'column:amount': '3' } })
    expect(costs).toEqual([['2026-01', 'recurring', 200]])
    expect((await read([lines[0]!, '2026-01;Récurrent;1000;1000'])).asked).toEqual([])
  })

  it.each(['Poids net', 'Net payé', 'Excluded', 'HT trimestre'])('%s is no amount before tax', async (header) => {
    const lines = [`Date;Nature;Montant;${header}`, '31/01/2026;Hors forfait;1200;1100']
    expect((await read(lines)).lines).toEqual([['2026-01', 'out-of-scope', 1200]])
  })

  it('a rate in a column beside it tells the tax of each', async () => {
    const lines = ['Date;Nature;Montant TTC;TVA %', '31/01/2026;Forfait;1200;20', '28/02/2026;Forfait;1055;5,5']
    expect(await read(lines)).toMatchObject({
      asked: [],
      lines: [
        ['2026-01', 'recurring', 1000],
        ['2026-02', 'recurring', 1000],
      ],
    })
  })

  it('carriage is part of what a line came to', async () => {
    const lines = ['Date;Nature;Montant HT;Frais de port;Total HT', '31/01/2026;Hors forfait;100;10;110']
    expect((await read(lines)).lines).toEqual([['2026-01', 'out-of-scope', 110]])
  })

  it('one in another currency alone is none of it', async () => {
    const lines = ['Month,Nature,Amount', '2026-01,Recurring,"£1,234.56"']
    expect((await read(lines, { currency: 'EUR' })).lines).toEqual([])
    expect((await read(lines, { currency: 'GBP' })).lines).toEqual([['2026-01', 'recurring', 1234.56]])
  })
})

describe('a column of papers, or of what was planned, is none of natures', () => {
  it.each([
    ['Facture', 'Avoir'],
    ['Bill', 'Bill Credit'],
    ['PI', 'PC'],
    ['FA', 'AV'],
  ])('%s and %s', async (invoice, credit) => {
    const lines = ['Date;Type;N°;Total HT', `31/01/2026;${invoice};1;1500,00`, `10/02/2026;${credit};2;200,00`]
    const { asked, lines: costs } = await read(lines)
    expect(asked).toEqual(expect.arrayContaining(['constant:nature', 'speech:credit:amount']))
    expect(asked).toHaveLength(2)
    expect(costs.map(([month, , amount]) => [month, amount])).toEqual([
      ['2026-01', 1500],
      ['2026-02', -200],
    ])
  })

  it('nor asked, where what was spent stands below it', async () => {
    const lines = ['Poste;Type;Janvier 2026;Février 2026', 'Forfait;Budget;1000;1000', 'Forfait;Réel;1100;900']
    const { asked, lines: costs } = await read(lines)
    expect(asked).toEqual([])
    expect(costs.filter(([, , amount]) => amount !== 0)).toEqual([
      ['2026-01', 'recurring', 1100],
      ['2026-02', 'recurring', 900],
    ])
  })
})

describe('the month of a line', () => {
  it.each(['Du;Au', 'Période du;Période au', 'Period start;Period end', 'Début de période;Fin de période'])(
    'is that of its first and last day, %s, or none',
    async (days) => {
      const lines = [`Nature;${days};Montant HT`, 'Récurrent;01/02/2026;28/02/2026;1500']
      expect(await read(lines)).toEqual({ refused: null, asked: [], lines: [['2026-02', 'recurring', 1500]] })
      expect((await read([lines[0]!, 'Récurrent;01/02/2026;31/03/2026;1500'])).lines).toEqual([])
    },
  )

  it('is what was billed, not the day of the bill', async () => {
    const lines = ['Date;Nature;Du;Au;HT', '05/03/2026;Récurrent;01/02/2026;28/02/2026;1500']
    expect((await read(lines)).lines).toEqual([['2026-02', 'recurring', 1500]])
    // A contract of a year tells no month: the bill does.
    const ofYear = ['Date;Nature;Date de début;Date de fin;HT', '05/03/2026;Récurrent;01/01/2026;31/12/2026;1500']
    expect((await read(ofYear)).lines).toEqual([['2026-03', 'recurring', 1500]])
  })

  it('is asked its year where it is a number', async () => {
    expect((await read(['Mois;Nature;HT', '1;Récurrent;1000', '12;Récurrent;1000'])).asked).toEqual(['constant:year'])
  })

  it('of a business year is of no one year', async () => {
    const across = await read(['Nature;oct;nov;déc;janv;févr', 'Récurrent;1000;1000;1000;1000;1000'])
    expect(across).toMatchObject({ refused: 'columns-missing', lines: [] })
    const down = ['oct.', 'nov.', 'déc.', 'janv.'].map((month) => `${month};Récurrent;1000`)
    expect(await read(['Mois;Nature;Montant', ...down])).toMatchObject({ asked: [], lines: [] })
    const twice = ['oct.', 'nov.', 'oct.', 'nov.'].map((month) => `${month};Récurrent;1000`)
    expect((await read(['Mois;Nature;Montant', ...twice])).asked).toEqual(['constant:year'])
  })

  it('has the year that stands above the table, or the one that is said', async () => {
    const lines = ['Mois;Nature;Montant', 'Janvier;Récurrent;1000', 'Févr.;Récurrent;1100', 'Total;;2100']
    const ofYear = (year: number) => [
      [`${year}-01`, 'recurring', 1000],
      [`${year}-02`, 'recurring', 1100],
    ]
    expect((await read(lines)).asked).toEqual(['constant:year'])
    expect((await read(lines, { answers: { 'constant:year': '2025' } })).lines).toEqual(ofYear(2025))
    expect(await read(['Suivi 2025', '', ...lines])).toEqual({ refused: null, asked: [], lines: ofYear(2025) })
  })
})

it.each([
  [';Janvier 2026;;Février 2026;', 'Nature;Budget;Réel;Budget;Réel'],
  ['Nature;Janvier 2026;Janvier 2026;Février 2026;Février 2026', ';Budget;Réel;Budget;Réel'],
  [';Réel;;Budget;', 'Nature;Janvier 2026;Février 2026;Janvier 2026;Février 2026', 'Forfait;1100;900;1000;1050'],
  ['Suivi;;;;\n;janv-26;;févr-26;', 'Nature;Prévu;Réalisé;Prévu;Réalisé'],
])(
  'months that stand above what was planned and spent: %s',
  async (above, below, row = 'Forfait;1000;1100;1050;900') => {
    const file = await readContent([above, below, row].join('\n'), { kind: 'costs' })
    expect(file.costs.map(({ month, amount, forecast }) => [formatMonth(month), amount, forecast])).toEqual([
      ['2026-01', 110_000, 100_000],
      ['2026-02', 90_000, 105_000],
    ])
  },
)

it('natures are known in the plural', async () => {
  const lines = ['Mois;Nature;Montant', '2026-01;RÉCURRENTS;1000', '2026-01;Projects;200', '2026-01;Pénalité(s);-50']
  expect(await read(lines)).toMatchObject({
    asked: [],
    lines: [
      ['2026-01', 'recurring', 1000],
      ['2026-01', 'project', 200],
      ['2026-01', 'penalty', -50],
    ],
  })
})

describe('a discount without a sign', () => {
  const file = (label: string) => [
    'Mois;Nature;Libellé;Montant',
    '2026-01;Récurrent;Infogérance;2500',
    `2026-01;Récurrent;${label};200`,
  ]
  it.each([
    'Remise commerciale 8 %',
    'Remise',
    'Ristourne annuelle',
    'Geste commercial',
    'Discount',
    'Rabais',
    'Volume discount',
  ])('%s is asked once, and taken off until somebody says otherwise', async (label) => {
    const { asked, lines } = await read(file(label))
    expect(asked).toEqual(['speech:credit:amount'])
    expect(lines.map(([, , amount]) => amount)).toEqual([2500, -200])
  })
  it.each(['Remise en service du site', 'Remise à niveau des postes', 'Remise de matériel'])(
    '%s is work, and none',
    async (label) => {
      const { asked, lines } = await read(file(label))
      expect(asked).toEqual([])
      expect(lines.map(([, , amount]) => amount)).toEqual([2500, 200])
    },
  )
})
