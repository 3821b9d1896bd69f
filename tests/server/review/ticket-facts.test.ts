import { expect, test } from 'vitest'
import type { KpiFacts, TicketFact } from '../../../shared/api/kpi-facts.ts'
import { aHouse } from '../house.ts'
import { row, ticketCsv } from '../ticket-csv.ts'

const month = 'month=2026-03'
type TicketFacts = Omit<KpiFacts, 'facts'> & { facts: TicketFact[] }

async function aFilledHouse() {
  const house = await aHouse()
  const { id } = await house.addContract()
  const csv = ticketCsv(
    row('A1', { category: 'Réseau', status: 'closed' }),
    row('A2', { category: 'Poste', reassignments: 1, status: 'closed' }),
    row('B3', { category: '=cmd', reassignments: '', status: 'closed' }),
    row('B4', { category: 'Poste', status: 'cancelled' }),
    row('B5', { category: 'Poste', resolved_at: '', closed_at: '2026-03-12 08:00', status: 'closed' }),
    row('C6', { resolved_at: '', status: 'open' }),
  )
  const uploaded = await house.upload(id, csv, { commit: 'true' })
  expect(uploaded.status).toBe(201)
  const facts = async (kpi: string, query = '') =>
    (await house.get<TicketFacts>(`/contracts/${id}/kpis/${kpi}/facts?${month}${query}`)).body
  return { house, id, facts }
}

test('every ticket of the month stands behind the figure with how it counted; open ones do not', async () => {
  const { facts } = await aFilledHouse()
  const level = await facts('first-level-resolution')
  expect(level.facts.map(({ ticketId, counted, reason }) => [ticketId, counted, reason])).toEqual([
    ['A1', 'first-level', null],
    ['A2', 'escalated', 'reassigned'],
    ['B3', 'unknown', 'nothing-tells'],
    ['B4', 'excluded', 'cancelled'],
    ['B5', 'first-level', null],
  ])
  const delay = await facts('resolution-delay')
  expect(
    delay.facts.map(({ ticketId, counted, reason, delayHours }) => [ticketId, counted, reason, delayHours]),
  ).toEqual([
    ['A1', 'counted', null, 4],
    ['A2', 'counted', null, 4],
    ['B3', 'counted', null, 4],
    ['B4', 'excluded', 'cancelled', null],
    ['B5', 'excluded', 'no-resolution-date', null],
  ])
})

test('those that weigh most come first where that is asked: escalated ones, the longest delays', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const csv = ticketCsv(
    row('short', { resolved_at: '2026-03-10 11:00' }),
    row('long', { resolved_at: '2026-03-12 11:00' }),
    row('escalated-short', { reassignments: 1, resolved_at: '2026-03-10 11:00' }),
    row('escalated-long', { reassignments: 1, resolved_at: '2026-03-11 11:00' }),
    row('untold', { reassignments: '', resolved_at: '2026-03-20 11:00' }),
    row('cancelled', { status: 'cancelled', resolved_at: '2026-03-30 11:00' }),
  )
  expect((await house.upload(id, csv, { commit: 'true' })).status).toBe(201)
  const ids = async (kpi: string, query = '') => {
    const { body } = await house.get<TicketFacts>(`/contracts/${id}/kpis/${kpi}/facts?${month}&order=weight${query}`)
    return body.facts.map(({ ticketId }) => ticketId)
  }
  expect(await ids('first-level-resolution')).toEqual([
    'escalated-long',
    'escalated-short',
    'untold',
    'long',
    'short',
    'cancelled',
  ])
  expect(await ids('resolution-delay')).toEqual([
    'untold',
    'long',
    'escalated-long',
    ...['short', 'escalated-short'].toSorted(),
    'cancelled',
  ])
  expect(await ids('resolution-delay', '&search=escalated')).toEqual(['escalated-long', 'escalated-short'])
  expect((await house.get(`/contracts/${id}/kpis/satisfaction/facts?${month}&order=size`)).status).toBe(400)
})

test('facts are filtered by how they counted and searched by number or label, whatever the case', async () => {
  const { facts } = await aFilledHouse()
  const ids = async (query: string) =>
    (await facts('first-level-resolution', query)).facts.map(({ ticketId }) => ticketId)
  expect(await ids('&counted=first-level')).toEqual(['A1', 'B5'])
  expect(await ids('&search=b')).toEqual(['B3', 'B4', 'B5'])
  expect(await ids(`&search=${encodeURIComponent('RÉSEAU')}`)).toEqual(['A1'])
  expect(await ids('&search=100%25')).toEqual([])
  expect((await facts('resolution-delay', '&counted=excluded')).total).toBe(2)
})

test('a page beyond the last is empty, and the total stays', async () => {
  const { facts } = await aFilledHouse()
  expect(await facts('first-level-resolution', '&page=2')).toMatchObject({ page: 2, total: 5, facts: [] })
})

test('the CSV of the facts holds them all, with formulas made safe', async () => {
  const { house, id } = await aFilledHouse()
  const csv = await house.inject(`/api/contracts/${id}/kpis/first-level-resolution/facts.csv?${month}`)
  expect(csv.headers['content-disposition']).toContain('first-level-resolution-2026-03.csv')
  expect(csv.body.trim().split('\r\n')).toHaveLength(6)
  expect(csv.body).toContain("'=cmd")
})

test.each([
  'month=2026-13',
  'month=',
  'month=2026-03&page=0',
  'month=2026-03&page=',
  'month=2026-03&counted=perhaps',
  '',
])('the query %j is refused', async (query) => {
  const house = await aHouse()
  const { id } = await house.addContract()
  expect((await house.get(`/contracts/${id}/kpis/resolution-delay/facts?${query}`)).status).toBe(400)
})
