import { expect, test } from 'vitest'
import type { PenaltyProposals } from '../../../shared/api/penalties.ts'
import type { KpiFacts } from '../../../shared/api/kpi-facts.ts'
import { aHouse, type TestHouse } from '../house.ts'

// Each worked on paper first: P1 within 4 h round the clock, 150 € a late ticket, judged month by month.
const kpi = 'resolution-commitment'
const perTicket = { kpi, priority: 'P1', per: 'ticket', rate: 150 }
const gridOf = (from: string, hours: number, share = 0.9) => ({
  from,
  rows: [{ priority: 'P1', resolutionMinutes: hours * 60, hours: '24x7', share }],
})
const head = 'ticket_id,opened_at,resolved_at,status,priority\n'
const ticket = (id: string, opened: string, resolved: string, priority = 'P1') =>
  `${id},${opened},${resolved},closed,${priority}\n`
/** Tickets of a month, `2026-03`: so many late by an hour, so many in time. */
const monthOf = (month: string, late: number, inTime: number) =>
  Array.from({ length: late + inTime }, (_, at) => {
    const day = `${month}-${String(at + 1).padStart(2, '0')}`
    return ticket(`${month}/${at}`, `${day} 08:00`, `${day} ${at < late ? '13' : '12'}:00`)
  }).join('')

async function aContract(content: string, settled: object, { timeZone = 'UTC' } = {}) {
  const house = await aHouse({ clock: () => Date.UTC(2026, 8, 20) / 1000 })
  const { id } = await house.addContract({ startsOn: '2026-03-01', timeZone })
  expect((await house.upload(id, head + content, { commit: 'true' })).status).toBe(201)
  const agreed = { windows: { [kpi]: 'month' }, reason: 'the contract', ...settled }
  const { status, body } = await house.patch(`/contracts/${id}`, agreed)
  expect([status, body.message]).toEqual([200, undefined])
  return { house, id }
}
const proposed = async (house: TestHouse, id: number) =>
  (await house.get<PenaltyProposals>(`/contracts/${id}/penalties`)).body.penalties
    .map(({ to, today }) => [to, today!.outcome, today!.amount, today!.cappedBy] as const)
    .toSorted()

test('a cap of 200 a month and 500 a year: 200, 200, what is left, nothing', async () => {
  const content = ['2026-03', '2026-04', '2026-05', '2026-06'].map((month) => monthOf(month, 2, 1)).join('')
  const caps = { monthCap: { of: 'amount', value: 200 }, yearCap: 500 }
  const penalties = [{ from: '2026-03', rules: [perTicket], ...caps }]
  const { house, id } = await aContract(content, { commitments: [gridOf('2026-03', 4)], penalties })
  expect(await proposed(house, id)).toEqual([
    ['2026-03', 'due', 200, 'month'],
    ['2026-04', 'due', 200, 'month'],
    ['2026-05', 'due', 100, 'year'],
    ['2026-06', 'due', 0, 'year'],
  ])
})

test('two months of running-in: the last day of M2 is without penalty, the first of M3 is not', async () => {
  const content =
    ticket('A', '2026-04-30 08:00', '2026-04-30 23:00') + ticket('B', '2026-05-01 00:00', '2026-05-01 05:00')
  const penalties = [{ from: '2026-03', rules: [perTicket], runningInMonths: 2 }]
  const { house, id } = await aContract(content, { commitments: [gridOf('2026-03', 4)], penalties })
  expect(await proposed(house, id)).toEqual([
    ['2026-04', 'running-in', 0, null],
    ['2026-05', 'due', 150, null],
  ])
})

test.each([
  ['19 of 20 where 95 % are asked are met to the letter', 1, 19, 0.95, []],
  ['one more late is missed', 2, 18, 0.95, [['2026-03', 'due', 300, null]]],
  ['7 of 10 where 70 % are asked are met', 3, 7, 0.7, []],
] as const)('%s', async (_what, late, inTime, share, expected) => {
  const settled = {
    commitments: [gridOf('2026-03', 4, share)],
    penalties: [{ from: '2026-03', rules: [perTicket] }],
  }
  const { house, id } = await aContract(monthOf('2026-03', late, inTime), settled)
  expect(await proposed(house, id)).toEqual(expected)
})

const lateOf = async (house: TestHouse, id: number, month: string) => {
  const path = `/contracts/${id}/kpis/${kpi}/facts?from=${month}&month=${month}&counted=`
  const ids = async (counted: string) =>
    (await house.get<KpiFacts>(path + counted)).body.facts.map((fact) => 'ticketId' in fact && fact.ticketId)
  return { late: await ids('late'), inTime: await ids('in-time') }
}

test('a grid that changes holds for what is opened from then on, at midnight of the contract’s clock', async () => {
  // In Paris 21:50 UTC of 31 March is 23:50 of March, 22:10 is 0:10 of April. Both took 6 h: of 4 the one, of 8 the other.
  const content =
    ticket('A', '2026-03-31T21:50:00Z', '2026-04-01T03:50:00Z') +
    ticket('B', '2026-03-31T22:10:00Z', '2026-04-01T04:10:00Z')
  const settled = { commitments: [gridOf('2026-03', 4), gridOf('2026-04', 8)] }
  const { house, id } = await aContract(content, settled, { timeZone: 'Europe/Paris' })
  expect(await lateOf(house, id, '2026-04')).toEqual({ late: ['A'], inTime: ['B'] })
})

test('a ticket whose priority changed is held against its last one, whatever file came first', async () => {
  const columns = 'ticket_id,opened_at,resolved_at,status,priority,updated_at\n'
  const before = `${columns}A,2026-03-10 08:00,2026-03-10 14:00,closed,P3,2026-03-10 14:00\n`
  const after = `${columns}A,2026-03-10 08:00,2026-03-10 14:00,closed,P1,2026-03-12 09:00\n`
  for (const files of [
    [before, after],
    [after, before],
  ]) {
    const house = await aHouse({ clock: () => Date.UTC(2026, 8, 20) / 1000 })
    const { id } = await house.addContract({ startsOn: '2026-03-01', timeZone: 'UTC' })
    for (const file of files) await house.upload(id, file, { commit: 'true' })
    const rows = [...gridOf('2026-03', 4).rows, { priority: null, resolutionMinutes: 480, hours: '24x7', share: 0.9 }]
    const settled = { commitments: [{ from: '2026-03', rows }], reason: 'the contract' }
    expect((await house.patch(`/contracts/${id}`, settled)).status).toBe(200)
    expect(await lateOf(house, id, '2026-03')).toEqual({ late: ['A'], inTime: [] })
  }
})

test('a first response dated before the opening is told, and counts as none', async () => {
  const house = await aHouse({ clock: () => Date.UTC(2026, 8, 20) / 1000 })
  const { id } = await house.addContract({ startsOn: '2026-03-01', timeZone: 'UTC' })
  const file =
    'ticket_id,opened_at,first_response_at,resolved_at,status,priority\n' +
    'A,2026-03-10 08:00,2026-03-09 08:00,2026-03-10 09:00,closed,P1\n' +
    'B,2026-03-10 08:00,2026-03-10 08:30,2026-03-10 09:00,closed,P1\n'
  const { body } = await house.upload(id, file, { commit: 'true' })
  expect([body.status, body.issues.map(({ line, column, code }) => ({ line, column, code }))]).toEqual([
    'committed',
    [{ line: 2, column: 'first_response_at', code: 'responded-before-opened' }],
  ])
  const rows = [{ priority: 'P1', responseMinutes: 60, hours: '24x7', share: 0.9 }]
  await house.patch(`/contracts/${id}`, { commitments: [{ from: '2026-03', rows }], reason: 'the contract' })
  const path = `/contracts/${id}/kpis/first-response/facts?from=2026-03&month=2026-03&counted=in-time`
  const { facts } = (await house.get<KpiFacts>(path)).body
  expect(facts.map((fact) => 'ticketId' in fact && fact.ticketId)).toEqual(['B'])
})
