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
