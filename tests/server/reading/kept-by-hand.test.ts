import { expect, it } from 'vitest'
import { readContent } from './read-file.ts'

const at = (text: string) => Date.parse(`${text}+01:00`) / 1000

it('an outage without an end lasts as long as its row says; an end that is given wins', async () => {
  const content = [
    'Début;Service;Nature;Durée (min);Fin',
    '12/03/2026 09:14;ERP;Panne;45;',
    '13/03/2026 09:00;ERP;Panne;45;13/03/2026 09:30',
    '14/03/2026 09:00;ERP;Panne;;',
    '15/03/2026 09:00;ERP;Panne;1 h 30;',
  ].join('\n')
  const { incidents } = await readContent(content, { kind: 'incidents' })
  expect(incidents.map(({ endedAt }) => endedAt)).toEqual([
    at('2026-03-12T09:59'),
    at('2026-03-13T09:30'),
    null,
    at('2026-03-15T10:30'),
  ])
})

it('a duration that does not say what it counts is refused with its row', async () => {
  const content = 'Début;Nature;Durée\n13/03/2026 09:14;Panne;45\n13/03/2026 09:14;Panne;-1 h\n'
  const { issues } = await readContent(content, { kind: 'incidents' })
  expect(issues.map(({ line, code }) => [line, code])).toEqual([
    [2, 'duration-without-unit'],
    [3, 'duration-unreadable'],
  ])
})

it('a time of day in a column of its own completes its date', async () => {
  const content = 'Date début;Heure début;Date fin;Heure fin;Nature\n 13/03/2026 ; 09:14;13/03/2026;10h30 ;Panne\n'
  const { incidents } = await readContent(content, { kind: 'incidents' })
  expect(incidents).toMatchObject([{ startedAt: at('2026-03-13T09:14'), endedAt: at('2026-03-13T10:30') }])
})

it('a maintenance is a planned outage, unless its row says otherwise', async () => {
  const content = 'Début;Nature;Planifié\n13/03/2026;Maintenance;\n13/03/2026;Maintenance;non\n13/03/2026;Panne;\n'
  const { incidents } = await readContent(content, { kind: 'incidents' })
  expect(incidents.map(({ kind, planned }) => [kind, planned])).toEqual([
    ['outage', true],
    ['outage', false],
    ['outage', null],
  ])
})

it('whatever an antivirus names as a threat is a security incident', async () => {
  const content = 'Date de détection;Poste;Menace;Type de menace\n13/03/2026 09:14;PC-14;Wacatac;Cheval de Troie\n'
  const { incidents } = await readContent(content, { kind: 'incidents' })
  expect(incidents).toMatchObject([{ kind: 'security', category: 'Cheval de Troie', severity: null }])
})

it('the lines of an invoice all count: its number is not theirs', async () => {
  const content = [
    'N° de facture;Date de facture;Désignation;Total HT;Type de prestation',
    'F-31;13/03/2026;Forfait;6860,00;Forfait',
    'F-31;13/03/2026;Migration;900,00;Régie',
  ].join('\n')
  const { costs } = await readContent(content, { kind: 'costs' })
  expect(costs).toMatchObject([
    { id: null, invoice: 'F-31', amount: 686_000 },
    { id: null, invoice: 'F-31', amount: 90_000, nature: 'out-of-scope' },
  ])
})

it('a form is read by its one question about satisfaction, and its times with their zone', async () => {
  const form = (question: string) =>
    `Horodateur,${question}\n2026/03/13 9:14:22 AM UTC+1,5 - Très satisfait\n2026/03/14 9:14:22 AM GMT+2,Neutre\n`
  const { answers } = await readContent(form('"Êtes-vous satisfait du support, dans l’ensemble ?"'), {
    kind: 'satisfaction',
  })
  expect(answers.map(({ answeredAt, satisfied }) => [answeredAt, satisfied])).toEqual([
    [at('2026-03-13T09:14:22'), true],
    [at('2026-03-14T08:14:22'), false],
  ])
  const two = 'Horodateur,Satisfait des délais ?,Satisfait de l’accueil ?\n13/03/2026,5,4\n'
  expect((await readContent(two, { kind: 'satisfaction' })).failure).toMatchObject({ code: 'columns-missing' })
})

it('the numbers that a form counts its answers by start again with every form: they tell none apart', async () => {
  const content =
    'ID,Start time,Completion time,How satisfied are you?\n1,3/13/2026 9:14:22,3/13/2026 9:15:02,Very satisfied\n'
  const { answers } = await readContent(content, { kind: 'satisfaction' })
  expect(answers).toMatchObject([{ id: null, satisfied: true, sentAt: null, answeredAt: at('2026-03-13T09:15:02') }])
})

it('an SLA is met by the date that is kept, not by one that comes before the opening', async () => {
  const content = [
    'Ticket,Opened at,Resolved at,Closed at,SLA due date',
    'T1,2026-03-02 09:00,2026-03-01 11:00,2026-03-05 11:00,2026-03-03 09:00',
    'T2,2026-03-02 09:00,2026-03-01 11:00,,2026-03-03 09:00',
  ].join('\n')
  const { tickets } = await readContent(content)
  expect(tickets.map(({ resolvedAt, slaMet }) => [resolvedAt, slaMet])).toEqual([
    [null, false],
    [null, null],
  ])
})

it('a ticket without a status ends by a date, though it cannot be read, not by any text with a digit', async () => {
  const ends = ['31/02/2026', '2026-03-99', '20260399', 'voir T2', 'à planifier semaine 12', '-', 'v2.3.4', '10.0.0.12']
  const rows = ends.map((end, i) => `T${i};13/03/2026 09:00;${end};`)
  const { tickets } = await readContent(['Ticket;Ouvert le;Résolu le;Statut', ...rows].join('\n'))
  expect(tickets.slice(0, 3).map(({ status }) => status)).toEqual(['resolved', 'resolved', 'resolved'])
  expect(tickets.slice(3).map(({ status }) => status)).toEqual([null, null, null, null, null])
})
