import { describe, expect, it } from 'vitest'
import { paris, readContent } from './read-file.ts'

const row = '1;13/03/2026 09:00;13/03/2026 11:00;Résolu'
const ticketOf = async (header: string, cell: string) => {
  const { failure, tickets } = await readContent(`Ticket;Ouvert le;Résolu le;Statut;${header}\n${row};${cell}`)
  expect(failure).toBeNull()
  return tickets[0]
}
async function columnsOf(lines: readonly string[]) {
  const { failure, report } = await readContent(lines.join('\n'))
  expect(failure).toBeNull()
  const suggested = report!.mapping.flatMap((column) => (column.suggested ? [[column.header, column.suggested]] : []))
  const told = [...report!.notices.map(({ code }) => code), ...report!.questions.map(({ id }) => id)]
  return { suggested: Object.fromEntries(suggested), told }
}

it.each([
  ['Temps en attente client', '00:30', { pendingSeconds: 1800 }],
  ['Traité en N1', 'Non', { escalated: true }],
  ['Resolved at first level', 'Yes', { escalated: false }],
  ['Niveau final', 'N2', { level: 2 }],
  ['Groupe final', 'N2', { group: 'N2' }],
  ['On time', 'No', { slaMet: false }],
  ['Statut SLA', 'Dans les temps', { slaMet: true }],
  ['SLA', 'Not breached', { slaMet: true }],
  ['Respect SLA (1/0)', '0', { slaMet: false }],
  ['Respect SLA', '100 %', { slaMet: true }],
  ['Overdue Status', 'true', { slaMet: false }],
  ['Re-opened?', 'Yes', { reopenings: 1 }],
  ['File', 'Support N1', { group: 'Support N1' }],
  ['File', 'plan.pdf', { group: null }],
  ['Waiting (hh:mm)', '0:30', { pendingSeconds: 1800 }],
])('a column “%s” of “%s” is read', async (header, cell, expected) => {
  expect(await ticketOf(header, cell)).toMatchObject(expected)
})

it.each([
  ['Date de résolution prévue', 'Date de résolution réelle'],
  ['Expected resolution', 'Actual resolution'],
])('a ticket ends when it did, not when it was to: %s, %s', async (planned, actual) => {
  const lines = [`Ticket;Ouvert le;${planned};${actual}`, '1;13/03/2026 09:00;13/03/2026 17:00;13/03/2026 11:00']
  const { tickets } = await readContent(lines.join('\n'))
  expect(tickets[0]!.resolvedAt! - tickets[0]!.openedAt).toBe(2 * 3600)
})

it('osTicket names its departments in French too', async () => {
  const lines = [
    'Numéro de ticket,Date de création,Priorité,Département,Rubrique d’aide,Statut actuel,Date de clôture',
    '100234,2026-03-13 09:00:00,Normale,Support N1,Panne,Fermé,2026-03-13 10:30:00',
  ]
  const { report, tickets } = await readContent(lines.join('\n'))
  expect(report!.format).toBe('osticket')
  expect(tickets[0]).toMatchObject({ group: 'Support N1', category: 'Panne', status: 'closed' })
})

it.each([
  ['Job No;Logged;Completed', 'resolvedAt'],
  ['N° BI;Date de demande;Terminé le', 'closedAt'],
  ['ticket_number;date_open;date_close', 'closedAt'],
  ['Ticket;Start;Date fin', 'closedAt'],
] as const)('a list under “%s” is read without a question', async (headers, end) => {
  const { tickets, report } = await readContent(`${headers}\nJ-100;13/03/2026 09:00;13/03/2026 10:30`)
  expect(tickets).toMatchObject([{ openedAt: paris('2026-03-13 09:00'), [end]: paris('2026-03-13 10:30') }])
  expect(report!.questions).toEqual([])
})

it('a ticket opened by somebody, on a date beside, is opened on that date', async () => {
  const { tickets } = await readContent('Case;Date;Opened;Closed\n1;13/03/2026;Paul;14/03/2026')
  expect(tickets[0]).toMatchObject({ openedAt: paris('2026-03-13'), closedAt: paris('2026-03-14') })
})

describe('what cells look like, beside their header', () => {
  it('a moment that was foreseen is no end', async () => {
    const lines = ['Ticket;Ouvert le;Livraison souhaitée', '1;13/03/2026 09:00;14/03/2026 09:00', '2;14/03/2026 09:00;']
    expect(await columnsOf(lines)).toEqual({ suggested: {}, told: [] })
    const other = [lines[0]!.replace('souhaitée', 'faite'), ...lines.slice(1)]
    expect(await columnsOf(other)).toEqual({ suggested: {}, told: ['column:resolvedAt'] })
  })

  it('a first level is not the one that resolved it', async () => {
    const lines = ['Ticket;Ouvert le;Niveau d’origine', ...[1, 2, 3, 4].map((id) => `${id};13/03/2026 09:00;N1`)]
    expect((await columnsOf(lines)).suggested).toEqual({})
  })

  it('durations of waiting that no header names are told', async () => {
    const lines = [`Ticket;Ouvert le;Résolu le;Statut;Attente du fournisseur`, `${row};00:30`]
    expect(await columnsOf(lines)).toEqual({
      suggested: { 'Attente du fournisseur': 'pendingSeconds' },
      told: ['columns-suggested'],
    })
    const words = [lines[0]!, `${row};pièce`]
    expect(await columnsOf(words)).toEqual({ suggested: {}, told: [] })
  })
})

it.each([
  [10_000, ['rows-round']],
  [9_999, []],
])('a file of %d rows: %j', async (rows, told) => {
  const lines = Array.from({ length: rows }, (_, id) => `INC${id},2026-03-13 09:00:00,Closed,2026-03-13 10:00:00`)
  const { report } = await readContent(['number,opened_at,state,resolved_at', ...lines].join('\n'))
  expect(report!.notices.map(({ code }) => code)).toEqual(told)
})
