import { describe, expect, it } from 'vitest'
import { formatMonth } from '../../../shared/period.ts'
import { readContent } from './read-file.ts'

// Tables of costs as people lay them out: pivot tables, tables one under the other, months of two kinds side by side.

async function read(...lines: readonly string[]) {
  const file = await readContent(lines.join('\n'), { kind: 'costs' })
  return {
    asked: file.report?.questions.map(({ id }) => id) ?? file.failure?.code,
    told: file.report?.notices.map(({ code, count }) => [code, count]),
    issues: file.issues.map(({ code }) => code),
    lines: file.costs.map(({ month, nature, amount }) => [formatMonth(month), nature, amount / 100]),
    forecasts: file.costs.map(({ forecast }) => forecast && forecast / 100),
  }
}

const right = [
  ['2026-01', 'recurring', 18_500],
  ['2026-01', 'out-of-scope', 900],
  ['2026-02', 'recurring', 18_500],
]

describe('a pivot table saved as it stands', () => {
  it.each([
    [
      'months by natures',
      'Somme de Montant;Étiquettes de colonnes;;',
      'Étiquettes de lignes;Forfait;Hors forfait;Total général',
      'janv-26;18500;900;19400',
      'févr-26;18500;;18500',
      'Total général;37000;900;37900',
    ],
    [
      'natures under their month',
      'Étiquettes de lignes;Somme de Montant',
      'janv-26;19400',
      'Forfait;18500',
      'Hors forfait;900',
      'févr-26;18500',
      'Forfait;18500',
      'Total général;37900',
    ],
    [
      'sums by their own names',
      'Row Labels;Sum of Recurring;Sum of Out of scope',
      '2026-01;18500;900',
      '2026-02;18500;',
      'Grand Total;37000;900',
    ],
  ])('%s', async (_name, ...lines) => {
    expect(await read(...lines)).toMatchObject({ asked: [], issues: [], lines: right })
  })

  it('natures by months, and months under their nature, come out alike', async () => {
    const across = await read(
      'Sum of Amount;Column Labels;;',
      'Row Labels;2026-01;2026-02;Grand Total',
      'Recurring;18500;18500;37000',
      'Out of scope;900;;900',
      'Grand Total;19400;18500;37900',
    )
    const under = await read(
      'Row Labels;Sum of Amount',
      'Recurring;37000',
      '2026-01;18500',
      '2026-02;18500',
      'Out of scope;900',
      '2026-01;900',
      'Grand Total;37900',
    )
    for (const { asked, lines } of [across, under]) {
      expect(asked).toEqual([])
      expect(lines.toSorted()).toEqual(right.toSorted())
    }
  })

  it('asks what its rows pay for where they are months alone', async () => {
    const { asked } = await read('Étiquettes de lignes;Somme de Montant', 'janv-26;19400', 'févr-26;18500')
    expect(asked).toEqual(['constant:nature'])
  })

  it('takes the year of its months from the row that heads them', async () => {
    const { asked, lines } = await read(
      'Étiquettes de lignes;Somme de Forfait;Somme de Régie',
      '2025;18500;900',
      'décembre;18500;900',
      '2026;18500;',
      'janvier;18500;',
      'Total général;37000;900',
    )
    expect(asked).toEqual([])
    expect(lines).toEqual([
      ['2025-12', 'recurring', 18_500],
      ['2025-12', 'out-of-scope', 900],
      ['2026-01', 'recurring', 18_500],
    ])
  })

  it('is none of costs that are known where its rows are neither months nor natures', async () => {
    const { asked } = await read('Étiquettes de lignes;Somme de Montant', 'Agence Nord;19400', 'Agence Sud;18500')
    expect(asked).toBe('columns-missing')
  })
})

describe('tables one under the other, each under what its lines pay for', () => {
  const sections = (header: string, blank: string) => [
    'Suivi 2026',
    'FORFAIT',
    header,
    '2026-01;Infogérance;18500',
    '2026-02;Infogérance;18500',
    'Total;;37000',
    blank,
    'Hors forfait;;',
    header,
    '2026-01;Migration;900',
    'Total;;900',
  ]
  it.each(['', ';;'])('are all read, with blank lines as %j', async (blank) => {
    const { asked, issues, lines, told } = await read(...sections('Mois;Libellé;Montant', blank))
    expect({ asked, issues, lines: lines.toSorted() }).toEqual({ asked: [], issues: [], lines: right.toSorted() })
    expect(told).toEqual([
      ['lines-above', 2],
      ['total-rows', 2],
      ['heading-rows', 1],
      ['headers-repeated', 1],
    ])
  })

  it.each([
    ['1. Forfait', '2. Hors forfait'],
    ['Recurring costs', 'Out of scope:'],
    ['A) Prestations forfaitaires', 'B) Travaux en régie'],
  ])('are headed by words among others: %s, %s', async (first, second) => {
    const header = 'Month;Description;Amount'
    const lines = [header, '2026-01;Service;18500', '2026-02;Service;18500', `${second};;`, header, '2026-01;Move;900']
    const { asked, issues, lines: found } = await read(first, ...lines)
    expect({ asked, issues, lines: found.toSorted() }).toEqual({ asked: [], issues: [], lines: right.toSorted() })
  })

  it('lose nothing in silence where nothing heads the first', async () => {
    const { lines, issues } = await read('Mois;Montant', '2026-01;18500', 'Hors forfait;', '2026-01;900')
    expect([lines, issues]).toEqual([[['2026-01', 'out-of-scope', 900]], ['nature-missing']])
  })

  it('of other headers ask which is to be read', async () => {
    const { asked } = await read('Mois;Montant', '2026-01;18500', '', 'Libellé;Montant;Mois', 'Migration;900;2026-01')
    expect(asked).toContain('header-row')
  })
})

describe('months side by side, of which a letter says what they are', () => {
  it.each([
    ['Jan-26 (A);Jan-26 (B);Feb-26 (A);Feb-26 (B)'],
    ['01/2026 R;01/2026 P;02/2026 R;02/2026 P'],
    ['2026-01 [A];2026-01 [F];2026-02 [A];2026-02 [F]'],
    ['janv. 2026 - R;janv. 2026 - B;févr. 2026 - R;févr. 2026 - B'],
  ])('%s', async (months) => {
    const { asked, lines, forecasts } = await read(
      `Nature;${months}`,
      'Forfait;18500;18000;18500;18000',
      'Hors forfait;900;1000;;',
    )
    expect(asked).toEqual([])
    expect(lines).toEqual([right[0], right[2], right[1]])
    expect(forecasts).toEqual([18_000, 18_000, 1000])
  })
})
