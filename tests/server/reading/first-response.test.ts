import { expect, test } from 'vitest'
import type { Ticket } from '../../../shared/kinds/tickets/ticket.ts'
import { paris, readContent, readFile } from './read-file.ts'

type Response = Partial<Pick<Ticket, 'respondedAt' | 'statedResponseSeconds' | 'responseSlaMet'>>
const none = { respondedAt: null, statedResponseSeconds: null, responseSlaMet: null }
const at = (time: string) => paris(`2026-03-13 ${time}`)

/** How each tool tells the first response of a ticket opened at 09:00, and what is read of it. */
const told: readonly (readonly [what: string, format: string, header: string, cells: string, Response])[] = [
  [
    'GLPI, its statistic',
    'glpi',
    'ID;Statut;Date d’ouverture;Statistiques - Délai de prise en compte;TTO dépassé',
    '1;Nouveau;13-03-2026 09:00;1 heures 5 minutes;Oui',
    { statedResponseSeconds: 3900, responseSlaMet: false },
  ],
  [
    'GLPI, a date by which to respond',
    'glpi',
    'ID;Statut;Date d’ouverture;Date de prise en compte;TTO',
    '1;Nouveau;13-03-2026 09:00;13-03-2026 09:20;13-03-2026 09:15',
    { respondedAt: at('09:20'), responseSlaMet: false },
  ],
  [
    'GLPI in Spanish',
    'glpi',
    'ID;Estado;Fecha de apertura;Estadísticas - Tiempo de toma en cuenta',
    '1;Nuevo;13-03-2026 09:00;17 minutos',
    { statedResponseSeconds: 1020 },
  ],
  [
    'ServiceNow',
    'servicenow',
    'number,opened_at,made_sla,incident_state,u_first_response',
    'INC1,2026-03-13 09:00:00,true,2,2026-03-13 09:12:00',
    { respondedAt: at('09:12') },
  ],
  [
    'Jira, time left',
    'jira',
    'Issue key,Status,Created,Custom field (Time to first response)',
    'A-1,Open,13/Mar/26 9:00 AM,-0:35',
    { responseSlaMet: false },
  ],
  [
    'Jira, in words',
    'jira',
    'Issue key,Status,Created,Custom field (Time to first response)',
    'A-1,Open,13/Mar/26 9:00 AM,Met',
    { responseSlaMet: true },
  ],
  [
    'Jira, elapsed and the date of its chart',
    'jira',
    'Issue key,Status,Created,Custom field (Time to first response (elapsed)),Custom field ([CHART] Date of First Response)',
    'A-1,Open,13/Mar/26 9:00 AM,0:30,2026-03-13 09:30:00.000',
    { statedResponseSeconds: 1800, respondedAt: at('09:30') },
  ],
  [
    'Zendesk, round the clock and in business hours',
    'zendesk',
    'Id,Created at,Solved at,Status,First reply time in minutes,First reply time in minutes within business hours',
    '1,2026-03-13 09:00,,Open,75,15',
    { respondedAt: at('10:15'), statedResponseSeconds: 900 },
  ],
  [
    'Zendesk in French',
    'zendesk',
    'Id;Créé le;Résolu le;Statut;Stations de groupe;Temps de première réponse en minutes',
    '1;13/03/2026 09:00;;Ouvert;1;75',
    { respondedAt: at('10:15') },
  ],
  [
    'Freshservice',
    'freshdesk',
    'Ticket Id,Created Time,Status,Initial Response Time,First Response Time (in Hrs),First Response Status',
    '1,2026-03-13 09:00:00,Open,2026-03-13 09:40:00,00:40:00,SLA Violated',
    { respondedAt: at('09:40'), statedResponseSeconds: 2400, responseSlaMet: false },
  ],
  [
    'Zammad',
    'zammad',
    '#,Created At,State,First Response At,First Response In Min,First Response Diff In Min',
    '1,2026-03-13 09:00,open,2026-03-13 09:04,4,-3',
    { respondedAt: at('09:04'), statedResponseSeconds: 240, responseSlaMet: false },
  ],
  [
    'a table kept by hand',
    'generic',
    'N° ticket;Ouvert le;Pris en charge le;GTI respectée',
    '1;13/03/2026 09:00;13/03/2026 09:25;oui',
    { respondedAt: at('09:25'), responseSlaMet: true },
  ],
]

for (const [what, format, header, cells, expected] of told)
  test(`the first response is read: ${what}`, async () => {
    const { report, tickets, issues } = await readContent(`${header}\n${cells}\n`)
    expect(report?.format).toBe(format)
    expect(issues).toEqual([])
    expect(tickets[0]).toMatchObject({ ...none, ...expected })
  })

test('iTop and GLPI as their servers wrote them', async () => {
  const now = paris('2026-12-01 00:00')
  const of = (file: string) =>
    readFile(new URL(`../../fixtures/real-servers/${file}`, import.meta.url).pathname, { now })
  const french = await of('itop-incident-fr.csv')
  expect(french.tickets.find(({ id }) => id === 'I-000039')).toMatchObject({
    respondedAt: paris('2026-11-20 13:25') + 1,
    statedResponseSeconds: 1320,
    responseSlaMet: true,
  })
  const responses = ({ tickets }: typeof french) =>
    tickets.map(({ id, respondedAt, statedResponseSeconds, responseSlaMet }) => [
      id,
      respondedAt,
      statedResponseSeconds,
      responseSlaMet,
    ])
  expect(responses(await of('itop-incident-en.csv'))).toEqual(responses(french))
  const glpi = await of('glpi-10.0.12-fr.csv')
  expect(glpi.tickets[0]).toMatchObject({ ...none, statedResponseSeconds: 1020 })
  expect(responses(await of('glpi-10.0.12-en.csv'))).toEqual(responses(glpi))
})

test('a response before the opening is told, and costs the ticket nothing else', async () => {
  const { tickets, issues } = await readContent(
    'ticket_id,opened_at,first_response_at\n1,2026-03-13 09:00,2026-03-13 08:00\n',
  )
  expect(tickets[0]).toMatchObject({ id: '1', respondedAt: null })
  expect(issues).toMatchObject([{ line: 2, column: 'first_response_at', code: 'responded-before-opened' }])
})

test('what a column that is mapped by hand says of the response is asked, never guessed', async () => {
  const rows = 'ticket_id,opened_at,Reponse\n1,2026-03-13 09:00,oui\n2,2026-03-13 09:00,non\n'
  const mapping = { 0: 'id', 1: 'openedAt', 2: 'responseSlaMet' } as const
  const asked = await readContent(rows, { mapping })
  expect(asked.tickets.map(({ responseSlaMet }) => responseSlaMet)).toEqual([null, null])
  expect(asked.report?.questions).toMatchObject([{ about: { of: 'sla', field: 'responseSlaMet', column: 'Reponse' } }])
})
