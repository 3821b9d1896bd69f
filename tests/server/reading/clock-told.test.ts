import { describe, expect, it } from 'vitest'
import { compileTimeZone } from '../../../shared/time-zone.ts'
import type { ReadOptions } from '../../../server/reading/read-export.ts'
import { readContent } from './read-file.ts'
import { workbook } from './workbook-file.ts'

const table = ['Ticket;Ouvert le;Résolu le', '1;31/03/2026 23:30;01/04/2026 01:30']
const read = (lines: readonly string[], options: Partial<ReadOptions> = {}) => readContent(lines.join('\n'), options)
type Found = Awaited<ReturnType<typeof read>>
const opened = ({ tickets }: Found) => new Date(tickets[0]!.openedAt * 1000).toISOString().slice(0, 16)
const told = ({ report }: Found) =>
  report!.notices.flatMap(({ code, message }) => (code === 'clock-told' ? message : []))
const asked = ({ report }: Found) => report!.questions

describe('a clock that a line above the table tells', () => {
  it.each([
    ['Toutes les heures sont en UTC', '2026-03-31T23:30', 'UTC'],
    ['All times in UTC', '2026-03-31T23:30', 'UTC'],
    ['Timezone: America/New_York', '2026-04-01T03:30', 'America/New_York'],
    ['Fuseau : Indian/Reunion', '2026-03-31T19:30', 'Indian/Reunion'],
    ['Fuseau horaire : (UTC+00:00) Dublin, Londres', '2026-03-31T22:30', 'Europe/London'],
    ['Tickets du mois – heure de La Réunion', '2026-03-31T19:30', 'Indian/Reunion'],
    ['Heure de Londres pour tous les tickets', '2026-03-31T22:30', 'Europe/London'],
    ['All times in EST', '2026-04-01T03:30', 'America/New_York'],
    ['Times (EST)', '2026-04-01T03:30', 'America/New_York'],
    ['Times are shown in Eastern Time', '2026-04-01T03:30', 'America/New_York'],
    ['Dates shown in GMT-04:00', '2026-04-01T03:30', '-04:00'],
    ['All dates are UTC. Exported 2026-04-14 09:00', '2026-03-31T23:30', 'UTC'],
  ])('is that of its dates, and said: %s', async (title, at, zone) => {
    const found = await read([title, '', ...table])
    expect(opened(found)).toBe(at)
    expect(told(found)).toEqual([
      `The dates are read by the clock that a header, or a line above or below the table, tells: ${zone}.`,
    ])
    expect(asked(found)).toEqual([])
  })

  it.each([
    ['Ticket;Opened (EST);Resolved (EST)', '2026-04-01T03:30', ['America/New_York']],
    ['Ticket;Ouvert le (Europe/London);Résolu le (Europe/London)', '2026-03-31T22:30', ['Europe/London']],
    ['Ticket;Ouvert le (heure de Londres);Résolu le', '2026-03-31T22:30', ['Europe/London']],
    ['Ticket;Opened (CET);Resolved (CET)', '2026-03-31T21:30', ['Europe/Paris']],
    ['Ticket;Ouvert le (heure locale);Résolu le (local)', '2026-03-31T21:30', []],
  ])('or that headers tell: %s', async (header, at, zones) => {
    const found = await read([header, table[1]!])
    expect(opened(found)).toBe(at)
    expect(told(found).map((message) => /: (.+)\.$/.exec(message)?.[1])).toEqual(zones)
  })

  it('is asked where headers tell several', async () => {
    expect(asked(await read(['Ticket;Opened (EST);Resolved (CET)', table[1]!]))).toMatchObject([{ id: 'time-zone' }])
  })

  it('is heard in a workbook, and below the table', async () => {
    const rows = [
      ['Ticket', 'Opened at'],
      ['1', '2026-03-31 23:30'],
    ]
    const above = await readContent(workbook([{ rows: [['All times are UTC'], ...rows] }]))
    expect([opened(above), told(above).length]).toEqual(['2026-03-31T23:30', 1])
    const below = await read([...table, '', 'Toutes les heures sont en UTC;;'])
    expect([opened(below), told(below).length]).toEqual(['2026-03-31T23:30', 1])
  })

  it('gives way to the clock that somebody says, and to that of a header', async () => {
    const lines = ['All times in UTC', ...table]
    const said = await read(lines, { timeZone: compileTimeZone('Asia/Tokyo'), isClockSaid: true })
    expect([opened(said), told(said)]).toEqual(['2026-03-31T14:30', []])
    const header = await read([lines[0]!, 'Ticket;Ouvert le (UTC+1);Résolu le', lines[2]!])
    expect(opened(header)).toBe('2026-03-31T22:30')
  })

  it.each([
    'Tickets – GMT Industries',
    'Horaires de l’agence de Londres',
    'Export du 14/04/2026 09:00 (UTC+2)',
    'Fuseau : Europe/Paris',
    'Heures locales',
    'Date et heure de la réunion : voir l’agenda',
    'Heures de prestation à Montréal',
    'Nombre d’heures de Jean Davis',
    'LE SUPPORT EST OUVERT AUX HEURES DE BUREAU',
    'Horaires du support, astreinte EST le week-end',
    'L’HEURE EST CELLE DU SERVEUR',
    'Call Center Time report',
  ])('changes nothing where it is the contract’s, or none: %s', async (title) => {
    const found = await read([title, ...table])
    expect([opened(found), asked(found)]).toEqual(['2026-03-31T21:30', []])
  })

  it.each([
    ['Généré le 14/04/2026 à 07:00 UTC', 'UTC', 'UTC'],
    ['HORAIRES EST', 'America/New_York', 'America/New_York'],
    ['Liste des tickets (GMT-4)', '-04:00', '-04:00'],
    ['Fuseau horaire : UTC+1', '+01:00', 'contract'],
  ])('is asked where it may be of something else, or the contract’s: %s', async (title, zone, guess) => {
    const found = await read([title, ...table])
    const options = [{ value: zone }, { value: 'contract' }]
    expect(asked(found)).toMatchObject([{ id: 'time-zone', guess, options, count: 2 }])
    expect(opened(await read([title, ...table], { answers: { 'time-zone': 'contract' } }))).toBe('2026-03-31T21:30')
    const other = await read([title, ...table], { answers: { 'time-zone': zone } })
    expect(opened(other)).not.toBe('2026-03-31T21:30')
    expect(asked(other)).toEqual([])
  })
})
