import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../shared/api/questions.ts'
import { readContent } from './read-file.ts'

const costsOf = async (lines: readonly string[], answers: Answers = {}) => {
  const { report, costs } = await readContent(lines.join('\n'), { kind: 'costs', answers })
  return { asked: report!.questions, amounts: costs.map(({ amount }) => amount) }
}
const asked = (columns: readonly number[], guess: number) => ({
  id: 'column:amount',
  options: columns.map((column) => ({ value: String(column) })),
  guess: String(guess),
})

describe('the amount of a cost that numbers of other columns come to', () => {
  const header = 'Mois;Nature;Montant HT;Plafond;Heures'

  it.each([
    ['one row', [`2026-03;Récurrent;100;200;2`]],
    ['rows that say the same', [`2026-03;Récurrent;100;200;2`, `2026-04;Récurrent;100;200;2`]],
    ['one row that differs', [`2026-03;Récurrent;100;200;2`, `2026-04;Récurrent;200;200;1`]],
  ])('%s may agree by chance: the column is asked', async (_, rows) => {
    const { asked: questions, amounts } = await costsOf([header, ...rows])
    expect(questions).toMatchObject([asked([2, 3], 2)])
    expect(amounts[0]).toBe(10_000)
    const said = await costsOf([header, ...rows], { 'column:amount': '3' })
    expect([said.asked, said.amounts[0]]).toEqual([[], 20_000])
  })

  it.each([
    ['Mois;Nature;Coût;Quantité;Total', '2026-03;Régie;100;2;200', 20_000],
    ['Mois;Nature;Montant;Remise;Net', '2026-03;Régie;1000,00;100,00;900,00', 90_000],
    ['Month,Nature,Cost,Qty,Total amount', '2026-03,Recurring,12.50,4,50.00', 5_000],
    ['Month,Nature,Amount,Discount,Net amount', '2026-03,Recurring,200.00,10%,180.00', 18_000],
    ['Mois;Nature;Prix;Qté;Total HT', '2026-03;Régie;33,33;3;99,99', 9_999],
  ])('a total tells in one row, by a quantity or a discount: %s', async (headers, row, amount) => {
    expect(await costsOf([headers, row])).toEqual({ asked: [], amounts: [amount] })
  })

  it('two rows that differ tell', async () => {
    const rows = ['2026-03;Régie;100;2;200', '2026-03;Régie;50;3;150']
    const { asked: questions, amounts } = await costsOf(['Mois;Nature;Coût;Quantité;Total', ...rows])
    expect([questions, amounts]).toEqual([[], [20_000, 15_000]])
  })

  it('nothing is asked of whoever says which column it is', async () => {
    const lines = [header, '2026-03;Récurrent;100;200;2'].join('\n')
    const { report, costs } = await readContent(lines, { kind: 'costs', mapping: { 2: 'amount' } })
    expect([report!.questions, costs[0]!.amount]).toEqual([[], 10_000])
  })

  it('what lies near an amount is not what it comes to', async () => {
    const rows = ['2026-03;Projet;10000;1;10040', '2026-04;Projet;12000;1;12030']
    const { asked: questions, amounts } = await costsOf(['Mois;Nature;Montant HT;Qté;Total commande', ...rows])
    expect([questions, amounts]).toEqual([[], [1_000_000, 1_200_000]])
  })

  it('a count of more decimals than two is as exact as it is read', async () => {
    const rows = ['2026-03;Régie;1000;1,333;1333', '2026-04;Régie;900;0,125;112,5']
    const { asked: questions, amounts } = await costsOf(['Mois;Nature;Coût;Quantité;Total', ...rows])
    expect([questions, amounts]).toEqual([[], [133_300, 11_250]])
  })
})

describe('a charge, of which nothing says that it is money', () => {
  const costs = (header: string, ...amounts: readonly string[]) =>
    readContent([`Mois;Nature;${header}`, ...amounts.map((one) => `2026-03;Hors forfait;${one}`)].join('\n'), {
      kind: 'costs',
    })

  it.each(['Charge', 'Réalisé', 'Actual'])('is asked about where it may be days of work: %s', async (header) => {
    const { report } = await costs(header, '2,5', '3')
    expect(report!.questions).toMatchObject([{ id: 'column:amount', guess: '2' }])
  })

  it.each([
    ['Charge', '2500'],
    ['Montant', '2,50'],
  ])('is not where it is too much for days, or said to be money: %s', async (header, amount) => {
    expect((await costs(header, amount)).report!.questions).toEqual([])
  })
})
