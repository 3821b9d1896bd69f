import { expect, test } from 'vitest'
import type { ImportKind } from '../../../shared/api/imports.ts'
import type { Answers } from '../../../shared/api/questions.ts'
import { readContent } from './read-file.ts'

async function readTable(kind: ImportKind, lines: readonly string[], answers: Answers = {}) {
  const { failure, report, tickets, incidents, costs } = await readContent(lines.join('\n'), { kind, answers })
  expect(failure).toBeNull()
  return {
    asked: report!.questions
      .filter(({ id }) => id.includes('blanks'))
      .map(({ id, guess, count }) => [id, guess, count]),
    counts: [report!.accepted, report!.rejected],
    said: [
      ...tickets.map(({ openedAt, group }) => [openedAt, group]),
      ...incidents.map(({ startedAt, service }) => [startedAt, service]),
      ...costs.map(({ month, nature }) => [month, nature]),
    ],
  }
}

test.each([
  [
    'costs',
    ['month', 'nature'],
    [
      'Mois;Nature;Libellé;Montant',
      '01/2026;Récurrent;Forfait;1000',
      ';;Astreinte;200',
      '02/2026;Récurrent;Forfait;1000',
      ';;Astreinte;200',
    ],
  ],
  [
    'costs',
    ['month'],
    [
      'Month,Nature,Label,Amount',
      '2026-01,Recurring,Fee,1000',
      ',Project,Move,200',
      '2026-02,Recurring,Fee,1000',
      ',Project,Move,200',
    ],
  ],
  [
    'costs',
    ['nature'],
    [
      'Nature;Mois;Libellé;Montant',
      'Récurrent;01/2026;Forfait;1000',
      ';02/2026;Forfait;1000',
      'Projet;01/2026;Migration;200',
      ';02/2026;Migration;200',
    ],
  ],
  [
    'incidents',
    ['startedAt'],
    [
      'Date;Heure;Heure de fin;Service;Nature',
      '13/03/2026;09:00;09:30;web;Panne',
      ';10:00;10:30;db;Panne',
      '14/03/2026;09:00;09:30;web;Panne',
      ';10:00;10:30;db;Panne',
    ],
  ],
  [
    'incidents',
    ['service'],
    [
      'Monitor,Start,End,Type',
      'web,2026-03-13 09:00,2026-03-13 09:30,Outage',
      ',2026-03-14 09:00,2026-03-14 09:30,Outage',
      'db,2026-03-13 09:00,2026-03-13 09:30,Outage',
      ',2026-03-14 09:00,2026-03-14 09:30,Outage',
    ],
  ],
  [
    'tickets',
    ['group'],
    [
      'Groupe;Ticket;Ouvert le;Statut',
      'N1;1;13/03/2026 09:00;Clos',
      ';2;13/03/2026 09:00;',
      'N2;3;13/03/2026 09:00;Clos',
      ';4;13/03/2026 09:00;Clos',
    ],
  ],
  [
    'tickets',
    ['openedAt'],
    [
      'Date ouverture;Heure;Ticket;Groupe',
      '13/03/2026;09:00;1;N1',
      ';10:00;2;N1',
      '14/03/2026;09:00;3;N1',
      ';10:00;4;N1',
    ],
  ],
] as const)(
  'values written once for several rows are asked, and then read on each: %s, %s',
  async (kind, fields, lines) => {
    const first = await readTable(kind, lines)
    const ids = fields.map((field) => `speech:blanks:${field}`)
    expect(first.asked.map(([id, ...rest]) => [String(id).split(':').slice(0, 3).join(':'), ...rest])).toEqual(
      ids.map((id) => [id, 'as-above', 2]),
    )
    const answers = Object.fromEntries(first.asked.map(([id]) => [String(id), 'as-above']))
    const { asked, counts, said } = await readTable(kind, lines, answers)
    expect([asked, counts]).toEqual([[], [4, 0]])
    expect(said.flat().includes(null)).toBe(false)
    const nothing = await readTable(kind, lines, Object.fromEntries(first.asked.map(([id]) => [String(id), 'nothing'])))
    expect([nothing.asked, nothing.said]).not.toEqual([[], said])
  },
)

test('a sum below a block is no line of it', async () => {
  const lines = [
    'Mois;Nature;Libellé;Montant',
    '01/2026;Récurrent;Forfait;1000',
    ';;Astreinte;200',
    ';;;1200',
    '02/2026;Récurrent;Forfait;1000',
    ';;Astreinte;200',
    ';;Total;1200',
  ]
  const { said } = await readTable('costs', lines)
  expect(said).toHaveLength(4)
})

test.each([
  [
    'tickets',
    'Ticket;Ouvert le;Résolu le',
    '1;13/03/2026 09:00;13/03/2026 10:00',
    '2;13/03/2026 09:00;',
    '3;13/03/2026 09:00;14/03/2026 10:00',
    '4;13/03/2026 09:00;',
  ],
  [
    'tickets',
    'Ticket;Ouvert le;Motif de clôture',
    '1;13/03/2026 09:00;Résolu',
    '2;13/03/2026 09:00;',
    '3;13/03/2026 09:00;Doublon',
    '4;13/03/2026 09:00;',
  ],
  // Blank where no group has it: a name comes back.
  [
    'tickets',
    'Ticket;Ouvert le;Groupe',
    '1;13/03/2026 09:00;N1',
    '2;13/03/2026 09:00;',
    '3;13/03/2026 09:00;N2',
    '4;13/03/2026 09:00;',
    '5;13/03/2026 09:00;N1',
  ],
  // One date that is missing is one that is missing.
  [
    'tickets',
    'Ticket;Ouvert le',
    '1;13/03/2026 09:00',
    '2;',
    '3;13/03/2026 10:00',
    '4;13/03/2026 11:00',
    '5;13/03/2026 12:00',
  ],
  [
    'incidents',
    'Début;Fin;Nature',
    '13/03/2026 09:00;13/03/2026 10:00;Panne',
    '14/03/2026 09:00;;Panne',
    '15/03/2026 09:00;15/03/2026 10:00;Panne',
    '16/03/2026 09:00;;Panne',
  ],
] as const)('a blank that means none is not asked: %s, %s', async (kind, ...lines) => {
  const { asked } = await readTable(kind, lines)
  expect(asked).toEqual([])
})
