import { describe, expect, it } from 'vitest'
import { readContent } from './read-file.ts'

// Cells as people and plain tools write them; the contract's clock is that of Paris, an hour before UTC in these days.

const at = (instant: number | null) => instant && new Date(instant * 1000).toISOString().slice(5, 16)

describe('times of day in a column of their own, in whatever way they are written', () => {
  const file = (one: string, other: string) =>
    [
      "Ticket;Date d'ouverture;Heure d'ouverture;Date de résolution;Heure de résolution",
      `A1;13/03/2026;${one};14/03/2026;${other}`,
      'A2;14/03/2026;10:15;15/03/2026;11:00',
    ].join('\n')
  it.each([
    ['9.00am', '2.15 pm', '03-13T08:00', '03-14T13:15'],
    ['9.30', '17.05', '03-13T08:30', '03-14T16:05'],
    ['0900', '1430', '03-13T08:00', '03-14T13:30'],
    ['09.30.15', '9 am', '03-13T08:30', '03-14T08:00'],
    ['9h30min', '14h', '03-13T08:30', '03-14T13:00'],
    ['9:00 Uhr', '10:00 Uhr', '03-13T08:00', '03-14T09:00'],
  ])('%s and %s', async (one, other, opened, resolved) => {
    const { tickets } = await readContent(file(one, other))
    expect([at(tickets[0]!.openedAt), at(tickets[0]!.resolvedAt)]).toEqual([opened, resolved])
  })

  it('small numbers too under a header of an hour of the day', async () => {
    const text = ["Ticket;Date d'ouverture;Heure d'ouverture;Date de résolution", 'A1;13/03/2026;1.30;13/03/2026 11:00']
    const { tickets } = await readContent(text.join('\n'))
    expect(at(tickets[0]!.openedAt)).toBe('03-13T00:30')
  })

  it('hours spent are none', async () => {
    const text = ["Ticket;Date d'ouverture;Temps;Date de résolution", 'A1;13/03/2026 09:00;1.30;13/03/2026 11:00']
    const { tickets } = await readContent(text.join('\n'))
    expect([at(tickets[0]!.openedAt), at(tickets[0]!.resolvedAt)]).toEqual(['03-13T08:00', '03-13T10:00'])
  })
})

describe('a word in the place of an end says that there is none yet', () => {
  const words = [
    'En cours',
    'Ongoing',
    'Non résolu',
    'Still open',
    'en attente',
    'pas encore',
    'Not closed',
    'Pas encore clôturé',
  ]
  it.each(words)('%s: of a ticket, without a finding', async (word) => {
    const text = `Ticket;Ouvert le;Résolu le\nA1;13/03/2026 09:00;${word}\nA2;13/03/2026 09:00;13/03/2026 11:00`
    const { tickets, issues } = await readContent(text)
    expect([tickets.map(({ resolvedAt }) => at(resolvedAt)), issues]).toEqual([[null, '03-13T10:00'], []])
  })

  it.each(words)('%s: of an incident, which goes on', async (word) => {
    const text = `Type;Début;Fin\nPanne;13/03/2026 09:00;${word}\nPanne;13/03/2026 09:00;13/03/2026 11:00`
    const { incidents, issues } = await readContent(text, { kind: 'incidents' })
    expect([incidents.map(({ endedAt }) => at(endedAt)), issues]).toEqual([[null, '03-13T10:00'], []])
  })

  it('another word is told', async () => {
    const text = 'Ticket;Ouvert le;Résolu le\nA1;13/03/2026 09:00;Imprimante\nA2;13/03/2026 09:00;13/03/2026 11:00'
    const { issues } = await readContent(text)
    expect(issues.map(({ code, line }) => [code, line])).toEqual([['date-unreadable', 2]])
  })
})

it.each([
  ['| Ticket | Ouvert le | Résolu le |', '|--------|:---------:|----------:|', '|'],
  ['Ticket;Ouvert le;Résolu le', '------;---------;---------', ';'],
  ['Ticket;Ouvert le;Résolu le', '======;=========;=========', ';'],
])('a line drawn under a header is no row: %s', async (header, rule, mark) => {
  const row = mark === '|' ? '| A1 | 13/03/2026 09:00 | 13/03/2026 11:00 |' : 'A1;13/03/2026 09:00;13/03/2026 11:00'
  const { tickets, issues } = await readContent([header, rule, row].join('\n'))
  expect([tickets.map(({ id, openedAt }) => [id, at(openedAt)]), issues]).toEqual([[['A1', '03-13T08:00']], []])
})

describe('what stands in brackets behind a date', () => {
  const opened = async (cell: string) => {
    const { tickets, issues } = await readContent(`Ticket;Ouvert le\nA1;${cell}\nA2;13/03/2026 09:00`)
    return tickets.find(({ id }) => id === 'A1')?.openedAt ?? issues.map(({ code }) => code)
  }
  it.each(['(EST)', '(CEST)', '(Europe/Paris)', '(heure de New York)', '(Eastern Standard Time)'])(
    '%s is another clock, and not passed over',
    async (aside) => {
      expect(await opened(`13/03/2026 09:00 ${aside}`)).toEqual(['date-unreadable'])
    },
  )
  it.each([
    ['13/03/2026 09:00 (vendredi)', '03-13T08:00'],
    ['2026-03-13 09:00:00 +0300 (EAT)', '03-13T06:00'],
    ['Fri Mar 13 2026 09:00:00 GMT+0100 (Central European Standard Time)', '03-13T08:00'],
  ])('%s', async (cell, instant) => {
    expect(at((await opened(cell)) as number)).toBe(instant)
  })
})
