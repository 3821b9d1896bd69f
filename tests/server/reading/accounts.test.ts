import { describe, expect, test } from 'vitest'
import type { Answers } from '../../../shared/api/questions.ts'
import { formatMonth } from '../../../shared/period.ts'
import { readContent, readFile, type Outcome } from './read-file.ts'

// Files as accountants write them: the fixtures of `accounts`, with their right values worked by hand.

const folder = new URL('../../fixtures/accounts/', import.meta.url).pathname
const options = { kind: 'costs', dateOrder: 'dmy', now: Date.parse('2026-11-01T00:00:00Z') / 1000 } as const
const open = (name: string, answers: Answers = {}) => readFile(`${folder}${name}`, { ...options, answers })
const given = (content: string, answers: Answers = {}) => readContent(content, { ...options, answers })

/** Sums by month and nature, in the currency. */
function sums({ costs }: Outcome): Record<string, number> {
  const hundredths: Record<string, number> = {}
  for (const { month, nature, amount } of costs) {
    const key = `${formatMonth(month)} ${nature}`
    hundredths[key] = (hundredths[key] ?? 0) + amount
  }
  return Object.fromEntries(Object.entries(hundredths).map(([key, sum]) => [key, sum / 100]))
}
const asked = ({ report }: Outcome) => report?.questions.map(({ id, guess }) => [id, guess])
const told = ({ report }: Outcome) => report?.notices.map(({ code, count }) => [code, count])

describe('debit and credit', () => {
  test.each(['cost-debit-credit.csv', 'cost-debit-credit-zeros.csv'])('%s: charged less given back', async (name) => {
    const file = await open(name)
    expect(sums(file)).toEqual({
      '2026-09 recurring': 18_500,
      '2026-09 out-of-scope': 900,
      '2026-09 penalty': -1437.12,
    })
    expect(asked(file)).toEqual([])
  })

  test('zeros as “- €”, credits with a sign of their own', async () => {
    expect(sums(await open('more-dc.csv'))).toEqual({
      '2026-09 recurring': 18_500,
      '2026-09 out-of-scope': 750 + 1000 - 500 + 500,
    })
  })

  test('a line with both is their difference, where both are plain', async () => {
    const header = 'Date;Nature;Libellé;Débit;Crédit'
    const file = await given(
      `${header}\n30/09/2026;Forfait;a;"1 000,00";20,50\n30/09/2026;Forfait;b;10,5;1.250\n30/09/2026;Forfait;c;;\n`,
    )
    expect(sums(file)).toEqual({ '2026-09 recurring': 979.5 })
    expect(file.issues.map(({ line, code }) => [line, code])).toEqual([
      [3, 'amount-unreadable'],
      [4, 'amount-missing'],
    ])
  })

  test('a side column gives the sign', async () => {
    expect(sums(await open('cost-sens.csv'))).toEqual({ '2026-09 recurring': 18_500, '2026-09 penalty': -1437.12 })
    const english =
      'Month,Nature,Label,Amount,D/C\n2026-09,recurring,Fee,1500.00,Debit\n2026-09,recurring,Note,50.00,Credit\n2026-09,recurring,?,70.00,X\n'
    const file = await given(english)
    expect(sums(file)).toEqual({ '2026-09 recurring': 1450 })
    expect(file.issues.map(({ line, code }) => [line, code])).toEqual([[4, 'amount-unreadable']])
  })
})

describe('a side', () => {
  const file = (charged: string, back: string) =>
    `Mois;Nature;Libellé;Montant;Sens\n09/2026;Forfait;a;100,00;${charged}\n09/2026;Forfait;b;40,00;${back}\n`

  test('in a word of its own', async () => {
    expect(sums(await given(file('Débiteur', 'Créditeur')))).toEqual({ '2026-09 recurring': 60 })
  })

  test('that nobody knows makes no amount, even where none is known', async () => {
    const { costs, issues } = await given(file('1', '-1'))
    expect([costs, issues.map(({ code }) => code)]).toEqual([[], ['amount-unreadable', 'amount-unreadable']])
  })

  test('that only a row far below says holds for those above it: they say none', async () => {
    const blank = '09/2026;Forfait;un libellé de quelque longueur;1,00;\n'.repeat(6000)
    const { costs, report } = await given(`Mois;Nature;Libellé;Montant;Sens\n${blank}09/2026;Forfait;b;40,00;C\n`)
    expect([costs.map(({ amount }) => amount), report?.rejected]).toEqual([[-4000], 6000])
  })

  test('of which the column says nothing leaves the amounts as they are', async () => {
    expect(sums(await given(file('', '')))).toEqual({ '2026-09 recurring': 140 })
  })
})

describe('a ledger', () => {
  const it = 'word:nature:611000 sous traitance informatique'

  test('the FEC: class 6 alone, debit less credit, by the date of the entry; each account is asked once', async () => {
    const file = await open('cost-fec.txt')
    expect(asked(file)).toEqual([[it, 'recurring']])
    expect(file.costs).toEqual([])
    const answered = await open('cost-fec.txt', { [it]: 'recurring' })
    expect(sums(answered)).toEqual({ '2026-09 recurring': 17_062.88 })
    expect(told(answered)).toEqual([['accounts-apart', 2]])
    expect(answered.costs.map(({ invoice }) => invoice)).toEqual(['F2609-01', 'A2609-02'])
  })

  test('with tabs and a side, and accounts that are none of the contract’s', async () => {
    const name = 'more-fec-tab-sens.txt'
    expect(asked(await open(name))).toEqual([
      ['word:nature:61560000 maintenance informatique', 'recurring'],
      ['word:nature:64110000 salaires', 'none'],
    ])
    const answers = {
      'word:nature:61560000 maintenance informatique': 'recurring',
      'word:nature:64110000 salaires': 'none',
    }
    expect(sums(await open(name, answers))).toEqual({ '2026-09 recurring': 1200.5, '2026-10 recurring': -100 })
  })

  test('a general ledger with a balance and a total', async () => {
    const file = await open('more-gl.csv', { [it]: 'recurring' })
    expect(sums(file)).toEqual({ '2026-09 recurring': 17_062.88 })
    expect(told(file)).toEqual([
      ['accounts-apart', 1],
      ['total-rows', 1],
    ])
  })
})

describe('months that stand across', () => {
  test('each is a row of its own', async () => {
    const { costs } = await open('cost-wide.csv')
    const total = (month: string) =>
      costs.filter((cost) => formatMonth(cost.month) === month).reduce((sum, { amount }) => sum + amount, 0) / 100
    expect([total('2026-07'), total('2026-08'), total('2026-09')]).toEqual([18_500, 18_950, 19_400])
  })

  test('with the year in a column, a total at the end and another below', async () => {
    const file = await open('more-wide-year.csv')
    expect(sums(file)).toEqual({
      '2026-01 recurring': 1000,
      '2026-02 recurring': 1000,
      '2026-03 recurring': 1000,
      '2026-02 out-of-scope': 250.5,
    })
    expect(told(file)).toEqual([['total-rows', 1]])
  })

  test('with no year anywhere it is asked', async () => {
    expect(asked(await open('more-wide-noyear.csv'))).toEqual([['constant:year', '2026']])
    expect(sums(await open('more-wide-noyear.csv', { 'constant:year': '2025' }))).toMatchObject({
      '2025-04 recurring': 1000,
    })
  })

  test('with what was forecast beside what was paid', async () => {
    const file = await open('more-wide-budget.csv')
    expect(sums(file)).toEqual({
      '2026-07 recurring': 18_500,
      '2026-08 recurring': 18_500,
      '2026-07 out-of-scope': 450,
      '2026-08 out-of-scope': 0,
    })
    expect(file.costs.map(({ forecast }) => forecast)).toEqual([1_800_000, 1_800_000, null, 50_000])
    expect(told(file)).toEqual([['amounts-none', 1]])
  })

  test('a month of which nothing but a forecast or zeros is told is none of the file’s', async () => {
    const file = await given(
      'Poste;Libellé;Budget sept. 2026;Réel sept. 2026;Budget oct. 2026;Réel oct. 2026;Budget nov. 2026;Réel nov. 2026\nForfait;a;180,00;181,00;180,00;;180,00;"0,00"\nRégie;b;5,00;;5,00;;5,00;- €\nProjet;c;;;9,00;;;\n',
    )
    expect(sums(file)).toEqual({ '2026-09 recurring': 181, '2026-09 out-of-scope': 0 })
    expect(file.costs.map(({ forecast }) => forecast)).toEqual([18_000, 500])
    expect(told(file)).toEqual([['amounts-none', 1]])
  })

  test('nor is one that only another year has an amount of', async () => {
    const file = await given(
      'Année;Poste;Libellé;Réel août;Prévu août;Réel sept.;Prévu sept.\n2025;Forfait;a;1,00;1,00;2,00;2,00\n2026;Forfait;a;3,00;3,00;;4,00\n',
    )
    expect(sums(file)).toEqual({ '2025-08 recurring': 1, '2025-09 recurring': 2, '2026-08 recurring': 3 })
  })

  test('but it is where a row far below says an amount: those above it are read again', async () => {
    const line = 'Forfait;un libellé de quelque longueur;1,00;2,00;;3,00\n'
    const file = await given(
      `Poste;Libellé;Réel 09/2026;Budget 09/2026;Réel 10/2026;Budget 10/2026\n${line.repeat(6000)}Régie;z;;;4,00;\n`,
    )
    expect(sums(file)).toEqual({ '2026-09 recurring': 6000, '2026-10 recurring': 0, '2026-10 out-of-scope': 4 })
    expect(file.costs.reduce((sum, { forecast }) => sum + (forecast ?? 0), 0)).toBe(6000 * 500)
  })

  test('not where two columns of a month are what was forecast: neither is picked', async () => {
    const header = 'Poste;Libellé;Budget 09/2026;Prévu 09/2026;Réel 09/2026;Réel 10/2026'
    const { failure } = await given(`${header}\nForfait;a;1,00;2,00;3,00;4,00\n`)
    expect(failure?.code).toBe('columns-missing')
  })

  test('beside a total that is called an amount', async () => {
    const file = await given(
      'Poste;Libellé;juil-26;août-26;Total HT\nForfait;a;1,00;2,00;3,00\nRégie;b;;4,00;4,00\nTotal;;1,00;6,00;7,00\n',
    )
    expect(sums(file)).toEqual({ '2026-07 recurring': 1, '2026-08 recurring': 2, '2026-08 out-of-scope': 4 })
  })

  test('as dates', async () => {
    const file = await open('more-wide-iso.csv')
    expect(sums(file)).toMatchObject({ '2026-07 recurring': 18_500, '2026-09 recurring': 18_500 })
    expect(told(file)).toEqual([['total-rows', 1]])
  })

  test('a year apart from a month in rows', async () => {
    expect(sums(await open('more-year-apart.csv'))).toEqual({ '2026-09 recurring': 400 })
  })

  test('a row of too few cells is one still', async () => {
    const file = await given('Poste;Libellé;juil-26;août-26\nForfait;a;1,00;2,00\nForfait;b;1,00\n')
    expect(sums(file)).toEqual({ '2026-07 recurring': 1, '2026-08 recurring': 2 })
    expect(file.issues.map(({ line, code }) => [line, code])).toEqual([[3, 'cells-missing']])
  })
})

test('credit notes below zero, by the date of the invoice', async () => {
  const file = await given(
    'Date facture;N° facture;Désignation;Type;Total HT\n30/09/2026;F1;Fee;Forfait;"1 000,00"\n30/09/2026;AV1;Avoir;Forfait;"-200,00"\n30/09/2026;;Total;;"800,00"\n',
  )
  expect(sums(file)).toEqual({ '2026-09 recurring': 800 })
  expect([asked(file), told(file)]).toEqual([[], [['total-rows', 1]]])
})

describe('sums among the rows', () => {
  test('a row that says so and is the sum of those above is left out', async () => {
    const file = await open('cost-subtotals.csv')
    expect(sums(file)).toEqual({ '2026-09 recurring': 18_500, '2026-09 out-of-scope': 900 })
    expect(told(file)).toEqual([['total-rows', 2]])
  })

  test('one that is none is asked: a supplier may be called Total', async () => {
    const file = await open('more-sub2.csv')
    expect(asked(file)).toEqual([
      ['word:nature:total energies', 'none'],
      ['word:nature:total divers', 'none'],
    ])
    const answers = { 'word:nature:total energies': 'out-of-scope', 'word:nature:total divers': 'none' }
    expect(sums(await open('more-sub2.csv', answers))).toEqual({
      '2026-09 recurring': 18_500,
      '2026-09 out-of-scope': 1800,
      '2026-10 recurring': 12_000,
    })
  })

  test('what a page of an account carries over to the next is no cost', async () => {
    const file = await given(
      'Mois;Nature;Libellé;Montant\n09/2026;Forfait;a;100,00\n09/2026;Forfait;b;250,00\n09/2026;Forfait;À reporter;350,00\n09/2026;Forfait;Report;350,00\n09/2026;Régie;c;50,00\n09/2026;Forfait;Carried forward;400,00\n09/2026;Forfait;Net à payer;400,00\n',
    )
    expect(sums(file)).toEqual({ '2026-09 recurring': 350, '2026-09 out-of-scope': 50 })
    expect(told(file)).toEqual([['total-rows', 4]])
    const other = await given('Mois;Nature;Libellé;Montant\n09/2026;Forfait;Reporting mensuel;100,00\n')
    expect(sums(other)).toEqual({ '2026-09 recurring': 100 })
  })

  test('a row that does not say so is a cost, whatever it amounts to', async () => {
    const file = await given(
      'Mois;Nature;Libellé;Montant\n09/2026;Forfait;a;10,00\n09/2026;Forfait;b;20,00\n09/2026;Forfait;c;30,00\n',
    )
    expect(sums(file)).toEqual({ '2026-09 recurring': 60 })
  })
})

describe('what amounts mean is asked', () => {
  const sign = 'speech:sign:amount'
  const negative =
    'Mois;Nature;Libellé;Montant\n09/2026;Forfait;a;-12000,00\n09/2026;Régie;b;-500,00\n09/2026;Pénalité;c;200,00\n'

  test('costs that are all below zero', async () => {
    expect(asked(await given(negative))).toEqual([[sign, 'reversed']])
    const reversed = await given(negative, { [sign]: 'reversed' })
    expect(sums(reversed)).toEqual({
      '2026-09 recurring': 12_000,
      '2026-09 out-of-scope': 500,
      '2026-09 penalty': -200,
    })
    const written = await given(negative.replace('200,00', '-200,00'), { [sign]: 'as-written' })
    expect(sums(written)).toMatchObject({ '2026-09 recurring': -12_000, '2026-09 penalty': -200 })
  })

  test('costs that come to less than nothing, as a bank writes what was paid', async () => {
    const paid = '05/09/2026;Forfait;a;-1 200,00\n07/09/2026;Forfait;b;-350,00\n09/09/2026;Forfait;c;200,00\n'
    const file = `Date;Nature;Libellé;Montant\n${paid}`
    expect(asked(await given(file))).toEqual([[sign, 'reversed']])
    expect(sums(await given(file, { [sign]: 'reversed' }))).toEqual({ '2026-09 recurring': 1350 })
    expect(asked(await given(file.replace('-1 200', '1 200')))).toEqual([])
  })

  test('not a bank’s debits below zero, whose first credit stands far below', async () => {
    const paid = Array.from({ length: 20_000 }, () => '05/09/2026;Forfait;-2,00;').join('\n')
    const file = `Date;Nature;Débit;Crédit\n${paid}\n09/09/2026;Forfait;;500,00\n`
    expect(asked(await given(file))).toEqual([])
    expect(sums(await given(file))).toEqual({ '2026-09 recurring': 39_500 })
    // A debit above zero is no bank's: what stands below it was given back.
    const corrected = await given(`${file}10/09/2026;Forfait;50000,00;\n`)
    expect(sums(corrected)).toEqual({ '2026-09 recurring': 9500 })
  })

  test('not those with a credit among them', async () => {
    expect(asked(await given(negative.replace('-12000', '12000').replace('200,00', '-200,00')))).toEqual([])
  })

  test('thousands, to the last decimal', async () => {
    const money = 'speech:money:amount'
    expect(asked(await open('cost-keuro.csv'))).toEqual([[money, 'thousands']])
    expect(sums(await open('cost-keuro.csv', { [money]: 'thousands' }))).toEqual({ '2026-09 recurring': 18_500 })
    expect(sums(await open('cost-keuro.csv', { [money]: 'units' }))).toEqual({ '2026-09 recurring': 18.5 })
    expect(sums(await open('thousands-header.csv', { [money]: 'thousands' }))).toEqual({ '2026-03 recurring': 18_500 })
    const exact = 'Mois;Nature;Montant HT en k€\n09/2026;Forfait;18,5437\n09/2026;Régie;-0,9\n'
    expect(sums(await given(exact, { [money]: 'thousands' }))).toEqual({
      '2026-09 recurring': 18_543.7,
      '2026-09 out-of-scope': -900,
    })
  })

  test('tax, where no amount before it stands beside', async () => {
    const tax = 'speech:tax:amount'
    expect(asked(await open('cost-ttc.csv'))).toEqual([[tax, 'included-20']])
    expect(sums(await open('cost-ttc.csv', { [tax]: 'included-20' }))).toEqual({ '2026-09 recurring': 18_500 })
    expect(sums(await open('cost-ttc.csv', { [tax]: 'included' }))).toEqual({ '2026-09 recurring': 22_200 })
    const rates = { 'included-10': 20_181.82, 'included-5-5': 21_042.65, 'included-21': 18_347.11, excluded: 22_200 }
    for (const [answer, sum] of Object.entries(rates))
      expect(sums(await open('cost-ttc.csv', { [tax]: answer }))).toEqual({ '2026-09 recurring': sum })
    const thousands = await given('Mois;Nature;Coût TTC (k€)\n09/2026;Forfait;12\n', {
      [tax]: 'included-20',
      'speech:money:amount': 'thousands',
    })
    expect(sums(thousands)).toEqual({ '2026-09 recurring': 10_000 })
    const both = await given('Mois;Nature;Montant TTC;Montant HT\n09/2026;Forfait;22200,00;18500,00\n')
    expect([asked(both), sums(both)]).toEqual([[], { '2026-09 recurring': 18_500 }])
  })
})

test('decimals without a whole number, and many of them', async () => {
  expect((await open('cost-dec.csv')).costs.map(({ amount }) => amount)).toEqual([0, 50, 1235])
})

test('a month in words, 13 ways', async () => {
  expect(sums(await open('cost-month-words.csv'))).toEqual({ '2026-09 recurring': 1300 })
})

test('each unknown nature is asked once', async () => {
  const { report } = await open('cost-natures.csv')
  const questions = report!.questions
  expect(questions.every(({ id, count }) => id.startsWith('word:nature:') && count === 1)).toBe(true)
  expect(questions.length + report!.accepted).toBe(17)
  const answers = Object.fromEntries(questions.map(({ id }) => [id, 'recurring']))
  const answered = await open('cost-natures.csv', answers)
  expect(asked(answered)).toEqual([['speech:credit:amount', 'taken-off']])
  const both = { ...answers, 'speech:credit:amount': 'added' }
  expect((await open('cost-natures.csv', both)).report).toMatchObject({ accepted: 17, questions: [] })
})

test.each([
  ['names', 'Date,Account,Description,Debit,Credit', '2026-09-05,Managed services,Monthly fee,10000.00,'],
  ['numbers of another chart', 'Date,GL Account,Description,Debit,Credit', '2026-09-05,7501,Monthly fee,10000.00,'],
  ['names on both sides', 'Date,Debit account,Credit account,Amount', '2026-09-05,Managed services,Bank,10000.00'],
])('a ledger whose accounts are %s loses no line: what they pay for is to be said', async (_, header, row) => {
  const { failure } = await given(`${header}\n${row}\n`)
  expect(failure?.code).toBe('columns-missing')
  expect(failure?.message).toContain('nature')
})
