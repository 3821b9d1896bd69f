import { expect, test } from 'vitest'
import type { Contract, NewContract } from '../../shared/api/contracts.ts'
import type { AuditPage } from '../../shared/api/audit.ts'
import type { Breakdown } from '../../shared/api/breakdown.ts'
import type { KpiFacts } from '../../shared/api/kpi-facts.ts'
import type { KpiReport, Scorecard } from '../../shared/api/kpis.ts'
import { aHouse, type TestHouse } from './house.ts'
import { row, ticketCsv } from './ticket-csv.ts'

const LEVELS = 'first-level-resolution'
const DELAYS = 'resolution-delay'
const counting = (scope: 'incidents' | 'requests' | 'all') => ({ [LEVELS]: scope, [DELAYS]: scope }) as const

/** Two slow incidents, one escalated, an untyped ticket of 4 h, three requests closed within the hour, a problem. */
const month = ticketCsv(
  row('I1', { type: 'Incident', resolved_at: '2026-03-11 08:00', reassignments: 1 }),
  row('I2', { type: 'Incident', resolved_at: '2026-03-10 16:00' }),
  row('N1', {}),
  ...['R1', 'R2', 'R3'].map((id) => row(id, { type: 'Demande', resolved_at: '2026-03-10 09:00' })),
  row('P1', { type: 'Problème', resolved_at: '2026-03-20 08:00', reassignments: 2 }),
  row('R4', { type: 'Demande', status: 'cancelled' }),
)

async function aMonth(house: TestHouse, fields: Partial<NewContract> = {}, csv = month) {
  const contract = await house.addContract(fields)
  const { status } = await house.upload(contract.id, csv, { commit: 'true' })
  expect(status).toBe(201)
  return contract
}
const report = async (house: TestHouse, { id }: Contract, kpi: string) =>
  (await house.get<KpiReport>(`/contracts/${id}/kpis/${kpi}?from=2026-03&to=2026-03`)).body
const facts = async (house: TestHouse, { id }: Contract, kpi: string, counted?: string) => {
  const asked = counted ? `&counted=${counted}` : ''
  const { body } = await house.get<KpiFacts>(`/contracts/${id}/kpis/${kpi}/facts?month=2026-03${asked}`)
  expect(body.total).toBe(body.facts.length)
  return body.facts.map((fact) => (fact.kind === 'ticket' ? `${fact.ticketId} ${fact.counted} ${fact.reason}` : ''))
}

test('a new contract counts incidents and tickets without a type; the requests stand beside', async () => {
  const house = await aHouse()
  const contract = await aMonth(house)
  expect(contract.ticketScope).toEqual(counting('incidents'))
  for (const { pooled } of [await report(house, contract, DELAYS)]) {
    expect(pooled).toMatchObject({ value: (24 + 8 + 4) / 3, sample: 3, median: 8 })
    expect(pooled.which).toMatchObject({ counts: 'incidents', untold: 1 })
    expect(pooled.which!.beside).toMatchObject([
      { type: 'request', value: 1, sample: 3 },
      { type: 'other', value: 240, sample: 1 },
    ])
  }
  const { pooled, points } = await report(house, contract, LEVELS)
  expect(pooled).toMatchObject({ value: 2 / 3, sample: 3 })
  expect(pooled.counts).toEqual({ firstLevel: 2, escalated: 1, unknown: 0, excluded: 5 })
  expect(points[0]!.which!.beside).toMatchObject([
    { type: 'request', value: 1, sample: 3 },
    { type: 'other', value: 0, sample: 1 },
  ])
})

test('the tickets behind a figure are those counted, the others are there with why they are not', async () => {
  const house = await aHouse()
  const contract = await aMonth(house)
  expect(await facts(house, contract, DELAYS, 'counted')).toEqual(['I1', 'I2', 'N1'].map((id) => `${id} counted null`))
  const others = ['P1', 'R1', 'R2', 'R3'].map((id) => `${id} excluded other-type`)
  expect(await facts(house, contract, DELAYS, 'excluded')).toEqual([...others, 'R4 excluded cancelled'])
  expect(await facts(house, contract, LEVELS, 'excluded')).toEqual([...others, 'R4 excluded cancelled'])
  expect(await facts(house, contract, LEVELS, 'first-level')).toEqual(['I2 first-level null', 'N1 first-level null'])
  expect(await facts(house, contract, LEVELS, 'escalated')).toEqual(['I1 escalated reassigned'])
  expect(await facts(house, contract, LEVELS)).toHaveLength(8)
  const csv = (await house.inject(`/api/contracts/${contract.id}/kpis/${DELAYS}/facts.csv?month=2026-03`)).body
  const [, ...lines] = csv.split('\n')
  expect(lines.filter((line) => /[;,]counted[;,]/.test(line))).toHaveLength(3)
  expect(csv.match(/other-type/g)).toHaveLength(4)
})

test('each KPI counts what the contract says, and a change of it is written in the ledger and the audit log', async () => {
  const house = await aHouse()
  const contract = await aMonth(house)
  const path = `/contracts/${contract.id}`
  const { status, body } = await house.patch(path, { ticketScope: { [DELAYS]: 'requests' } })
  expect([status, body.ticketScope]).toEqual([200, { [LEVELS]: 'incidents', [DELAYS]: 'requests' }])
  const { pooled, restatements } = await report(house, contract, DELAYS)
  expect(pooled).toMatchObject({ value: (3 * 1 + 4) / 4, sample: 4, which: { counts: 'requests' } })
  expect(pooled.which!.beside[0]).toMatchObject({ type: 'incident', value: 16, sample: 2 })
  expect(restatements).toMatchObject([{ month: '2026-03', before: 12, after: 1.75, cause: 'settings' }])
  expect((await report(house, contract, LEVELS)).restatements).toEqual([])
  const { entries } = (await house.get<AuditPage>(`${path}/audit`)).body
  expect(entries[0]).toMatchObject({ event: 'settings-changed', detail: 'ticketScope' })

  await house.patch(path, { ticketScope: counting('all') })
  const all = (await report(house, contract, DELAYS)).pooled
  expect(all.value).toBeCloseTo((24 + 8 + 4 + 3 + 240) / 7, 9)
  expect(all).toMatchObject({ sample: 7, which: { counts: 'all', untold: 1 } })
  expect(all.which!.beside).toMatchObject([
    { type: 'incident', value: 16, sample: 2 },
    { type: 'request', value: 1, sample: 3 },
    { type: 'other', value: 240, sample: 1 },
  ])
})

test('all tickets count where no export tells incidents from requests, until one does', async () => {
  const house = await aHouse()
  const untold = ticketCsv(row('A1', { type: 'Matériel' }), row('A2', { resolved_at: '2026-03-10 20:00' }))
  const contract = await aMonth(house, {}, untold)
  const { pooled } = await report(house, contract, DELAYS)
  expect(pooled).toMatchObject({ value: 8, sample: 2, which: { counts: 'all', untold: 2, beside: [] } })

  const onlyRequests = ticketCsv(row('R1', { type: 'Service request' }))
  const other = await aMonth(house, {}, onlyRequests)
  expect((await report(house, other, DELAYS)).pooled).toMatchObject({ sample: 1, which: { counts: 'all' } })
  await house.upload(other.id, ticketCsv(row('I1', { type: 'incident', opened_at: '2026-03-10 11:00' })), {
    commit: 'true',
  })
  const told = await report(house, other, DELAYS)
  expect(told.pooled).toMatchObject({ value: 1, sample: 1, which: { counts: 'incidents' } })
  expect(told.restatements).toMatchObject([{ before: 4, after: 1, cause: 'import' }])
})

test('requests told from tickets that say nothing stay out', async () => {
  const house = await aHouse()
  const half = ticketCsv(
    row('A1', { category: 'Demande > Accès', resolved_at: '2026-03-10 09:00' }),
    row('A2', { category: 'Réseau' }),
  )
  const contract = await aMonth(house, {}, half)
  expect((await report(house, contract, DELAYS)).pooled).toMatchObject({
    value: 4,
    sample: 1,
    which: { counts: 'incidents', untold: 1, beside: [{ type: 'request', value: 1, sample: 1 }] },
  })
})

test('the type stands in the category’s path where the contract says so', async () => {
  const house = await aHouse()
  const paths = ticketCsv(
    row('A1', { type: 'Demande', category: 'Incident > Réseau' }),
    row('A2', { category: 'Demande > Accès', resolved_at: '2026-03-10 09:00' }),
    row('A3', { category: 'Incidents > Poste', resolved_at: '2026-03-10 20:00' }),
  )
  const counted = async (contract: Contract) =>
    (await facts(house, contract, DELAYS, 'counted')).map((fact) => fact.split(' ')[0])
  const contract = await aMonth(house, {}, paths)
  expect(await counted(contract)).toEqual(['A3'])
  await house.patch(`/contracts/${contract.id}`, { typeSource: 'category' })
  expect(await counted(contract)).toEqual(['A1', 'A3'])
  // The type column tells of a request, and nothing of the others.
  await house.patch(`/contracts/${contract.id}`, { typeSource: 'type' })
  expect(await counted(contract)).toEqual(['A2', 'A3'])
})

test('the backlog is of the tickets that the delay counts; tickets opened are all of them', async () => {
  const house = await aHouse()
  const open = (id: string, type: string) => row(id, { type, resolved_at: '', status: 'open' })
  const contract = await aMonth(
    house,
    {},
    ticketCsv(open('I1', 'Incident'), open('R1', 'Demande'), open('R2', 'Demande')),
  )
  const card = (await house.get<Scorecard>(`/contracts/${contract.id}/scorecard?month=2026-03`)).body
  expect(card.backlog).toEqual({ open: 1, over7: 1, over14: 1, over30: 0 })
  expect(card.backlogScope).toEqual({ counts: 'incidents', others: 2 })
  expect(card.volume.opened).toBe(3)
})

test('a breakdown splits the figure over the tickets that it counts', async () => {
  const house = await aHouse()
  const april = (id: string, rest: object) =>
    row(id, { opened_at: '2026-04-10 08:00', resolved_at: '2026-04-10 14:00', ...rest })
  const both = ticketCsv(
    row('I1', { type: 'Incident', category: 'Réseau' }),
    row('R1', { type: 'Demande', category: 'Accès', resolved_at: '2026-03-10 09:00' }),
    april('I2', { type: 'Incident', category: 'Réseau' }),
    april('R2', { type: 'Demande', category: 'Accès' }),
  )
  const contract = await aMonth(house, {}, both)
  const path = `/contracts/${contract.id}/kpis/${DELAYS}/breakdown?by=category&month=2026-04&against=previous-month`
  const { body } = await house.get<Breakdown>(path)
  expect(body).toMatchObject({ change: 2, before: { value: 4, sample: 1 }, after: { value: 6, sample: 1 } })
  expect(body.groups.map(({ label }) => label)).toEqual(['Réseau'])
})

test('a scope that is none is refused', async () => {
  const house = await aHouse()
  const contract = await house.addContract()
  for (const ticketScope of [{ [DELAYS]: 'changes' }, { satisfaction: 'all' }, 'all', null])
    expect((await house.patch(`/contracts/${contract.id}`, { ticketScope })).status).toBe(400)
})
