import { describe, expect, it } from 'vitest'
import { readContent } from './read-file.ts'

const tickets = (column: string, cells: readonly string[]) =>
  readContent(
    [
      `Ticket;Ouvert le;Résolu le;${column}`,
      ...cells.map((cell, i) => `T${i};13/03/2026 09:00;13/03/2026 11:00;${cell}`),
    ].join('\n'),
  )
const costs = (headers: string, ...rows: readonly string[]) =>
  readContent([headers, ...rows].join('\n'), { kind: 'costs' })

describe('statuses', () => {
  it('that are numbered are known by their words', async () => {
    const read = await tickets('Statut', ['5 - Résolu', '2 - En cours', '(3) En attente', '06. Clos', '4) Annulé'])
    expect(read.report!.questions).toEqual([])
    expect(read.tickets.map(({ status }) => status)).toEqual(['resolved', 'open', 'pending', 'closed', 'cancelled'])
  })

  it('that are denied are asked without a guess', async () => {
    const { report } = await tickets('Statut', ['Not closed', 'Résolu hors contrat', 'Clôturation'])
    expect(report!.questions.map(({ guess }) => guess)).toEqual([null, null, 'closed'])
  })
})

it('levels in Roman numerals', async () => {
  const read = await tickets('Niveau', ['Niveau I', 'Level II', 'tier iii', 'Niveau I et II'])
  expect(read.tickets.map(({ level }) => level)).toEqual([1, 2, 3, null])
})

it('an SLA told by how long it was exceeded', async () => {
  const read = await tickets('Dépassement SLA', ['00:00', '01:30', '0 min', '2 h 15', 'Non', '-00:10', 'NOK'])
  expect(read.report!.questions).toEqual([])
  expect(read.tickets.map(({ slaMet }) => slaMet)).toEqual([true, false, true, false, true, true, false])
})

describe('amounts', () => {
  it('in millions are asked about, and counted so', async () => {
    const rows = ['Mois;Nature;Montant (M€)', '2026-03;récurrent;0,125']
    const asked = await costs(rows[0]!, rows[1]!)
    expect(asked.report!.questions).toMatchObject([{ id: 'speech:money:amount', guess: 'millions' }])
    const read = await readContent(rows.join('\n'), { kind: 'costs', answers: { 'speech:money:amount': 'millions' } })
    expect(read.costs.map(({ amount }) => amount)).toEqual([12_500_000])
  })

  it.each([
    [
      'a sign',
      'Mois;Nature;Montant',
      ['2026-03;récurrent;100 EUR', '2026-03;récurrent;200 €', '2026-03;récurrent;$ 50'],
    ],
    [
      'a column',
      'Mois;Nature;Montant;Devise',
      ['2026-03;récurrent;100;EUR', '2026-03;récurrent;200;EUR', '2026-03;récurrent;50;CHF'],
    ],
  ])('of a second currency, told by %s, are in no sum', async (_, headers, rows) => {
    const read = await costs(headers, ...rows)
    expect(read.costs.map(({ amount }) => amount)).toEqual([10_000, 20_000])
    expect(read.issues).toMatchObject([{ line: 4, code: 'amount-other-currency' }])
  })

  it('before tax or in any dollars are of one currency', async () => {
    const read = await costs(
      'Month;Nature;Amount',
      '2026-03;recurring;100 USD',
      '2026-03;recurring;$50',
      '2026-03;recurring;25 HT',
    )
    expect(read.issues).toEqual([])
    expect(read.costs).toHaveLength(3)
  })

  it('summed up by a row in short', async () => {
    const rows = [
      '2026-03;récurrent;A;100',
      '2026-03;récurrent;B;200',
      '2026-03;récurrent;S/T récurrent;300',
      '2026-03;projet;ST Conseil;50',
    ]
    const read = await costs('Mois;Nature;Libellé;Montant', ...rows)
    expect(read.costs.map(({ amount }) => amount)).toEqual([10_000, 20_000, 5000])
  })

  it('belong to the month that is billed, not to that of the bill', async () => {
    const headers = 'Date de facture;Période de prestation;Nature;Montant'
    const read = await costs(headers, '15/04/2026;Mars 2026;récurrent;100')
    expect(read.costs.map(({ month }) => month)).toEqual([2026 * 12 + 2])
  })
})

it('scores of which a header says that 1 is the best', async () => {
  const header = 'Note (1 = très satisfait, 5 = pas du tout satisfait)'
  const rows = [`Date;${header}`, '13/03/2026;1', '13/03/2026;5', '13/03/2026;2', '13/03/2026;3']
  const read = await readContent(rows.join('\n'), { kind: 'satisfaction' })
  expect(read.answers.map(({ satisfied }) => satisfied)).toEqual([true, false, true, false])
  const forward = rows.with(0, 'Date;Note (1 = pas du tout satisfait, 5 = très satisfait)').join('\n')
  const other = await readContent(forward, { kind: 'satisfaction' })
  expect(other.answers.map(({ satisfied }) => satisfied)).toEqual([false, true, false, false])
})

it('a wait that is longer than its ticket is told', async () => {
  const rows = ['T1;13/03/2026 09:00;13/03/2026 11:00;180', 'T2;13/03/2026 09:00;13/03/2026 11:00;90']
  const { report } = await readContent(['Ticket;Ouvert le;Résolu le;Temps d’attente (min)', ...rows].join('\n'))
  expect(report!.notices).toMatchObject([{ code: 'waiting-longer', count: 1, lines: [2] }])
})

it('a leak of water is asked about, and is not guessed to be one of data', async () => {
  const rows = ['13/03/2026 09:00;13/03/2026 10:00;Fuite d’eau', '14/03/2026 09:00;14/03/2026 10:00;Fuite de données']
  const read = await readContent(['Début;Fin;Nature', ...rows].join('\n'), { kind: 'incidents' })
  expect(read.incidents.map(({ kind }) => kind)).toEqual(['security'])
  expect(read.report!.questions).toMatchObject([{ id: 'word:kind:fuite d eau', guess: null }])
})

describe('scores', () => {
  it('under a header that says the contrary', async () => {
    const rows = ['Date;Insatisfait', '13/03/2026;Oui', '14/03/2026;Non', '15/03/2026;non']
    const read = await readContent(rows.join('\n'), { kind: 'satisfaction' })
    expect(read.answers.map(({ satisfied }) => satisfied)).toEqual([false, true, true])
  })

  it('with their words in brackets, under headers without articles', async () => {
    const rows = [
      'Date envoi;Date réponse;Note',
      '13/03/2026;14/03/2026;5 (excellent)',
      '13/03/2026;14/03/2026;1 (mauvais)',
    ]
    const read = await readContent(rows.join('\n'), { kind: 'satisfaction' })
    expect(read.answers.map(({ satisfied }) => satisfied)).toEqual([true, false])
    expect(read.report!.mapping.map(({ field }) => field)).toEqual(['sentAt', 'answeredAt', 'score'])
  })
})

it('rows that no number tells apart and that are the same to the letter are told, and count', async () => {
  const rows = ['2026-03;récurrent;A;100', '2026-03;récurrent;A;100', '2026-03;récurrent;B;100']
  const read = await costs('Mois;Nature;Libellé;Montant', ...rows)
  expect(read.costs).toHaveLength(3)
  expect(read.report!.notices).toMatchObject([{ code: 'rows-identical', count: 1, lines: [3] }])
  const numbered = await costs('N° ligne;Mois;Nature;Montant', '1;2026-03;récurrent;100', '1;2026-03;récurrent;100')
  expect(numbered.report!.notices.map(({ code }) => code)).not.toContain('rows-identical')
})
