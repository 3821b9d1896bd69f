import { expect, test } from 'vitest'
import type { KpiReport, Scorecard } from '../../../shared/api/kpis.ts'
import { aHouse } from '../house.ts'
import { row, ticketCsv } from '../ticket-csv.ts'
import { giveAnswers, giveCosts, giveIncidents } from './files.ts'

const kpi = ({ kpis }: Scorecard, id: string) => kpis.find((one) => one.id === id)!

test('a month holds every KPI, each from its own file, with what is missing named', async () => {
  const house = await aHouse()
  const contract = await house.addContract({
    staff: 80,
    costBaseline: [
      { label: 'Salaries', amount: 8000 },
      { label: 'Licences', amount: 2000 },
    ],
    securityBaseline: { perMonth: 4, months: null },
    forecast: [{ month: '2026-03', amount: 10_000, tickets: 4, unitPrice: 50 }],
    downtimeHourlyCost: 300,
  })
  const tickets = [
    row('1'),
    row('2', { reassignments: 1 }),
    row('3', { reopenings: 1 }),
    row('4', { reopenings: 0 }),
    row('5', { opened_at: '2026-03-02 08:00', status: 'cancelled' }),
    row('6', { opened_at: '2026-02-27 08:00' }),
    row('7', { resolved_at: '', status: 'open' }),
  ]
  expect((await house.upload(contract.id, ticketCsv(...tickets), { commit: 'true' })).status).toBe(201)
  await giveCosts(house, contract, [
    { month: '2026-03', nature: 'recurring', amount: 9000 },
    { month: '2026-03', nature: 'out-of-scope', amount: 1200.5 },
  ])
  await giveAnswers(house, contract, [
    { at: '2026-03-11 09:00', score: 5, ticket: '1' },
    { at: '2026-03-12 09:00', score: 4, ticket: '2' },
    { at: '2026-03-13 09:00', score: 2, ticket: '3' },
    { at: '2026-03-14 09:00', ticket: '4' },
    { at: '2026-03-15 09:00', score: 1 },
  ])
  await giveIncidents(house, contract, { from: '2026-03', to: '2026-03' }, [
    { kind: 'security', at: '2026-03-05 10:00', category: 'phishing' },
    { kind: 'security', at: '2026-03-20 10:00', category: 'malware' },
    { kind: 'outage', at: '2026-03-10 08:00', end: '2026-03-10 10:30' },
    { kind: 'outage', at: '2026-03-22 08:00', end: '2026-03-22 18:00', planned: true },
  ])
  const { body } = await house.get<Scorecard>(`/contracts/${contract.id}/scorecard`)
  expect(body).toMatchObject({
    month: '2026-03',
    available: { from: '2026-02', to: '2026-03' },
    files: { tickets: true, incidents: true, satisfaction: true, costs: true },
    // Six opened in March, the cancelled one left out: 1, 2, 3, 4, 7.
    volume: { opened: 5, forecast: 4 },
    // Ticket 3 of the two whose count of reopenings the file gives.
    reopened: { value: 0.5, sample: 2 },
    lastSecurityIncident: '2026-03-20T10:00:00.000Z',
  })
  // 1, 4 and 6 of 1, 2, 3, 4 and 6 (3 was reopened).
  expect(kpi(body, 'first-level-resolution')).toMatchObject({ value: 0.6, sample: 5, optional: false })
  // Actual 10 200.50 over 10 000: out of scope 1 200.50, volume (5 − 4) × 50 = 50, remainder −1 050. Sum +200.50.
  const budget = kpi(body, 'budget-variance')
  expect(budget.value).toBeCloseTo(0.02005, 12)
  expect(budget.parts!.map(({ id, value }) => [id, Number(value.toFixed(6))])).toEqual([
    ['out-of-scope', 0.12005],
    ['volume', 0.005],
    ['remainder', -0.105],
  ])
  expect(budget.cumulated!.value).toBeCloseTo(0.02005, 12)
  // Two satisfied of three answers about a ticket; the periodic one stands apart, the unanswered one only in the response rate.
  expect(kpi(body, 'satisfaction')).toMatchObject({
    value: 2 / 3,
    sample: 3,
    survey: 'ticket',
    responseRate: { value: 0.75, sample: 4 },
    otherSurvey: { survey: 'periodic', value: 0, sample: 1 },
  })
  // 2 for 4 a month: −50 %. M1 of 3 towards −30 %, from 0: the path stands at −10 %.
  const security = kpi(body, 'security-incidents')
  expect(security).toMatchObject({ value: -0.5, sample: 2, verdict: 'on-path' })
  expect(security.path).toBeCloseTo(-0.1, 12)
  // 10 200.50 for 10 000.
  expect(kpi(body, 'total-cost').value).toBeCloseTo(0.02005, 12)
  // 2.5 h of 31 × 24 = 744 h.
  const availability = kpi(body, 'availability')
  expect(availability).toMatchObject({ optional: true, sample: 1, outages: 1, plannedOutages: 1, downtimeCost: 750 })
  expect(availability.value).toBeCloseTo(1 - 2.5 / 744, 12)
})

test('without files each KPI says which one is missing, and nothing is 0', async () => {
  const house = await aHouse()
  const contract = await house.addContract()
  const { body } = await house.get<Scorecard>(`/contracts/${contract.id}/scorecard`)
  expect(body).toMatchObject({
    month: '2026-03',
    available: null,
    files: { tickets: false, incidents: false, satisfaction: false, costs: false },
    backlog: null,
    reopened: null,
    volume: { opened: null, forecast: null },
    lastSecurityIncident: null,
  })
  expect(body.kpis).toHaveLength(9)
  const ofGrid = new Set<string>(['first-response', 'resolution-commitment'])
  for (const { id, ...one } of body.kpis) {
    const reason = ofGrid.has(id) ? 'no-commitment' : 'no-file'
    expect(one).toMatchObject({ value: null, reason, verdict: 'no-data' })
  }
})

test('the month shown first is the last one with data of any kind that has begun', async () => {
  const house = await aHouse()
  const contract = await house.addContract()
  await house.upload(contract.id, ticketCsv(row('1')), { commit: 'true' })
  const recurring = (month: string) => ({ month, nature: 'recurring', amount: 100 }) as const
  await giveCosts(house, contract, ['2026-03', '2026-04'].map(recurring))
  await giveCosts(house, contract, [recurring('2026-12')])
  const { body } = await house.get<Scorecard>(`/contracts/${contract.id}/scorecard`)
  expect(body).toMatchObject({ month: '2026-04', available: { from: '2026-03', to: '2026-12' } })
  expect(body.files).toEqual({ tickets: false, incidents: false, satisfaction: false, costs: true })
  const report = (await house.get<KpiReport>(`/contracts/${contract.id}/kpis/total-cost`)).body
  expect(report).toMatchObject({ from: '2026-03', to: '2026-04' })
  expect(report.points.map(({ files }) => files.tickets)).toEqual([true, false])
})

test('the last security incident is of the month shown or before it, and never later than now', async () => {
  const house = await aHouse()
  const contract = await house.addContract()
  // The clock of the tests says 1 July 2026.
  await giveIncidents(house, contract, { from: '2026-03', to: '2026-07' }, [
    { kind: 'security', at: '2026-03-05 10:00' },
    { kind: 'security', at: '2026-05-05 10:00' },
    { kind: 'outage', at: '2026-05-20 10:00', end: '2026-05-20 11:00' },
    { kind: 'security', at: '2026-07-02 10:00' },
  ])
  const last = async (month: string) =>
    (await house.get<Scorecard>(`/contracts/${contract.id}/scorecard?month=${month}`)).body.lastSecurityIncident
  expect(await last('2026-02')).toBeNull()
  expect(await last('2026-04')).toBe('2026-03-05T10:00:00.000Z')
  expect(await last('2026-06')).toBe('2026-05-05T10:00:00.000Z')
  expect(await last('2026-07')).toBe('2026-05-05T10:00:00.000Z')
})
