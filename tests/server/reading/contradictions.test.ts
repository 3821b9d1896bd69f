import { describe, expect, it } from 'vitest'
import { readContent } from './read-file.ts'

const codes = async (content: string, kind: 'tickets' | 'satisfaction' = 'tickets') => {
  const { report, issues } = await readContent(content, { kind })
  return [
    ...report!.notices.map(({ code, lines }) => [code, ...lines]),
    ...issues.map(({ code, line }) => [code, line]),
  ]
}
const tickets = (...rows: readonly string[]) =>
  ['Ticket;Ouvert le;Résolu le;Clôturé le;Statut;Dernière modification', ...rows].join('\n')

describe('a row whose cells can be read and contradict each other is told', () => {
  it.each([
    ['closed-before-resolved', 'T1;2026-03-10 09:00;2026-03-12 09:00;2026-03-11 09:00;Clos;'],
    ['resolved-after-update', 'T1;2026-03-10 09:00;2026-03-14 09:00;;Résolu;2026-03-12 09:00'],
    ['resolved-but-open', 'T1;2026-03-10 09:00;2026-03-14 09:00;;En cours;'],
  ])('%s', async (code, row) => {
    const good = 'T2;2026-03-10 09:00;2026-03-11 09:00;2026-03-12 09:00;Clos;2026-03-12 09:00'
    expect(await codes(tickets(good, row))).toEqual([[code, 3]])
  })

  it('not that the last update lacks the time of day', async () => {
    expect(await codes(tickets('T1;2026-03-10 09:00;2026-03-12 09:00;;Résolu;2026-03-12'))).toEqual([])
  })

  it('an SLA that says otherwise than the date by which to resolve', async () => {
    const header = 'Ticket;Ouvert le;Résolu le;Statut;SLA respecté;Échéance SLA'
    const row = (id: string, met: string) => `${id};2026-03-10 09:00;2026-03-11 09:00;Résolu;${met};2026-03-11 10:00`
    expect(await codes([header, row('T1', 'Oui'), row('T2', 'Non')].join('\n'))).toEqual([['sla-otherwise', 3]])
  })
})

describe('dates that are written otherwise than all others of their column', () => {
  const file = (odd: string, write = (day: number) => `2026-03-${String(day).padStart(2, '0')} 09:00`) =>
    ['Ticket;Ouvert le', ...Array.from({ length: 24 }, (_, n) => `T${n};${n === 4 ? odd : write(n + 1)}`)].join('\n')

  it.each(['2026-03-05', '2026-3-5 09:00', '2026-03-05 9:00'])('%s is told with its line', async (odd) => {
    expect(await codes(file(odd))).toContainEqual(['dates-otherwise', 6])
  })

  it('nothing is told of a column that is written in several lengths, or in the names of months', async () => {
    expect(await codes(file('5/3/2026', (day) => `${day}/3/2026`))).toEqual([])
    expect(await codes(file('1 may 2026 09:00', (day) => `${day} april 2026 09:00`))).toEqual([])
  })
})

describe('answers', () => {
  const file = (...rows: readonly string[]) => ['sent_at;answered_at;score;scale;ticket_id', ...rows].join('\n')

  it('that have no date of their own, or a date and no score, are told', async () => {
    const sent = '2026-03-12 09:00'
    expect(
      await codes(file(`${sent};${sent};4;5;T1`, `${sent};;4;5;T2`, `${sent};${sent};;5;T3`), 'satisfaction'),
    ).toEqual([
      ['answer-undated', 3],
      ['score-missing', 4],
    ])
  })
})

describe('a number of a tool whose numbers are plain ones', () => {
  const glpi = (id: string) =>
    `ID;Statut;Date d'ouverture;Date de résolution;Attribué à - Groupe de techniciens\n${id};Clos;2026-03-10 09:00;2026-03-11 09:00;N1`

  it.each(['Bas', '17"', ';40', '*10'])('is not %s', async (id) => {
    expect(await codes(glpi(`"${id.replaceAll('"', '""')}"`))).toContainEqual(['id-unreadable', 2])
  })

  it.each(['49 541', 'T-12', '0017'])('is %s', async (id) => {
    expect(await codes(glpi(id))).toEqual([])
  })
})
