import { describe, expect, it } from 'vitest'
import type { ImportKind } from '../../../shared/api/imports.ts'
import type { Answers } from '../../../shared/api/questions.ts'
import { readContent } from './read-file.ts'

/** Hours that each row lasted, what was asked, and what is told of which line. */
async function read(kind: ImportKind, lines: readonly string[], answers: Answers = {}) {
  const { incidents, tickets, report, issues } = await readContent(lines.join('\n'), { kind, answers })
  const hours = (from: number, to: number | null) => (to === null ? null : (to - from) / 3600)
  return {
    lasted: [
      ...incidents.map(({ startedAt, endedAt }) => hours(startedAt, endedAt)),
      ...tickets.map(({ openedAt, resolvedAt, closedAt }) => hours(openedAt, resolvedAt ?? closedAt)),
    ],
    asked: report!.questions.map(({ id, count }) => [id, count]),
    told: issues.map(({ line, code }) => [line, code]),
  }
}

describe('an end of which only the time of day is told', () => {
  it.each([
    ['incidents', 'Date;Heure de début;Heure de fin;Type', '13/03/2026;23:00;01:00;Panne', 2],
    ['incidents', 'Date;Start time;End time;Type', '2026-03-13;11:00 PM;1:30 AM;Outage', 2.5],
    ['incidents', 'Jour;Début;Fin;Nature', '13/03/2026;22h30;07h30;Sécurité', 9],
    ['incidents', 'Début;Heure de fin;Type', '13/03/2026 20:00;08:00;Panne', 12],
    ['tickets', 'Ticket;Date ouverture;Heure ouverture;Heure clôture', 'T1;13/03/2026;23:00;01:00', 2],
    ['tickets', 'Ticket;Date;Heure début;Heure fin', 'T1;13/03/2026;23:00;01:00', 2],
  ] as const)('of %s is that of the next day where it comes before its beginning, and said: %s', async (...of) => {
    const [kind, header, row, hours] = of
    const found = await read(kind, [header, row])
    expect(found).toEqual({ lasted: [hours], asked: [], told: [[2, 'end-next-day']] })
  })

  it.each([
    ['incidents', 'Date;Heure de début;Heure de fin;Type', '14/03/2026;09:00;08:30;Panne', 'endedTime', []],
    ['incidents', 'Date;Heure de début;Heure de fin;Type', '14/03/2026;09:00;08:30;Phishing', 'endedTime', [null]],
    [
      'tickets',
      'Ticket;Date ouverture;Heure ouverture;Heure résolution',
      'T1;14/03/2026;09:00;08:30',
      'resolvedTime',
      [null],
    ],
  ] as const)('of %s is asked about where it would be long after: %s', async (kind, header, row, field, mistaken) => {
    const id = `speech:nextDay:${field}`
    const open = await read(kind, [header, row])
    expect([open.asked, open.told]).toEqual([[[id, 1]], [[2, 'end-time-before']]])
    const next = await read(kind, [header, row], { [id]: 'next-day' })
    expect(next).toEqual({ lasted: [23.5], asked: [], told: [[2, 'end-next-day']] })
    const mistake = await read(kind, [header, row], { [id]: 'mistake' })
    expect(mistake).toEqual({ lasted: mistaken, asked: [], told: [[2, 'end-time-before']] })
  })

  it('of tickets is that of its day, and a date of the end beside it stands', async () => {
    const header = 'Ticket;Date ouverture;Heure ouverture;Heure clôture;Statut'
    expect(
      (await read('tickets', [header, 'T1;13/03/2026;22:00;23:30;Clos', 'T2;13/03/2026;22:00;;En cours'])).lasted,
    ).toEqual([1.5, null])
    const dated = [
      'Ticket;Date ouverture;Heure ouverture;Date clôture;Heure clôture',
      'T1;13/03/2026;22:00;14/03/2026;01:00',
    ]
    expect(await read('tickets', dated)).toEqual({ lasted: [3], asked: [], told: [] })
  })
})
