import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../shared/api/questions.ts'
import { readContent } from './read-file.ts'

const codesOf = ({ report }: Awaited<ReturnType<typeof readContent>>) => report!.notices.map(({ code }) => code)

describe('a ledger without natures', () => {
  const paid = { 'word:nature:611000': 'recurring', 'word:nature:611000 sous traitance': 'recurring' }

  it.each([
    [
      'Date;Libellé;Compte débit;Compte crédit;Montant',
      '31/03/2026;A;611000;401000;1000,00',
      '31/03/2026;B;401000;611000;100,00',
    ],
    [
      'Date,Description,Debit account,Credit account,Amount',
      '2026-03-31,A,611000,401000,1000.00',
      '2026-03-31,B,401000,611000,100.00',
    ],
    ['Date,Account,Description,Debit,Credit', '2026-03-31,611000,A,1000.00,', '2026-03-31,611000,B,,100.00'],
    ['Date;Compte comptable;Libellé;Débit;Crédit', '31/03/2026;611000;A;1000,00;', '31/03/2026;611000;B;;100,00'],
  ])('is read by its accounts of charges: %s', async (...lines) => {
    const vat = lines[0]!.includes('ébit;Comp') ? '31/03/2026;TVA;445660;401000;200,00' : ''
    const { costs, report } = await readContent([...lines, vat].join('\n'), { kind: 'costs', answers: paid })
    expect(report!.questions).toEqual([])
    expect(costs.map(({ amount, nature }) => [nature, amount / 100])).toEqual([
      ['recurring', 1000],
      ['recurring', -100],
    ])
  })
})

describe('a text of which each line is one quoted cell', () => {
  it.each([
    '"Ticket;Ouvert le;Résolu le;Statut"\n"1;13/03/2026 09:00;13/03/2026 11:00;Résolu"\n',
    '"Ticket,""Opened at"",""Resolved at"",Status"\r\n"1,""2026-03-13 09:00"",""2026-03-13 11:00"",Resolved"\r\n',
    '"Ticket\tOpened at\tResolved at\tStatus"\n"1\t2026-03-13 09:00\t2026-03-13 11:00\tResolved"',
  ])('is read as the table in them, and said', async (text) => {
    const found = await readContent(text)
    expect(found.tickets).toMatchObject([{ id: '1', openedAt: 1773388800, resolvedAt: 1773396000, status: 'resolved' }])
    expect(codesOf(found)).toEqual(['lines-quoted'])
  })

  it('is none where its cells are quoted', async () => {
    const found = await readContent('"Ticket";"Ouvert le"\n"1";"13/03/2026 09:00"\n')
    expect([found.tickets.length, codesOf(found)]).toEqual([1, []])
  })
})

describe('a quote that is not doubled inside a cell', () => {
  it.each([
    ['"Écran 24" en panne"', 'Écran 24" en panne'],
    ['"Dit ""oui"" et "non" ici"', 'Dit "oui" et "non" ici'],
    ['"24" screen, x"', '24" screen, x'],
  ])('leaves the row where its cells fit the header: %s', async (cell, category) => {
    const lines = ['ticket_id,category,opened_at', `T1,${cell},2026-03-13 09:00`, 'T2,x,2026-03-13 09:00']
    const found = await readContent(lines.join('\n'))
    expect(found.tickets.map((one) => one.category)).toEqual([category, 'x'])
    expect(codesOf(found)).toEqual(['quotes-mended'])
  })

  it('rejects it where they do not', async () => {
    const lines = ['ticket_id,category,opened_at', 'T1,"a "b", c",2026-03-13 09:00', 'T2,x,2026-03-13 09:00']
    expect((await readContent(lines.join('\n'))).issues).toMatchObject([{ line: 2, code: 'quotes-broken' }])
  })
})

describe('a survey of LimeSurvey whose questions are codes', () => {
  const file = (questions: string, ...rows: string[]) =>
    [`id,submitdate,lastpage,startlanguage,seed,${questions}`, ...rows].join('\n')
  const text = file(
    'G01Q01,G01Q02,G02Q03',
    '1,2026-03-13 09:00:00,2,fr,9,4,5,Bien',
    '2,2026-03-14 09:00:00,2,fr,8,2,1,',
  )

  it('asks which of those that hold scores is the satisfaction', async () => {
    const read = (answers: Answers) => readContent(text, { kind: 'satisfaction', scale: 5, answers })
    const open = await read({})
    const options = [{ label: 'G01Q01' }, { label: 'G01Q02' }, { value: 'none' }]
    expect(open.report!.questions).toMatchObject([{ id: 'column:score', options }])
    const said = await read({ 'column:score': '6' })
    expect([said.report!.questions, said.answers.map(({ score }) => score)]).toEqual([[], [5, 1]])
  })
})

it('of too many unknown statuses, those that may mean that a ticket never counts are asked one by one', async () => {
  const statuses = [
    ...Array.from({ length: 45 }, (_, at) => `Zorg ${'abcdefghi'[at % 9]}${at}`),
    'Annulation client',
    'Doublonné',
  ]
  const lines = [
    'Ticket;Ouvert le;Résolu le;Statut',
    ...statuses.map((status, id) => `T${id};13/03/2026;14/03/2026;${status}`),
  ]
  const read = async (answers: Answers) => {
    const { report } = await readContent(lines.join('\n'), { answers })
    return report!.questions.map(({ id, count }) => [id, count])
  }
  const apart = [
    ['word:status:annulation client', 1],
    ['word:status:doublonne', 1],
  ]
  expect(await read({})).toEqual([...apart, ['words:status', 45]])
  expect(await read({ 'words:status': 'none' })).toEqual(apart)
})
