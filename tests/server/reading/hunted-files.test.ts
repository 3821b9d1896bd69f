import { describe, expect, it } from 'vitest'
import type { ReadOptions } from '../../../server/reading/read-export.ts'
import { readContent } from './read-file.ts'

const read = (lines: readonly string[], options: Partial<ReadOptions>) => readContent(lines.join('\n'), options)
const asked = async (...given: Parameters<typeof read>) => (await read(...given)).report!.questions.map(({ id }) => id)
const at = (seconds: number | null) => (seconds === null ? null : new Date(seconds * 1000).toISOString().slice(5, 16))

describe('answers', () => {
  it('of people who are called promoters or detractors are of who would recommend, which is asked', async () => {
    for (const [segments, header] of [
      [['Promoter', 'Passive', 'Detractor'], 'Date,Score (0-10),Segment'],
      [['Promoteur', 'Neutre', 'Détracteur'], 'Date,Note,Profil'],
    ] as const) {
      const rows = segments.map((segment, index) => `2026-03-1${index},${[10, 8, 3][index]},${segment}`)
      expect(await asked([header, ...rows], { kind: 'satisfaction' })).toEqual(['speech:nps:score'])
      const answers = { 'speech:nps:score': 'from-9' }
      const said = await read([header, ...rows], { kind: 'satisfaction', answers })
      expect(said.answers.map(({ satisfied }) => satisfied)).toEqual([true, false, false])
    }
    const types = ['Date,Score,Type', '2026-03-10,5,Neutral', '2026-03-11,4,Neutral']
    expect(await asked(types, { kind: 'satisfaction' })).toEqual(['convention:scale'])
  })

  it.each([
    ['Horodateur;Quelle note donnez-vous au support (de 1 à 5) ?', '13/03/2026 09:00;5', []],
    ['Response Date;Survey Response', '2026-03-13;Extremely Happy', []],
  ] as const)('to a question of a form are read: %s', async (header, row, questions) => {
    expect(await asked([header, row], { kind: 'satisfaction' })).toEqual(questions)
    expect((await read([header, row], { kind: 'satisfaction' })).answers).toMatchObject([{ satisfied: true }])
  })

  it('under a row that says Response alone are read, and it is left out', async () => {
    const lines = ['End Date,How satisfied are you?', ',Response', '03/13/2026 09:00:00 AM,Very satisfied']
    const { report, answers } = await read(lines, { kind: 'satisfaction' })
    expect(report).toMatchObject({ accepted: 1, rejected: 0, leftOut: 1, questions: [] })
    expect(answers).toMatchObject([{ satisfied: true }])
  })
})

describe('incidents', () => {
  it('are no stretches of time in which all is well: whether they count is asked', async () => {
    const lines = [
      'Hôte;Service;Statut;Début;Fin',
      'srv1;Ping;CRITICAL;13/03/2026 09:00;13/03/2026 10:00',
      'srv1;Ping;OK;13/03/2026 10:00;14/03/2026 00:00',
    ]
    expect(await asked(lines, { kind: 'incidents' })).toEqual(['constant:kind', 'word:standing:ok'])
    const answers = { 'constant:kind': 'outage', 'word:standing:ok': 'left-out' }
    expect((await read(lines, { kind: 'incidents', answers })).incidents).toHaveLength(1)
  })

  it.each(['Maintenance module down', 'Programme de paie', 'Accès prévu impossible'])(
    'of an impact that tells what cannot be used are not: %s',
    async (impact) => {
      const lines = ['Type,Impact,Started at,Resolved at', `Panne,${impact},2026-03-14 22:00,2026-03-14 23:00`]
      expect((await read(lines, { kind: 'incidents' })).incidents).toMatchObject([{ planned: null }])
    },
  )

  it('end by their date, not by how service came back', async () => {
    const lines = ['Début;Fin;Rétablissement;Type', '14/03/2026 22:00;14/03/2026 23:00;manuel;Panne']
    const { incidents } = await read(lines, { kind: 'incidents' })
    expect(incidents.map(({ startedAt, endedAt }) => endedAt! - startedAt)).toEqual([3600])
  })

  it('of an impact called maintenance are planned', async () => {
    const lines = ['Incident,Impact,Started at,Resolved at', 'Upgrade,Maintenance,2026-03-14 22:00,2026-03-14 23:00']
    const answers = { 'constant:kind': 'outage' }
    expect((await read(lines, { kind: 'incidents', answers })).incidents).toMatchObject([{ planned: true }])
  })
})

describe('tickets', () => {
  const kind = 'tickets'
  it('take the date of an end where a column beside it says whether there was one', async () => {
    const lines = ['Ticket;Date;Résolu (O/N);Date résolution', '1;13/03/2026;O;14/03/2026', '2;13/03/2026;N;']
    const { report, tickets } = await read(lines, { kind })
    expect([report!.questions, tickets.map(({ resolvedAt }) => at(resolvedAt))]).toEqual([[], ['03-13T23:00', null]])
  })

  it('of a list that says how grave they are have levels of support', async () => {
    const rows = ['1;13/03/2026 09:00;1;Majeure', '2;13/03/2026 09:00;2;Mineure']
    expect(await asked(['Ticket;Ouvert le;Niveau;Gravité', ...rows], { kind })).toEqual([])
  })

  it('are read by more words of every day', async () => {
    const lines = ['Ref,Raised,Fixed,Tier,Breached?', 'R1,13/03/2026 09:00,13/03/2026 10:00,1,N']
    expect((await read(lines, { kind })).tickets).toMatchObject([{ id: 'R1', level: 1, slaMet: true }])
  })
})

describe('costs', () => {
  const kind = 'costs'
  it('under the month that heads them are of it', async () => {
    const lines = [
      'Libellé;Nature;Montant HT',
      'Mars 2026;;',
      'Support;Récurrent;100',
      'Avril 2026',
      'Support;Récurrent;110',
    ]
    const { report, costs } = await read(lines, { kind })
    expect([report!.rejected, report!.questions]).toEqual([0, []])
    expect(costs.map(({ month, amount }) => [month - 2026 * 12, amount])).toEqual([
      [2, 10_000],
      [3, 11_000],
    ])
  })

  it.each([
    ['Invoice date,Description,Type,Net,VAT,Total', '2026-03-31,Support,Recurring,100.00,20.00,120.00'],
    ['Mois;Nature;Charge mensuelle', '2026-03;Récurrent;100'],
    ['Month,Type,Monthly cost', '2026-03,Recurring,100'],
  ])('are read by more words of every day: %s', async (header, row) => {
    expect((await read([header, row], { kind })).costs).toMatchObject([{ amount: 10_000 }])
  })
})
