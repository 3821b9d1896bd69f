import { describe, expect, it } from 'vitest'
import { compileTimeZone } from '../../../shared/time-zone.ts'
import { readContent } from './read-file.ts'

/** Opened and resolved, as UTC hours of 13 March 2026. */
async function timesOf(headers: string, row: string, mapping = {}) {
  const { tickets, report } = await readContent([headers, row].join('\n'), {
    mapping,
    timeZone: compileTimeZone('UTC'),
  })
  const at = (instant: number | null) => (instant === null ? null : new Date(instant * 1000).toISOString().slice(0, 16))
  return {
    times: [at(tickets[0]!.openedAt), at(tickets[0]!.resolvedAt)],
    fields: report!.mapping.map(({ field }) => field),
  }
}
const DAY = '2026-03-13'
const both = [`${DAY}T09:15`, `${DAY}T11:30`]

describe('times of day in columns of their own', () => {
  it.each([
    [
      'N° ticket;Date ouverture;Heure ouverture;Date résolution;Heure résolution',
      '1;13/03/2026;09:15;13/03/2026;11:30',
    ],
    [
      'N° ticket;Heure d’ouverture;Heure de résolution;Date d’ouverture;Date de résolution',
      '1;9h15;11h30;13/03/2026;13/03/2026',
    ],
    ['Ticket;Ouvert le;Heure;Résolu le;Heure', '1;13/03/2026;09:15:00;13/03/2026;11 h 30'],
    ['Ticket;Opened date;Opened time;Resolved date;Resolved time', '1;2026-03-13;9:15 AM;2026-03-13;11:30 AM'],
    ['Ticket;Date;Heure début;Date résolution;Heure résolution', '1;13/03/2026;09h15;13/03/2026;11:30'],
    ['Ticket;Date début;H. début;Date résolution;H. résolution', '1;13/03/2026;9h15;13/03/2026;11h30'],
    ['Ticket;Date;Heure;Résolu le;Heure résolution', '1;13/03/2026;09:15;13/03/2026;11:30'],
    ['Ticket;Date;Début;Fin', '1;13/03/2026;09:15;11:30'],
    ['N° intervention;Jour;Début;Fin;Objet', '1;13/03/2026;9h15;11h30;Imprimante'],
    ['Case;Date;Opened;Resolved;Closed', '1;2026-03-13;09:15;11:30;12:00'],
    [
      'Ticket;Date d’appel;Heure d’appel;Date fin intervention;Heure fin intervention',
      '1;13/03/2026;9h15;13/03/2026;11h30',
    ],
    ['Ticket;Date;Start;End', '1;2026-03-13;9:15 AM;11:30 AM'],
    ['Ticket;Date opened;Time opened;Date resolved;Time resolved', '1;2026-03-13;09:15;2026-03-13;11:30'],
  ])('complete the date that they stand for: %s', async (headers, row) => {
    expect((await timesOf(headers, row)).times).toEqual(both)
  })

  it.each([
    ['a time that a tool takes', 'Ticket;Opened date;Resolved date;Resolution time', '1;2026-03-13;2026-03-13;02:15'],
    ['hours that were spent', 'Ticket;Ouvert le;Résolu le;Heures', '1;13/03/2026;13/03/2026;2h15'],
    ['when work began', 'Ticket;Ouvert le;Début;Résolu le', '1;13/03/2026 00:00;09:15;13/03/2026'],
    ['a date that tells its time', 'Ticket;Ouvert le;Heure;Résolu le', '1;13/03/2026 00:00;09:15;13/03/2026'],
  ])('are none where they are %s', async (_, headers, row) => {
    expect((await timesOf(headers, row)).times).toEqual([`${DAY}T00:00`, `${DAY}T00:00`])
  })

  it.each([
    [
      'Ticket;Date ouverture;Heure ouverture;Début;Fin;Date résolution;Heure résolution',
      '13/03/2026;09:15;10:00;11:00;13/03/2026;11:30',
    ],
    [
      'Ticket;Date appel;Heure appel;Début;Fin;Date clôture;Heure clôture',
      '13/03/2026;09:15;10:00;11:00;13/03/2026;11:30',
    ],
    ['Ticket;Date;Heure;Début;Fin;Date clôture;Heure clôture', '13/03/2026;09:15;10:00;11:00;13/03/2026;11:30'],
    ['Ticket;Date;Heure;Début;Fin', '13/03/2026;09:15;10:00;11:30'],
    ['Ticket;Date;Début;Date fin;Fin', '13/03/2026;09:15;13/03/2026;11:30'],
  ])('are not those of the work where others stand for the date: %s', async (headers, row) => {
    const { tickets } = await readContent([headers, `1;${row}`].join('\n'), { timeZone: compileTimeZone('UTC') })
    const { openedAt, resolvedAt, closedAt } = tickets[0]!
    expect([openedAt, resolvedAt ?? closedAt]).toEqual(both.map((at) => Date.parse(`${at}Z`) / 1000))
  })

  it.each(['Ticket;Date;Début;Résolu le', 'Ticket;Ouvert le;Start;Résolu le'])(
    'are none of a beginning where the day alone of the end is known: %s',
    async (headers) => {
      expect((await timesOf(headers, '1;13/03/2026;09:15;13/03/2026')).times).toEqual([`${DAY}T00:00`, `${DAY}T00:00`])
    },
  )

  it('are none of opening hours beside the days of both ends', async () => {
    const { tickets } = await readContent('Ticket;Ouvert le;Résolu le;Fermeture\n1;13/03/2026;14/03/2026;18:00', {
      timeZone: compileTimeZone('UTC'),
    })
    expect(tickets[0]!.closedAt).toBeNull()
  })

  it('have no day in a number of one: what is missing is asked', async () => {
    const lines = ['Ticket;Day;When;Closed', '1;13;2026-03-13 09:00;2026-03-13 10:00']
    expect((await readContent(lines.join('\n'))).failure).toMatchObject({ code: 'columns-missing' })
  })

  it('are shown as what they are, and left out by whoever says so', async () => {
    const [headers, row] = ['Ticket;Ouvert le;Heure;Résolu le;Heure', '1;13/03/2026;09:15;13/03/2026;11:30']
    expect((await timesOf(headers, row)).fields).toEqual(['id', 'openedAt', 'openedTime', 'resolvedAt', 'resolvedTime'])
    expect((await timesOf(headers, row, { 2: null })).times).toEqual([`${DAY}T00:00`, both[1]])
  })

  it('of which a row has none leave it its date', async () => {
    const { times } = await timesOf('Ticket;Ouvert le;Heure;Résolu le;Heure', '1;13/03/2026;;13/03/2026;11:30')
    expect(times).toEqual([`${DAY}T00:00`, both[1]])
  })

  it('say when an outage ended that has no date of its end: on its day, or on the next', async () => {
    const rows = ['13/03/2026;22:00;23:30;Panne', '13/03/2026;23:00;01:00;Panne', '13/03/2026 08:00;;9 h;Panne']
    const content = ['Date;Heure début;Heure fin;Type', ...rows].join('\n')
    const { incidents } = await readContent(content, { kind: 'incidents' })
    expect(incidents.map(({ startedAt, endedAt }) => (endedAt! - startedAt) / 3600)).toEqual([1.5, 2, 1])
  })

  it('give way to how long it took, and leave it without an end where they say nothing', async () => {
    const content =
      'Date;Heure début;Heure fin;Durée (h);Type\n13/03/2026;22:00;23:30;25,5;Panne\n14/03/2026;22:00;;;Panne'
    const { incidents } = await readContent(content, { kind: 'incidents' })
    expect(incidents.map(({ startedAt, endedAt }) => endedAt && (endedAt - startedAt) / 3600)).toEqual([25.5, null])
  })
})
