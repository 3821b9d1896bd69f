import { expect, test } from 'vitest'
import type { Import } from '../../shared/api/imports.ts'
import { pointOf } from './month-files.ts'
import { importContent } from './once-misread.ts'
import { readContent } from './reading/read-file.ts'

const header = 'Ticket;Date;Statut;Groupe;Niveau'
const mapping = JSON.stringify({ 1: 'openedAt' })
const events = [
  'T1;02/03/2026 09:00;Nouveau;Support N1;1',
  'T2;02/03/2026 10:00;Nouveau;Support N1;1',
  'T1;02/03/2026 10:00;En attente;Support N1;1',
  'T1;02/03/2026 12:00;En cours;Réseau;2',
  'T1;02/03/2026 14:00;Résolu;Réseau;2',
  'T2;02/03/2026 11:00;Résolu;Support N1;1',
  'T1;03/03/2026 09:00;Clos;Support N1;1',
  'T3;13/03/2026 09:00;Nouveau;Support N1;1',
  'T2;03/03/2026 09:00;Nouveau;Support N1;1',
  'T2;03/03/2026 10:00;Clos;Support N1;1',
  'T3;13/03/2026 10:00;En cours;Support N1;1',
]
const log = [header, ...events].join('\n')

test('a log is read as the tickets that its events tell, and that is told', async () => {
  const { house, id, status, body, month } = await importContent(log, { mapping })
  expect([status, body.rows, body.accepted, body.leftOut, body.superseded]).toEqual([201, 3, 3, 8, 0])
  expect(body.notices).toMatchObject([{ code: 'events-merged', count: 8 }])
  // T1: 5 h less 2 h of waiting; T2: reopened, so until its last end, 24 h later.
  expect(await month('resolution-delay', '2026-03')).toMatchObject({
    sample: 2,
    value: (3 + 24) / 2,
    backlog: { open: 1 },
  })
  // T1 was seen by level 2; T2 was reopened.
  expect(await pointOf(house, id, 'first-level-resolution', '2026-03')).toMatchObject({ sample: 2, value: 0 })
})

test('how often the group of a ticket changed is kept: figures stay when they are counted again', async () => {
  const { house, id } = await importContent(log.replaceAll(/;Niveau$|;\d$/gm, ''), { mapping })
  const before = await pointOf(house, id, 'first-level-resolution', '2026-03')
  const settings = { closingDateStandsIn: true, reason: 'Agreed' }
  expect((await house.patch(`/contracts/${id}`, settings)).status).toBe(200)
  expect(await pointOf(house, id, 'first-level-resolution', '2026-03')).toEqual(before)
  expect(before).toMatchObject({ sample: 2 })
})

test.each([
  ['in the order of time', events.toSorted((a, b) => key(a).localeCompare(key(b)))],
  ['backwards', events.toReversed()],
])('the order of its rows changes nothing: %s', async (_, rows) => {
  const options = { mapping: { 1: 'openedAt' } } as const
  const inOrder = (tickets: readonly { id: string }[]) => tickets.toSorted((a, b) => a.id.localeCompare(b.id))
  const [one, other] = [await readContent(log, options), await readContent([header, ...rows].join('\n'), options)]
  expect(inOrder(other.tickets)).toEqual(inOrder(one.tickets))
  expect(one.tickets).toMatchObject([
    {
      id: 'T1',
      status: 'closed',
      level: 2,
      group: 'Support N1',
      reassignments: 2,
      reopenings: 0,
      pendingSeconds: 7200,
    },
    { id: 'T2', status: 'closed', level: 1, reopenings: 1, reassignments: 0 },
    { id: 'T3', status: 'open', resolvedAt: null },
  ])
})

function key(row: string): string {
  const [, date] = row.split(';')
  return date!.replace(/(\d+)\/(\d+)\/(\d+)/, '$3-$2-$1')
}

test('a list in which a ticket stands twice, or numbers were given anew, is no log', async () => {
  const twice = ['Ticket;Ouvert le;Statut', 'T1;2026-03-02 09:00;Nouveau', 'T1;2026-03-02 09:00;Clos']
  expect((await readContent(twice.join('\n'))).report!.notices).toEqual([])
  const many = Array.from({ length: 40 }, (_, n) => `T${n % 38};2026-03-${10 + (n % 20)} 09:0${n % 10};Clos`)
  expect((await readContent(['Ticket;Ouvert le;Statut', ...many].join('\n'))).report!.accepted).toBe(40)
  const ends = events.map((row) => `${row};04/03/2026`)
  const { report } = await readContent([`${header};Résolu le`, ...ends].join('\n'), { mapping: { 1: 'openedAt' } })
  expect(report!.accepted).toBe(11)
})

test.each([
  ['beside the opening', 'Ticket;Ouvert le;Date de modification;Statut', '2026-03-02 09:00;'],
  ['and no opening', 'Ticket;Date de modification;Statut', ''],
])('events are dated by their own column, %s', async (_, headers, opening) => {
  const rows = ['09:00;Nouveau', '11:00;Résolu', '18:00;Clos']
  const of = (id: string) => rows.map((row) => `${id};${opening}2026-03-02 ${row}`)
  const { body, month } = await importContent([headers, ...of('T1'), ...of('T2')].join('\n'))
  expect([body.accepted, body.leftOut]).toEqual([2, 4])
  expect(await month('resolution-delay', '2026-03')).toMatchObject({ sample: 2, value: 2 })
})

test('a log without a status tells when tickets were opened, and nothing of their ends', async () => {
  const bare = ['Ticket;Date;Groupe', 'T1;02/03/2026 09:00;N1', 'T1;02/03/2026 12:00;N2', 'T2;13/03/2026 09:00;N1']
  const more = ['T1;14/03/2026 09:00;N2', 'T2;15/03/2026 10:00;N1']
  const { tickets, report } = await readContent([...bare, ...more].join('\n'), { mapping: { 1: 'openedAt' } })
  expect(report).toMatchObject({ rows: 2, accepted: 2, leftOut: 3, notices: [{ code: 'events-merged', count: 3 }] })
  const opened = (day: string) => Date.parse(`${day}T08:00:00Z`) / 1000
  expect(
    tickets.map(({ id, openedAt, resolvedAt, reassignments }) => [id, openedAt, resolvedAt, reassignments]),
  ).toEqual([
    ['T1', opened('2026-03-02'), null, 1],
    ['T2', opened('2026-03-13'), null, 0],
  ])
})

test('an outage that a log leaves open ends with the log of the next month, and counts once', async () => {
  const head = 'Date;Équipement;Événement'
  const march = [head, '02/03/2026 09:00;web;Panne', '02/03/2026 10:00;web;Rétabli', '31/03/2026 23:00;web;Panne']
  const { house, id, status, month } = await importContent(march.join('\n'), { kind: 'incidents' })
  expect(status).toBe(201)
  const april = [head, '10/04/2026 09:00;db;Panne', '01/04/2026 02:00;web;Rétabli', '31/03/2026 23:00;web;Panne']
  const next = await house.upload<Import>(id, april.join('\n'), { kind: 'incidents', commit: 'true' })
  expect([next.status, next.body.accepted, next.body.leftOut]).toEqual([201, 2, 1])
  // Of March 1 h, and 1 h of the night to April.
  expect((await month('availability', '2026-03')).value).toBeCloseTo(1 - 2 / 743, 10)
})
